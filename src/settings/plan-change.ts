import type { Catalogue } from './catalogue';
import { compose } from './compose';
import { diffSettings } from './diff-settings';
import { type SettingsInForce, type SettingsSources, settingsInForce } from './in-force';
import type { ItemName, Items } from './item';
import { itemOf } from './item-table';
import type { CallCenterChoice, SettingsPreview, SettingsProblem } from './picture';
import type { Plan } from './plan';
import { planCallCenters } from './plan-call-centers';
import { planFile } from './plan-file';
import { planSave } from './plan-save';
import { isSameValue } from './same-value';
import type { Settings } from './schema';
import type { StoredSettings } from './stored';

/** What somebody wants to be other than it is: the requests of the options page. */
export type SettingsWish =
  /** `saveSettings`: all of them, as they shall be in force. */
  | { readonly wish: 'save'; readonly settings: Settings }
  /** `previewCallCenters`, `saveCallCenters`. */
  | { readonly wish: 'callCenters'; readonly choice: CallCenterChoice }
  /** `previewSettingsFile`, `importSettingsFile`. */
  | { readonly wish: 'file'; readonly text: string }
  /** `forgetOwnSettings`; no items: all. */
  | { readonly wish: 'forget'; readonly items: readonly ItemName[] };

export interface PlannedChange {
  /** What the preview requests answer. */
  readonly preview: SettingsPreview;
  /** To be stored; then `settingsInForce` with it says what holds. Absent: refused, nothing is stored. */
  readonly next?: StoredSettings;
  /** Why it is refused, in the words of `_locales`; absent with `next`. */
  readonly refusal?: SettingsProblem['sentence'];
}

/** What a wish would change, and what is then to be stored. Never throws. */
export function planChange(sources: SettingsSources, wish: SettingsWish): PlannedChange {
  const now = settingsInForce(sources);
  const plan = toPlan(now, sources, wish);
  const refusal = now.isNewer ? { key: 'settingsRefusedNewer' } : plan.refusal;
  const preview = previewOf(now, plan, sources);
  return refusal || !plan.next
    ? { preview, refusal: refusal ?? { key: 'settingsRefusedFile' } }
    : { preview, next: plan.next };
}

function toPlan(now: SettingsInForce, sources: SettingsSources, wish: SettingsWish): Plan {
  switch (wish.wish) {
    case 'save':
      return planSave(now, wish.settings, sources.catalogue);
    case 'callCenters':
      return planCallCenters(now, wish.choice, sources.catalogue);
    case 'file':
      return planFile(now, wish.text, sources);
    case 'forget':
      return { next: { ...now.stored, own: withoutItems(now.stored.own, wish.items) } };
  }
}

function withoutItems(own: Items, items: readonly ItemName[]): Items {
  const left = Object.entries(own).filter(
    ([name]) => items.length > 0 && !items.some((item) => item === name),
  );
  return Object.fromEntries(left);
}

function previewOf(
  now: SettingsInForce,
  { next, findings = [], locked = [] }: Plan,
  sources: SettingsSources,
): SettingsPreview {
  if (!next) return { changes: [], findings, locked };
  const { catalogue } = sources;
  const then = settingsInForce({ ...sources, stored: next });
  return {
    changes: diffSettings(now.picture.settings, then.picture.settings, catalogue),
    findings,
    locked: [...locked, ...keptByLocks(now, then, catalogue)],
  };
}

/** The locked items that would become other without a policy. */
function keptByLocks(
  now: SettingsInForce,
  then: SettingsInForce,
  catalogue: Catalogue,
): readonly ItemName[] {
  const free = ({ layers }: SettingsInForce) =>
    compose({ ...layers, policy: { callCenter: {}, items: {}, locks: [] } }, catalogue).settings;
  const [before, after] = [free(now), free(then)];
  return then.layers.policy.locks.filter((name) => {
    const wanted = itemOf(after, name, catalogue);
    return (
      !isSameValue(wanted, itemOf(before, name, catalogue)) &&
      !isSameValue(wanted, itemOf(then.picture.settings, name, catalogue))
    );
  });
}
