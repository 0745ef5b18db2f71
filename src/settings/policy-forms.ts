import { placeJson } from './json-places';
import type { SettingsProblem } from './picture';
import { problem } from './problem';
import { isObject } from './same-value';

export interface PolicySettings {
  readonly entries: Readonly<Record<string, unknown>>;
  readonly problems: readonly SettingsProblem[];
}

/**
 * The `settings` of a policy: JSON text, since Chromium lets nothing through whose form has not been declared value by
 * value, and drops all of it for one wrong part. Firefox hands an object over as well.
 */
export function readPolicySettings(value: unknown): PolicySettings {
  if (value === undefined) return { entries: {}, problems: [] };
  if (isObject(value)) return { entries: value, problems: [] };
  if (typeof value !== 'string') return unusable('settingsProblemPolicyObject', 'settings');
  if (value.trim() === '') return { entries: {}, problems: [] };
  const parsed = parse(value);
  if (isObject(parsed)) return { entries: parsed, problems: [] };
  const places = placeJson(value, 0);
  if (places.ok) return unusable('settingsProblemPolicyObject', 'settings');
  const before = value.slice(0, places.at).split(/\r\n|\r|\n/);
  const line = String(before.length);
  const column = String((before.at(-1) ?? '').length + 1);
  return unusable('settingsProblemPolicyJson', 'settings', line, column);
}

/**
 * The `lock` of a policy as a list: a text has its names between commas, as in a Windows registry.
 * @returns what is neither as it was
 */
export function toLockList(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unusable(key: string, ...values: readonly string[]): PolicySettings {
  return { entries: {}, problems: [problem('policy', 'settings', key, ...values)] };
}
