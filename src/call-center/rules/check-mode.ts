import type { Place } from '../finding';
import type { OutlineItem } from '../outline';
import type { Report } from '../report';

const PATH = 'reqGeneralInfo/reqSalesforceCompatibilityMode';
/** As Salesforce spells them. */
export const MODES = ['Classic', 'Lightning', 'Classic_and_Lightning'] as const;

/** Which of Salesforce's two user interfaces the softphone is for. */
export type Mode = (typeof MODES)[number];

export function checkMode(item: OutlineItem | undefined, section: Place, report: Report): void {
  const mode = recogniseMode(item?.value ?? '');
  if (item === undefined) report.say('mode-missing', section, PATH);
  else if (item.value === '' || item.value === mode) return;
  else if (mode) report.say('mode-spelling', item.place, PATH, item.value, mode);
  else report.say('mode-unknown', item.place, PATH, item.value);
}

/** What it is taken for; the default is Salesforce's. */
export function readMode(item: OutlineItem | undefined): Mode {
  return recogniseMode(item?.value ?? '') ?? 'Classic';
}

/** The mode that a value means, however it is capitalised and joined; undefined: none. */
export function recogniseMode(value: string): Mode | undefined {
  const plain = value.toLowerCase().replace(/[\s_-]+/g, '_');
  return MODES.find((mode) => mode.toLowerCase() === plain);
}
