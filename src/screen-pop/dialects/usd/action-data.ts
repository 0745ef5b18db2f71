/** The data of an action call: lines of `name=value`, or one text. */
export interface ActionData {
  readonly pairs: readonly (readonly [string, string])[];
  /** All of it, for an action that takes no names. */
  readonly text: string;
  /** A value by its name, whatever its case. */
  get(name: string): string | undefined;
}

export function readData(text: string): ActionData {
  const pairs = text.split(/\r?\n/).flatMap((line) => {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(line) ?? [];
    return name.trim() === '' ? [] : [[name.trim(), value] as const];
  });
  const byName = new Map(pairs.map(([name, value]) => [name.toLowerCase(), value]));
  return { pairs, text, get: (name) => byName.get(name) };
}

export const writeData = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => `${name}=${value}`).join('\n');
