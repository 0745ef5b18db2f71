import type { ItemName } from '../../settings/item';
import type { SettingsPicture } from '../../settings/picture';

/** Where what is in force comes from, as far as the agent needs to know it. */
export interface Origin {
  readonly isLocked: boolean;
  /** Message key, with a name in place of `$1`: a stranger's text. Undefined: nobody but the agent has set it. */
  readonly key?: string;
  readonly values?: readonly string[];
}

const OWN: Origin = { isLocked: false };

export function selectOrigin(picture: SettingsPicture, item: ItemName): Origin {
  const managedBy = picture.policy?.managedBy ?? '';
  const values = managedBy === '' ? [] : [managedBy];
  if (picture.policy?.locks.includes(item)) {
    const key = managedBy === '' ? 'optionsLockedByOrganisation' : 'optionsLockedBy';
    return { isLocked: true, key, values };
  }
  switch (picture.layers[item]) {
    case 'policy': {
      const key = managedBy === '' ? 'optionsSetByOrganisation' : 'optionsSetBy';
      return { isLocked: false, key, values };
    }
    case 'callCenter': {
      const used = picture.callCenters.find(({ internalName }) => internalName === picture.inUse);
      const name = used?.displayName || picture.inUse || '';
      return { isLocked: false, key: 'optionsFromCallCenter', values: [name] };
    }
    default:
      return OWN;
  }
}

/** What can be said of several items at once: undefined if it is not the same for all of them. */
export function selectSharedOrigin(
  picture: SettingsPicture,
  items: readonly ItemName[],
): Origin | undefined {
  const [first, ...others] = items.map((item) => selectOrigin(picture, item));
  const isSame = (other: Origin) =>
    other.key === first?.key && other.values?.join() === first?.values?.join();
  return first && others.every(isSame) ? first : undefined;
}
