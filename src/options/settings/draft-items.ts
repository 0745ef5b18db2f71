import { FIXED_ITEMS, type ItemName } from '../../settings/item';
import { toConnector } from './connector-draft';
import { toCrms } from './crm-draft';
import { toDeskRules } from './desk-draft';
import { type Draft, toCodes } from './draft';
import { toComparable } from './screen-pop-draft';
import { toWorkplace } from './workplace-draft';

/** Fields of the desk's draft that make one item together; the others are named like their item. */
const DESK_FIELDS: Readonly<Record<string, readonly string[]>> = {
  autoAnswer: ['autoAnswer', 'autoAnswerSeconds', 'autoAnswerDuringCalls'],
  wrapUp: ['wrapUpMinutes', 'extensionMinutes', 'stateAfter'],
};

/** The items in which two drafts do not mean the same, whatever way it is typed. */
export function selectChangedItems(draft: Draft, other: Draft): readonly ItemName[] {
  const [now, before] = [toTexts(draft), toTexts(other)];
  return [...now.keys()].filter((item) => now.get(item) !== before.get(item));
}

/** The draft with one item as the other draft has it. */
export function withItem(draft: Draft, item: ItemName, from: Draft): Draft {
  if (item.startsWith('connectors.')) {
    const theirs = from.connectors.find(({ id }) => `connectors.${id}` === item);
    const connectors = draft.connectors.map((row) => (row.id === theirs?.id ? theirs : row));
    return { ...draft, connectors };
  }
  const [whole, part] = item.split('.') as [keyof Draft, string?];
  if (part === undefined) return { ...draft, [whole]: from[whole] };
  const fields = (whole === 'desk' && DESK_FIELDS[part]) || [part];
  const taken = Object.entries(from[whole]).filter(([field]) => fields.includes(field));
  return { ...draft, [whole]: { ...(draft[whole] as object), ...Object.fromEntries(taken) } };
}

/** Each item as it would be saved, as text; what cannot be read yet stands as it was typed. */
function toTexts(draft: Draft): ReadonlyMap<ItemName, string> {
  const whole: Readonly<Record<string, unknown>> = {
    region: draft.region,
    crms: toCrms(draft.crms),
    screenPop: toComparable(draft.screenPop),
    desk: toDeskRules(draft.desk),
    notReadyReasons: toCodes(draft.notReadyReasons),
    dispositions: toCodes(draft.dispositions),
    ...toWorkplace(draft),
  };
  return new Map<ItemName, string>([
    ...FIXED_ITEMS.map((item) => [item, asText(valueAt(whole, item.split('.')))] as const),
    ...draft.connectors.map(
      (row) => [`connectors.${row.id}`, asText(toConnector(row))] as [ItemName, string],
    ),
  ]);
}

function valueAt(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return value;
  return valueAt((value as Readonly<Record<string, unknown>>)[first], rest);
}

/** A number that is none must not look like nothing, as it does in JSON. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (Number.isNaN(part) ? 'NaN' : part)) ?? '';
