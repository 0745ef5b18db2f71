import type { ReadCallCenter } from './call-center';
import { readChoice } from './call-center-choice';
import type { Catalogue } from './catalogue';
import { compose, type SettingsLayers } from './compose';
import type { ItemName } from './item';
import type { CallCenter, PolicyPicture, SettingsPicture } from './picture';
import { type Policy, readPolicy } from './policy';
import { readStored } from './read-stored';
import type { Settings } from './schema';
import type { StoredSettings } from './stored';

/** All from which the settings in force follow. Nothing in it has to be checked before. */
export interface SettingsSources {
  /** What holds until somebody chooses: `defaultSettings(…)`. */
  readonly defaults: Settings;
  readonly catalogue: Catalogue;
  /** What lies in storage, as it lies there, of any version; undefined: nothing. */
  readonly stored: unknown;
  /** All of managed storage, as it lies there; undefined or empty: no policy. */
  readonly policy: unknown;
  /** Whether a change of the policy is heard at once. */
  readonly isPolicyLive: boolean;
}

/** The settings in force, and from where a change of them starts. */
export interface SettingsInForce {
  /** What `getSettings` answers; `picture.settings` is what everything goes by. */
  readonly picture: SettingsPicture;
  /** What was in storage, in the form of today; what could not be used is left out of it. */
  readonly stored: StoredSettings;
  /** A newer Offhook has stored it: it is not used, and must not be written over. `planChange` refuses. */
  readonly isNewer: boolean;
  /** What the settings are made of. */
  readonly layers: SettingsLayers;
  /** Internal name of the policy's call center; absent: it has none, or one that cannot be used. */
  readonly pushed?: string;
  /** Which one is in use cannot be chosen here. */
  readonly forcesCallCenter: boolean;
}

/** Never throws: what cannot be used is named in `picture.problems`, and all else holds. */
export function settingsInForce(sources: SettingsSources): SettingsInForce {
  const { defaults, catalogue, isPolicyLive } = sources;
  const { policy, problems: ofPolicy } = readPolicy(sources.policy, catalogue);
  const { stored, problems: ofStored, isNewer } = readStored(sources.stored, sources);
  const { pushed, own, inUse, problems: ofCenters } = readChoice(stored, policy, catalogue);
  const layers: SettingsLayers = {
    defaults,
    callCenter: inUse?.items ?? {},
    policy: {
      callCenter: pushed?.items ?? {},
      items: policy?.items ?? {},
      locks: policy?.locks ?? [],
    },
    own: stored.own,
  };
  const { settings, layers: from } = compose(layers, catalogue);
  const callCenters = [
    ...(pushed ? [toPicture(pushed, true)] : []),
    ...own.map((one) => toPicture(one, false)),
  ];
  return {
    picture: {
      settings,
      layers: from,
      callCenters,
      ...(inUse && { inUse: inUse.internalName }),
      ...(policy && { policy: policyPicture(policy, pushed, inUse, isPolicyLive) }),
      problems: [...ofPolicy, ...ofStored, ...ofCenters],
    },
    stored,
    isNewer,
    layers,
    forcesCallCenter: policy?.forcesCallCenter === true,
    ...(pushed && { pushed: pushed.internalName }),
  };
}

const toPicture = (
  { internalName, displayName, text }: ReadCallCenter,
  fromPolicy: boolean,
): CallCenter => ({ internalName, displayName, text, fromPolicy });

function policyPicture(
  { managedBy, items, locks, forcesCallCenter }: Policy,
  pushed: ReadCallCenter | undefined,
  inUse: ReadCallCenter | undefined,
  isLive: boolean,
): PolicyPicture {
  const set = { ...(pushed === inUse && pushed?.items), ...items };
  return {
    managedBy,
    sets: Object.keys(set) as ItemName[],
    locks,
    isLive,
    ...(forcesCallCenter && { locksCallCenter: true }),
  };
}
