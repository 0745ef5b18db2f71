import type { Catalogue } from './catalogue';
import { composeBase } from './compose';
import type { SettingsInForce } from './in-force';
import type { ItemName, Items } from './item';
import { itemIn, itemNames, itemOf, withItem } from './item-table';
import { lockedChanges, toOwnItems } from './own-items';
import { type Plan, refusal } from './plan';
import { readItem } from './read-item';
import { isSameValue } from './same-value';
import type { Settings } from './schema';
import { withoutSecrets } from './secrets';

/** All settings as they shall be in force: one that cannot be used, or that is locked and other, refuses them all. */
export function planSave(now: SettingsInForce, settings: Settings, catalogue: Catalogue): Plan {
  const names = itemNames(catalogue);
  const stranger = Object.keys(settings.connectors).find(
    (id) => !names.includes(`connectors.${id}`),
  );
  if (stranger !== undefined) {
    return refusal('settingsRefusedUnknown', `connectors.${stranger}`);
  }
  let wanted = settings;
  for (const name of names) {
    const value = itemIn(settings, name);
    if (value === undefined && name.startsWith('connectors.')) continue;
    const { value: read, faults } = readItem(name, value, catalogue);
    const [fault] = faults;
    if (fault) {
      const item = fault.path === '' ? name : `${name}.${fault.path}`;
      return refusal('settingsRefusedItem', item, fault.reason);
    }
    wanted = withItem(wanted, name, read);
  }
  const { locks } = now.layers.policy;
  const base = composeBase(now.layers, catalogue);
  const locked = lockedChanges(wanted, base, locks, catalogue);
  if (locked.length > 0) return { ...refusal('settingsRefusedLocked', locked.join(', ')), locked };
  const own = { ...hidden(now, wanted, catalogue), ...toOwnItems(wanted, base, locks, catalogue) };
  return { next: { ...now.stored, own } };
}

/** What was set here before it was locked stays for the day on which it is not; a secret that was taken out goes. */
function hidden(now: SettingsInForce, wanted: Settings, catalogue: Catalogue): Items {
  const { policy, own } = now.layers;
  const isUntouched = (name: ItemName) =>
    isSameValue(itemOf(now.picture.settings, name, catalogue), itemOf(wanted, name, catalogue));
  const items = policy.locks.flatMap((name) => {
    if (own[name] === undefined) return [];
    const item = { [name]: own[name] };
    return Object.entries(isUntouched(name) ? item : withoutSecrets(item, catalogue));
  });
  return Object.fromEntries(items);
}
