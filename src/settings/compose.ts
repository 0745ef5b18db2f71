import type { Catalogue } from './catalogue';
import type { ItemName, Items } from './item';
import { itemNames, itemOf, withItem } from './item-table';
import type { Layer, SettingsPicture } from './picture';
import type { Settings } from './schema';
import { withSecretOf } from './secrets';

/** What the settings are made of, the weakest first; every item in it has been checked. */
export interface SettingsLayers {
  readonly defaults: Settings;
  /** Of the call center in use. */
  readonly callCenter: Items;
  readonly policy: {
    /** Of the policy's own call center, whether it is in use or not. */
    readonly callCenter: Items;
    readonly items: Items;
    readonly locks: readonly ItemName[];
  };
  readonly own: Items;
}

export interface ComposedSettings {
  readonly settings: Settings;
  readonly layers: SettingsPicture['layers'];
}

/**
 * The settings in force. An item comes whole from one layer, so that no layer's token meets another's address. A locked
 * item comes from the policy and its call center, or is the default; a secret that it leaves empty may be filled in
 * here, and holds for the address it was entered for, no other.
 */
export function compose(layers: SettingsLayers, catalogue: Catalogue): ComposedSettings {
  const names: Partial<Record<ItemName, Layer>> = {};
  const settings = itemNames(catalogue).reduce((made, name) => {
    const found = findItem(name, layers, catalogue);
    if (!found) return made;
    names[name] = found.layer;
    return 'value' in found ? withItem(made, name, found.value) : made;
  }, layers.defaults);
  return { settings, layers: names };
}

/** The settings beneath what was set here. */
export function composeBase(layers: SettingsLayers, catalogue: Catalogue): Settings {
  return compose({ ...layers, own: {} }, catalogue).settings;
}

/** Undefined: nobody has set it, and it is not locked. */
function findItem(
  name: ItemName,
  { defaults, callCenter, policy, own }: SettingsLayers,
  catalogue: Catalogue,
): { readonly layer: Layer; readonly value?: unknown } | undefined {
  if (policy.locks.includes(name)) {
    const set = policy.items[name] ?? policy.callCenter[name];
    const value = set ?? itemOf(defaults, name, catalogue);
    const filled = withSecretOf(name, value, own[name], catalogue);
    return set === undefined && filled === value
      ? { layer: 'policy' }
      : { layer: 'policy', value: filled };
  }
  if (own[name] !== undefined) return { layer: 'own', value: own[name] };
  if (policy.items[name] !== undefined) return { layer: 'policy', value: policy.items[name] };
  if (callCenter[name] !== undefined) return { layer: 'callCenter', value: callCenter[name] };
  return undefined;
}
