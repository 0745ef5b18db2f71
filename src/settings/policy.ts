import { shorten } from '../call-center/xml/shorten';
import type { Catalogue } from './catalogue';
import type { ItemName, Items } from './item';
import { itemNames, toItemName } from './item-table';
import type { SettingsProblem } from './picture';
import { readPolicySettings, toLockList } from './policy-forms';
import { problem } from './problem';
import { type ItemsReading, readItems } from './read-items';
import { isObject } from './same-value';

/** What an organisation has set for this browser: managed storage, checked. */
export interface Policy {
  /** Who manages this browser; empty: it does not say. */
  readonly managedBy: string;
  /** The definition of its call center. */
  readonly callCenterText?: string;
  readonly items: Items;
  /** Those that cannot be changed here, whether it sets them or not. */
  readonly locks: readonly ItemName[];
  /** No other call center than its own can be used here. */
  readonly forcesCallCenter: boolean;
}

export interface PolicyReading {
  /** Absent: there is none. */
  readonly policy?: Policy;
  readonly problems: readonly SettingsProblem[];
}

const KEYS = ['managedBy', 'callCenter', 'settings', 'lock'];
const LOCK_ALL = 'all';
const LOCK_CALL_CENTER = 'callCenter';

/**
 * What managed storage holds. What cannot be used is named and skipped, and all else holds.
 * @param value as the browser gives it; undefined or empty: no policy
 */
export function readPolicy(value: unknown, catalogue: Catalogue): PolicyReading {
  if (value === undefined || value === null) return { problems: [] };
  if (!isObject(value))
    return { problems: [problem('policy', '', 'settingsProblemPolicyUnreadable')] };
  if (Object.keys(value).length === 0) return { problems: [] };
  const unknown = Object.keys(value)
    .filter((key) => !KEYS.includes(key))
    .map((key) =>
      problem('policy', key, 'settingsProblemPolicyKey', shorten(key), KEYS.join(', ')),
    );
  const managedBy = readText(value, 'managedBy');
  const callCenter = readText(value, 'callCenter');
  const { items, problems: ofItems } = readPolicyItems(value.settings, catalogue);
  const { locks, forcesCallCenter, problems: ofLocks } = readLocks(value.lock, catalogue);
  const hasCallCenter = callCenter.text !== undefined && callCenter.text.trim() !== '';
  return {
    policy: {
      managedBy: (managedBy.text ?? '').trim().slice(0, 200),
      ...(hasCallCenter && { callCenterText: callCenter.text ?? '' }),
      items,
      locks,
      forcesCallCenter,
    },
    problems: [...unknown, ...managedBy.problems, ...callCenter.problems, ...ofItems, ...ofLocks],
  };
}

function readText(value: Readonly<Record<string, unknown>>, key: string) {
  const text = value[key];
  if (text === undefined || typeof text === 'string') return { text, problems: [] };
  return { text: undefined, problems: [wrongType(key, 'text')] };
}

function readPolicyItems(value: unknown, catalogue: Catalogue): ItemsReading {
  const { entries, problems } = readPolicySettings(value);
  const reading = readItems(entries, catalogue, 'policy', 'settings.');
  return { items: reading.items, problems: [...problems, ...reading.problems] };
}

function readLocks(locked: unknown, catalogue: Catalogue) {
  const value = toLockList(locked);
  if (value === undefined) return { locks: [], forcesCallCenter: false, problems: [] };
  if (!Array.isArray(value)) {
    return { locks: [], forcesCallCenter: false, problems: [wrongType('lock', 'lock')] };
  }
  const names: readonly unknown[] = value;
  const all = names.includes(LOCK_ALL);
  const problems = names.flatMap((name, index) => {
    if (typeof name !== 'string') return [wrongType(`lock.${index}`, 'text')];
    const isKnown =
      name === LOCK_ALL || name === LOCK_CALL_CENTER || toItemName(name, catalogue) !== undefined;
    return isKnown
      ? []
      : [problem('policy', `lock.${index}`, 'settingsProblemUnknown', shorten(name))];
  });
  return {
    locks: itemNames(catalogue).filter((name) => all || names.includes(name)),
    forcesCallCenter: all || names.includes(LOCK_CALL_CENTER),
    problems,
  };
}

const TYPES = {
  text: 'settingsProblemPolicyText',
  lock: 'settingsProblemPolicyLock',
};

function wrongType(path: string, type: keyof typeof TYPES): SettingsProblem {
  return problem('policy', path, TYPES[type], path);
}
