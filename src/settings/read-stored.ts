import type { Catalogue } from './catalogue';
import { CURRENT_FORM, formOf, type MigrationWorld, migrate } from './migrations';
import type { SettingsProblem } from './picture';
import { problem } from './problem';
import { readItems } from './read-items';
import { isObject, partOf } from './same-value';
import { NOTHING_STORED, type StoredSettings } from './stored';

export interface StoredReading {
  readonly stored: StoredSettings;
  readonly problems: readonly SettingsProblem[];
  /** A newer Offhook has stored it: nothing of it is used, and it must not be written over. */
  readonly isNewer: boolean;
}

/**
 * What is stored, brought to the form of today. What is broken is left out, item by item, and named.
 * @param value as it lies in storage; undefined: nothing
 */
export function readStored(value: unknown, world: MigrationWorld): StoredReading {
  if (value === undefined || value === null) {
    return { stored: NOTHING_STORED, problems: [], isNewer: false };
  }
  const form = formOf(value);
  if (form === undefined) return nothing('settingsProblemUnreadable', false);
  if (form > CURRENT_FORM) return nothing('settingsProblemNewer', true);
  return { ...readCurrent(migrate(value, form, world), world.catalogue), isNewer: false };
}

function readCurrent(value: unknown, catalogue: Catalogue): Omit<StoredReading, 'isNewer'> {
  const items = partOf(value, 'own');
  const { items: own, problems } = isObject(items)
    ? readItems(items, catalogue, 'stored')
    : { items: {}, problems: [problem('stored', 'own', 'settingsProblemUnreadable')] };
  const texts = partOf(value, 'callCenters');
  const entries: readonly unknown[] = Array.isArray(texts) ? texts : [];
  const callCenters = entries.flatMap((entry) => {
    const text = partOf(entry, 'text');
    return typeof text === 'string' ? [{ text }] : [];
  });
  const inUse = partOf(value, 'inUse');
  const isChoiceBroken = inUse !== null && typeof inUse !== 'string';
  const areCentersBroken = !Array.isArray(texts) || callCenters.length < entries.length;
  return {
    stored: { form: CURRENT_FORM, own, callCenters, inUse: isChoiceBroken ? null : inUse },
    problems: [
      ...problems,
      ...(areCentersBroken ? [problem('stored', 'callCenters', 'settingsProblemCallCenters')] : []),
      ...(isChoiceBroken ? [problem('stored', 'inUse', 'settingsProblemInUse')] : []),
    ],
  };
}

function nothing(key: string, isNewer: boolean): StoredReading {
  return { stored: NOTHING_STORED, problems: [problem('stored', '', key)], isNewer };
}
