import { notificationExample } from '../../../../docs/examples/notification-connector';
import { CONNECTORS, CRMS } from '../../../../extension/catalogue';
import type { Finding } from '../../../../src/call-center/finding';
import { readDefinition } from '../../../../src/call-center/read-definition';
import { escapeText } from '../../../../src/call-center/xml/write-xml';
import type { Catalogue } from '../../../../src/settings/catalogue';
import { toItems } from '../../../../src/settings/definition/to-items';

/** All that Offhook has, and a connector with settings that it cannot do without, one of them secret. */
export const CATALOGUE: Catalogue = {
  connectors: [...CONNECTORS, notificationExample],
  crms: CRMS,
};

const NAMES = { 'reqGeneralInfo/reqInternalName': 'Support' };

/** A definition with these values, by `section/item`. */
export function definitionOf(values: Readonly<Record<string, string>>) {
  const sections = new Map<string, string[]>();
  for (const [path, value] of Object.entries({ ...NAMES, ...values })) {
    const [section = '', item = ''] = path.split('/');
    const items = sections.get(section) ?? [];
    items.push(
      `<item sortOrder="${items.length}" name="${item}" label="">${escapeText(value)}</item>`,
    );
    sections.set(section, items);
  }
  const text = [...sections].map(
    ([name, items], index) =>
      `<section sortOrder="${index}" name="${name}" label="">\n${items.join('\n')}\n</section>`,
  );
  const { definition, findings } = readDefinition(
    `<callCenter>\n${text.join('\n')}\n</callCenter>`,
  );
  if (!definition) throw new Error(JSON.stringify(findings));
  return definition;
}

/** What Offhook makes of them. */
export const itemsOf = (values: Readonly<Record<string, string>>) =>
  toItems(definitionOf(values), CATALOGUE);

/** `code section/item: value, value`; the path is among the values, once is enough. */
export const inShort = ({ code, item, values }: Finding) =>
  `${code} ${item}: ${values.slice(1).join(' | ')}`.replace(/: $/, '');
