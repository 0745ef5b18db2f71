import type { Definition } from '../../call-center/definition';
import type { Catalogue } from '../catalogue';
import { FIXED_VALUES, RULE_ITEMS } from './fixed-values';
import type { Note } from './notes';
import { connectorSection, crmNumber, OWN_PREFIX } from './section-names';

/** Names the sections that begin like Offhook's own and are none, and what is in Offhook's own and does nothing. */
export function nameUnknown(definition: Definition, catalogue: Catalogue, note: Note): void {
  for (const { name, items, place } of definition.sections) {
    if (!name.toLowerCase().startsWith(OWN_PREFIX.toLowerCase())) continue;
    const known = knownItems(definition, name, catalogue);
    if (!known) {
      note('setting-unknown-section', { path: name, place }, ownSections(catalogue).join(', '));
      continue;
    }
    for (const item of items.filter((one) => !known.includes(one.name))) {
      const at = { path: `${name}/${item.name}`, place: item.place };
      note('setting-unknown-item', at, known.join(', '));
    }
  }
}

const ownSections = ({ connectors }: Catalogue): readonly string[] => [
  ...new Set(FIXED_VALUES.map(({ section }) => section)),
  ...connectors.map(({ id }) => connectorSection(id)),
  'OffhookCrm',
  'OffhookCrm2',
  '…',
];

/** The items that a section may have; undefined: there is no such section. */
function knownItems(
  definition: Definition,
  section: string,
  { connectors, crms }: Catalogue,
): readonly string[] | undefined {
  const fixed = FIXED_VALUES.filter((one) => one.section === section).map(({ name }) => name);
  if (fixed.length > 0) return section === 'OffhookScreenPop' ? [...RULE_ITEMS, ...fixed] : fixed;
  const connector = connectors.find(({ id }) => connectorSection(id) === section);
  if (connector) return ['enabled', ...connector.fields.map(({ name }) => name)];
  if (crmNumber(section) === undefined) return undefined;
  const kind = crms.find((one) => one.kind === crmKindOf(definition, section));
  const fields = kind ? kind.fields : crms.flatMap((one) => one.fields);
  return ['id', 'kind', ...new Set(fields.map(({ name }) => name))];
}

const crmKindOf = ({ sections }: Definition, section: string): string | undefined =>
  sections
    .filter(({ name }) => name === section)
    .flatMap(({ items }) => items)
    .find(({ name, value }) => name === 'kind' && value.trim() !== '')
    ?.value.trim()
    .toLowerCase();
