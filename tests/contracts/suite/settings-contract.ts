import { describe, expect, test } from 'vitest';
import type { ConnectorAdapter } from '../adapter';

/** A value that no field takes. */
const NOTHING_LIKE_IT = Symbol('no value');

/** What an administrator is promised: every setting has its field, on the screen and in a call center's section. */
export function runSettingsContract({ id, definition, settings }: ConnectorAdapter): void {
  const { fields, defaults, parseSettings } = definition;
  const names = fields.map(({ name }) => name);

  describe(`${id}: settings`, () => {
    test('what it takes, it takes again as it is stored', () => {
      const parsed = parseSettings(settings);
      expect(parsed).toEqual(settings);
      expect(parseSettings(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
    });

    test('each has a field, and each field is one', () => {
      expect(names.toSorted()).toEqual(Object.keys(settings).sort());
      expect(names).toEqual(expect.arrayContaining(Object.keys(Object(defaults))));
    });

    test.each(names)('a bad %s is refused by its name', (name) => {
      expect(() => parseSettings({ ...settings, [name]: NOTHING_LIKE_IT })).toThrow(name);
    });

    test('can be items of a definition file: letters and digits, at most 40', () => {
      for (const name of names) expect(name).toMatch(/^(?!enabled$|req)[A-Za-z0-9]{1,40}$/);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    });
  });
}
