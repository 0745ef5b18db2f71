import type { ItemName, Items } from '../../settings/item';
import type { SettingsPicture } from '../../settings/picture';

/** Of what a call center sets, what does not hold only because somebody has set it otherwise in this browser. */
export function selectOverridden(
  items: Items,
  { layers, policy }: SettingsPicture,
): readonly ItemName[] {
  const names = Object.keys(items) as ItemName[];
  return names.filter((name) => layers[name] === 'own' && !policy?.sets.includes(name));
}
