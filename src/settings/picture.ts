import type { Finding } from '../call-center/finding';
import type { ItemName } from './item';
import type { Settings } from './schema';

/**
 * Where an item in force comes from, the weakest first: what Offhook does by itself, the call center in use, the
 * organisation's policy, what was set in this browser; an item that the policy locks is the policy's.
 */
export type Layer = 'default' | 'callCenter' | 'policy' | 'own';

/** Something in storage, in the call center in use or in the policy that could not be used. */
export interface SettingsProblem {
  readonly where: 'stored' | 'callCenter' | 'policy';
  /** What is not used: an item, or a path in the policy (`settings.crms`). */
  readonly item: string;
  /** Words for the agent; `_locales` keys with values. */
  readonly sentence: { readonly key: string; readonly values?: readonly string[] };
}

/** A call center that was imported here, or pushed by the policy. */
export interface CallCenter {
  readonly internalName: string;
  readonly displayName: string;
  /** The definition file as it was imported, decoded, with what was edited since. May hold secrets. */
  readonly text: string;
  /** The policy's: it cannot be edited or removed here. */
  readonly fromPolicy: boolean;
}

/** What the policy has done, as the agent may know it. */
export interface PolicyPicture {
  /** Who manages this browser, in the administrator's words; empty: the policy does not say. */
  readonly managedBy: string;
  /** Those of the items that it sets, and of them those that cannot be changed here. */
  readonly sets: readonly ItemName[];
  readonly locks: readonly ItemName[];
  /** Whether its call center is the one in use, and no other can be chosen here. Absent: no. */
  readonly locksCallCenter?: boolean;
  /** Whether a change of the policy is heard at once, or at the browser's next start only (Firefox). */
  readonly isLive: boolean;
}

/** The settings in force and how they came about: what the options page shows. */
export interface SettingsPicture {
  readonly settings: Settings;
  /** Items that nobody has set are not listed: they are `default`. */
  readonly layers: Readonly<Partial<Record<ItemName, Layer>>>;
  readonly callCenters: readonly CallCenter[];
  /** Internal name of the one in use; undefined: none. */
  readonly inUse?: string;
  /** Absent: no policy. */
  readonly policy?: PolicyPicture;
  readonly problems: readonly SettingsProblem[];
}

/** The call centers of this browser and which of them is in use; what the policy pushes is not among them. */
export interface CallCenterChoice {
  readonly callCenters: readonly { readonly text: string }[];
  /** Internal name; null: none. */
  readonly inUse: string | null;
}

/** One value that would be another, as it is shown before it is taken. A secret is shown as dots. */
export interface SettingChange {
  readonly item: ItemName;
  /** Where in the item: `settings.origin`, `0.label`; empty: all of it. */
  readonly path: string;
  /** As text; undefined: it was not there, or will not be. */
  readonly before?: string;
  readonly after?: string;
}

/** What would follow from a choice of call centers or from a settings file. */
export interface SettingsPreview {
  readonly changes: readonly SettingChange[];
  /** Of the files, those of the call centers first. An error: it will not be taken. */
  readonly findings: readonly Finding[];
  /** Those that the policy locks: they stay as they are. */
  readonly locked: readonly ItemName[];
}
