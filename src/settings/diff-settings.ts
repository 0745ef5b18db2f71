import type { Catalogue } from './catalogue';
import { toEntries } from './diff-entries';
import type { ItemName } from './item';
import { itemNames, itemOf } from './item-table';
import type { SettingChange } from './picture';
import { isSameValue } from './same-value';
import type { Settings } from './schema';

/**
 * What is other in `after`, value by value, so that people can read it before it is taken. CRMs, rules, reasons and
 * dispositions are told apart by their names, not by where they stand; one that comes or goes is one change. A secret is
 * dots.
 */
export function diffSettings(
  before: Settings,
  after: Settings,
  catalogue: Catalogue,
): readonly SettingChange[] {
  return itemNames(catalogue).flatMap((name) => {
    const [one, other] = [itemOf(before, name, catalogue), itemOf(after, name, catalogue)];
    return isSameValue(one, other) ? [] : diffItem(name, one, other, catalogue);
  });
}

function diffItem(
  item: ItemName,
  before: unknown,
  after: unknown,
  catalogue: Catalogue,
): readonly SettingChange[] {
  const [old, next] = [toEntries(item, before, catalogue), toEntries(item, after, catalogue)];
  const [oldParts, nextParts] = [partsOf(old), partsOf(next)];
  const isNew = (part: string | undefined) =>
    part !== undefined && oldParts.has(part) !== nextParts.has(part);
  const comesOrGoes = [...oldParts, ...nextParts].some(isNew);
  const paths = [...new Set([...old.keys(), ...next.keys()])];
  const isWholeRule = item === 'screenPop.rules';
  const leaves = paths.flatMap((path) => {
    const [one, other] = [old.get(path), next.get(path)];
    if (one && other && isSameValue(one.value, other.value)) return [];
    // Which parts there are is said by the parts themselves, unless only their order is other.
    if (path === '' && comesOrGoes) return [];
    if (isWholeRule && isNew((one ?? other)?.part)) return [];
    return [toChange(item, path, one?.text, other?.text)];
  });
  if (!isWholeRule) return leaves;
  const rules = [...oldParts, ...nextParts].filter(isNew).map((rule) => {
    const sum = (entries: Entries) =>
      partsOf(entries).has(rule) ? sumUp(entries, rule) : undefined;
    return toChange(item, rule, sum(old), sum(next));
  });
  return [...leaves, ...rules];
}

type Entries = ReturnType<typeof toEntries>;

const partsOf = (entries: Entries): ReadonlySet<string> =>
  new Set([...entries.values()].flatMap(({ part }) => (part === undefined ? [] : [part])));

/** A rule that comes or goes, in a few words: for which calls it is, and when. */
function sumUp(entries: Entries, rule: string): string {
  const words = [`${rule}.directions`, `${rule}.moments`].map(
    (path) => entries.get(path)?.text ?? '',
  );
  return words.filter(Boolean).join('; ');
}

function toChange(item: ItemName, path: string, before?: string, after?: string): SettingChange {
  return {
    item,
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}
