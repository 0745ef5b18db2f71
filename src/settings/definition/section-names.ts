/** What the names of Offhook's own sections begin with. */
export const OWN_PREFIX = 'Offhook';

/** The section of a connector, its id in Pascal case: `generic-listener` → `OffhookGenericListener`. */
export function connectorSection(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/);
  return OWN_PREFIX + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

const CRM_SECTION = /^OffhookCrm([2-9]|1\d|20)?$/;

/** Which CRM a section is about, counted from 1: `OffhookCrm`, `OffhookCrm2` … `OffhookCrm20`; undefined: none. */
export function crmNumber(section: string): number | undefined {
  const match = CRM_SECTION.exec(section);
  return match ? Number(match[1] ?? 1) : undefined;
}

export function crmSection(number: number): string {
  return number === 1 ? `${OWN_PREFIX}Crm` : `${OWN_PREFIX}Crm${number}`;
}
