import type { Catalogue } from '../../settings/catalogue';
import { itemNames, itemOf, withItem } from '../../settings/item-table';
import { isSameValue } from '../../settings/same-value';
import type { Settings } from '../../settings/schema';

interface Change {
  /** What the form began with. */
  readonly before: Settings;
  /** What was made of it. */
  readonly after: Settings;
  /** What is in force now. */
  readonly now: Settings;
}

/** What is in force now, with the items that were changed in the form: no other is taken back by saving it. */
export function carryChanges({ before, after, now }: Change, catalogue: Catalogue): Settings {
  return itemNames(catalogue).reduce((made, name) => {
    const item = itemOf(after, name, catalogue);
    return isSameValue(item, itemOf(before, name, catalogue)) ? made : withItem(made, name, item);
  }, now);
}
