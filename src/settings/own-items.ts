import type { Catalogue } from './catalogue';
import type { ItemName, Items } from './item';
import { itemNames, itemOf } from './item-table';
import { isSameValue } from './same-value';
import type { Settings } from './schema';
import { withSecretOf } from './secrets';

/**
 * What has to be kept so that `next` holds: the items in which it differs from `base`, all that lies beneath. Of a locked
 * item only a secret can be one's own: it is kept with the address it is for.
 */
export function toOwnItems(
  next: Settings,
  base: Settings,
  locks: readonly ItemName[],
  catalogue: Catalogue,
): Items {
  const own = itemNames(catalogue).flatMap((name) => {
    const wanted = itemOf(next, name, catalogue);
    const beneath = itemOf(base, name, catalogue);
    if (isSameValue(wanted, beneath)) return [];
    if (!locks.includes(name)) return [[name, wanted] as const];
    const filled = withSecretOf(name, beneath, wanted, catalogue);
    return isSameValue(filled, beneath) ? [] : [[name, filled] as const];
  });
  return Object.fromEntries(own);
}

/** The locked items that are other in `next` than they can be. */
export function lockedChanges(
  next: Settings,
  base: Settings,
  locks: readonly ItemName[],
  catalogue: Catalogue,
): readonly ItemName[] {
  return locks.filter((name) => {
    const wanted = itemOf(next, name, catalogue);
    const beneath = itemOf(base, name, catalogue);
    return !isSameValue(withSecretOf(name, beneath, wanted, catalogue), wanted);
  });
}
