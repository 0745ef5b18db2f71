import type { Catalogue, ConnectorKind, CrmKind } from '../catalogue';
import { itemIn } from '../item-table';
import { readItem } from '../read-item';
import type { Settings } from '../schema';
import { FIXED_VALUES } from './fixed-values';
import { STANDARD, valueAt } from './item-value';
import { NO_CRM } from './read-crms';
import { connectorSection, crmSection } from './section-names';
import { type ItemText, type SectionText, toLabel } from './to-section';
import { writeValue } from './write-value';

const LABELS: Readonly<Record<string, string>> = {
  OffhookAgent: 'Agent',
  OffhookDesk: 'Desk',
  OffhookScreenPop: 'Screen pops',
  OffhookReasons: 'Reasons for not being ready',
  OffhookDispositions: 'Outcomes of calls',
};

/** Offhook's own sections, which say all that the settings say. */
export function ownSections(settings: Settings, catalogue: Catalogue): readonly SectionText[] {
  return [
    ...Object.entries(LABELS).map(([name, label]) =>
      fixedSection(name, label, settings, catalogue),
    ),
    ...catalogue.connectors.map((kind) => toConnectorSection(kind, settings)),
    ...crmSections(settings, catalogue),
  ];
}

function fixedSection(
  name: string,
  label: string,
  settings: Settings,
  catalogue: Catalogue,
): SectionText {
  const items = FIXED_VALUES.filter(({ section }) => section === name).map((fixed): ItemText => {
    const value = valueAt(itemIn(settings, fixed.item), fixed.path);
    const standard = valueAt(itemIn(STANDARD, fixed.item), fixed.path);
    const { input } = fixed;
    return { name: fixed.name, label: fixed.label, value: writeValue(input, value, standard) };
  });
  if (name !== 'OffhookScreenPop') return { name, label, items };
  const { rules } = settings.screenPop;
  // As the schema has them, a rule's name comes first.
  const read = readItem('screenPop.rules', rules, catalogue);
  const value = writeValue('json', read.value ?? rules, undefined);
  return { name, label, items: [{ name: 'rules', label: 'Rules (JSON)', value }, ...items] };
}

function toConnectorSection(kind: ConnectorKind, { connectors }: Settings): SectionText {
  const chosen = connectors[kind.id];
  const enabled = String(chosen?.enabled ?? kind.enabledByDefault);
  return {
    name: connectorSection(kind.id),
    label: toLabel(kind.id.replace(/[^A-Za-z0-9]+/g, ' ')),
    items: [
      { name: 'enabled', label: 'In use', value: enabled },
      ...fieldItems(kind, chosen?.settings ?? kind.defaults),
    ],
  };
}

/** A CRM of a kind that is not known has no fields; without them it could not be read again. */
function crmSections({ crms }: Settings, catalogue: Catalogue): readonly SectionText[] {
  const known = crms.flatMap((crm) => {
    const kind = catalogue.crms.find((one) => one.kind === crm.kind);
    return kind ? [{ crm, kind }] : [];
  });
  if (known.length === 0) {
    const none = { name: 'kind', label: 'Kind of CRM', value: NO_CRM };
    return [{ name: crmSection(1), label: 'CRM', items: [none] }];
  }
  return known.map(({ crm, kind }, index) => ({
    name: crmSection(index + 1),
    label: index === 0 ? 'CRM' : `CRM ${index + 1}`,
    items: [
      { name: 'kind', label: 'Kind of CRM', value: crm.kind },
      { name: 'id', label: 'Name in the rules', value: crm.id },
      ...fieldItems(kind, crm.settings),
    ],
  }));
}

/** Secrets have their items too, for whoever fills them in, and are never written. */
function fieldItems(
  { fields, defaults }: Pick<ConnectorKind | CrmKind, 'fields' | 'defaults'>,
  settings: unknown,
): readonly ItemText[] {
  return fields.map(({ name, input }) => ({
    name,
    label: toLabel(name),
    value:
      input === 'secret'
        ? ''
        : writeValue(input, valueAt(settings, [name]), valueAt(defaults, [name])),
  }));
}
