import type { Finding } from '../call-center/finding';
import type { ItemName } from './item';
import type { SettingsProblem } from './picture';
import type { StoredSettings } from './stored';

/** What a wish comes to, before it is known what it changes. */
export interface Plan {
  /** Absent: nothing can be made of it. */
  readonly next?: StoredSettings;
  /** Why it is refused; `next` then only shows what it would have been. */
  readonly refusal?: SettingsProblem['sentence'];
  readonly findings?: readonly Finding[];
  /** Items that were to be other, and are locked. */
  readonly locked?: readonly ItemName[];
}

/** @param values fill the words of `key`, in order */
export function refusal(
  key: string,
  ...values: readonly string[]
): Required<Pick<Plan, 'refusal'>> {
  return { refusal: values.length === 0 ? { key } : { key, values } };
}
