import * as v from 'valibot';
import { expect, test } from 'vitest';
import { plainWords } from '../../../src/settings/plain-words';

test.each<[v.GenericSchema, unknown, string]>([
  [v.string(), 5, 'must be a text'],
  [v.string(), undefined, 'is missing'],
  [v.number(), 'secret', 'must be a number'],
  [v.boolean(), 'yes', 'must be true or false'],
  [v.array(v.string()), {}, 'must be a list'],
  [v.object({}), 5, 'must be an object'],
  [v.object({ name: v.string() }), {}, 'is missing'],
  [v.record(v.string(), v.string()), null, 'must be an object'],
  [v.strictObject({}), { more: 1 }, 'is not known here'],
  [v.picklist(['a', 'b']), 'c', 'must be a or b'],
  [v.literal('a'), 'b', 'must be a'],
  [v.nullable(v.string()), 5, 'must be a text'],
  [v.pipe(v.number(), v.minValue(200)), 100, 'must be at least 200'],
  [v.pipe(v.number(), v.maxValue(200)), 300, 'must be at most 200'],
  [v.pipe(v.number(), v.integer()), 1.5, 'must be a whole number'],
  [v.pipe(v.number(), v.safeInteger()), 1.5, 'must be a whole number'],
  [v.pipe(v.string(), v.minLength(1)), '', 'must be at least 1 long'],
  [v.pipe(v.string(), v.maxLength(2)), 'long', 'must be at most 2 long'],
  [v.pipe(v.string(), v.regex(/^a$/)), 'b', 'is not as it must be'],
  [v.union([v.string(), v.strictObject({ a: v.number() })]), 5, 'must be a text or an object'],
  [v.variant('kind', [v.object({ kind: v.literal('a') })]), { kind: 'b' }, 'must be a'],
])('valibot says it as a person would: %#', (schema, value, words) => {
  const { issues = [] } = v.safeParse(schema, value);
  expect(plainWords(issues[0]?.message ?? 'no issue')).toBe(words);
});

test('what stands before stays, and the value that may be a secret does not', () => {
  const words = plainWords('token: Invalid type: Expected string but received "hunter2"');
  expect(words).toBe('token: must be a text');
});

test('other words stay as they are', () => {
  expect(plainWords('origin: must be an origin')).toBe('origin: must be an origin');
});
