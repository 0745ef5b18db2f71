import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeJson } from '../../../src/settings/json-places';

const offset = (text: string, path: readonly unknown[]) => {
  const places = placeJson(text);
  return places.ok ? places.offsetOf(path) : undefined;
};

describe('places in JSON', () => {
  test.each<[string, readonly unknown[], string]>([
    ['{"a": [1, {"b": true}]}', ['a', 1, 'b'], 'true'],
    ['[ "x", {"a,]": null} ]', [1, 'a,]'], 'null'],
    ['{"q\\"": -1.5e3}', ['q"'], '-1.5e3'],
    ['  [ ]', [], '[ ]'],
    // What is missing is missed in what should hold it.
    ['{"a": {"b": 1}}', ['a', 'c', 'd'], '{"b": 1}'],
  ])('%j at %j is where %s begins', (text, path, found) => {
    expect(text.slice(offset(text, path)).slice(0, found.length)).toBe(found);
  });

  test.each([
    ['', 0],
    ['[1,]', 3],
    ['{"a" 1}', 5],
    ["{'a': 1}", 1],
    ['[1] 2', 4],
    ['{"a": tru}', 6],
    ['[1, 2', 5],
  ])('%j is no JSON from %i on', (text, at) => {
    expect(placeJson(text)).toEqual({ ok: false, at });
  });

  test('are found in whatever JSON.parse takes, and every value is where it says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const places = placeJson(text);
        if (!places.ok) throw new Error(`not read: ${text}`);
        for (const [path, part] of partsOf(value)) {
          const at = places.offsetOf(path);
          const written = JSON.stringify(part, null, indent);
          const shown = text.slice(at, at + 1);
          expect(shown).toBe(written.slice(0, 1));
        }
      }),
    );
  });

  test.each([
    ['before its last quotation mark', `["${'a'.repeat(2_000_000)}`],
    ['within a name', `{"${'a\\n'.repeat(500_000)}`],
  ])('a long text that is cut off %s is told at once', (_, text) => {
    expect(placeJson(text)).toEqual({ ok: false, at: 1 });
  });

  test('are found in a text of five million characters', () => {
    const text = `["${'a\\"'.repeat(1_700_000)}", 1]`;
    expect(offset(text, [1])).toBe(text.length - 2);
  });

  test('are not looked for in what is nested to do harm', () => {
    expect(placeJson('['.repeat(100_000)).ok).toBe(false);
  });
});

function partsOf(value: unknown, path: readonly unknown[] = []): [readonly unknown[], unknown][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => partsOf(part, [...path, key]))
      : [];
  return [[path, value], ...inner];
}
