import type { SettingsProblem } from './picture';
import type { Fault } from './read-item';

type Where = SettingsProblem['where'];

/** What cannot be used of an item, for the agent. */
export function itemProblem(where: Where, item: string, { path, reason }: Fault): SettingsProblem {
  const name = path === '' ? item : `${item}.${path}`;
  return problem(where, name, 'settingsProblemItem', name, reason);
}

/** @param values fill the words of `key`, in order */
export function problem(
  where: Where,
  item: string,
  key: string,
  ...values: readonly string[]
): SettingsProblem {
  return { where, item, sentence: values.length === 0 ? { key } : { key, values } };
}
