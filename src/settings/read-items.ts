import { shorten } from '../call-center/xml/shorten';
import type { Catalogue } from './catalogue';
import type { ItemName, Items } from './item';
import { toItemName } from './item-table';
import type { SettingsProblem } from './picture';
import { itemProblem, problem } from './problem';
import { readItem } from './read-item';

export interface ItemsReading {
  readonly items: Items;
  readonly problems: readonly SettingsProblem[];
}

/**
 * Of some items those that can be used.
 * @param value what has been checked to be an object only
 * @param prefix what stands before an item's name in a problem: `settings.`
 */
export function readItems(
  value: Readonly<Record<string, unknown>>,
  catalogue: Catalogue,
  where: SettingsProblem['where'],
  prefix = '',
): ItemsReading {
  const items: Partial<Record<ItemName, unknown>> = {};
  const problems = Object.entries(value).flatMap(([text, item]) => {
    const path = `${prefix}${text}`;
    const name = toItemName(text, catalogue);
    if (!name) return [problem(where, path, 'settingsProblemUnknown', shorten(path))];
    const reading = readItem(name, item, catalogue);
    if (reading.value !== undefined) items[name] = reading.value;
    return reading.faults.map((fault) => itemProblem(where, path, fault));
  });
  return { items, problems };
}
