import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readItem } from '../../../src/settings/read-item';
import { SettingsSchema } from '../../../src/settings/schema';
import { allItems, itemName } from './arbitraries';
import { CATALOGUE, DEFAULTS } from './settings-fixture';

const RAW = /Invalid|Expected|[rR]eceived/;

/** A value in which one part, at any depth, is another. */
const spoil = (value: unknown, path: readonly number[], part: unknown): unknown => {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return part;
  const entries = Object.entries(value);
  const index = entries.length === 0 ? 0 : at % entries.length;
  const spoilt = entries.map(([name, one], place) => [
    name,
    place === index ? spoil(one, rest, part) : one,
  ]);
  const made = Object.fromEntries(spoilt);
  return Array.isArray(value) ? Object.values(made) : made;
};

describe('what is wrong with settings is said in plain words', () => {
  test('whatever stands in place of any part of them', () => {
    const path = fc.array(fc.nat(20), { maxLength: 4 });
    const part = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(-1, 1e9, 1.5, 'x'.repeat(3000), undefined),
    );
    fc.assert(
      fc.property(allItems, itemName, path, part, (items, name, where, value) => {
        const { faults } = readItem(name, spoil(items[name], where, value), CATALOGUE);
        for (const { reason } of faults) expect(reason).not.toMatch(RAW);
      }),
      { numRuns: 3000 },
    );
  });

  test('by the schema itself, but for the rules of screen pops', () => {
    const path = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(path, fc.jsonValue(), (where, value) => {
        const { issues = [] } = v.safeParse(SettingsSchema, spoil(DEFAULTS, where, value));
        for (const issue of issues) {
          if (v.getDotPath(issue)?.startsWith('screenPop.rules')) continue;
          expect(issue.message).not.toMatch(RAW);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['softphone', { height: 100, width: 300 }, 'height', 'must be a whole number from 240 to 2560'],
    ['softphone', { height: 300 }, 'width', 'is missing'],
    ['dialing', 5, '', 'must be an object with all its parts'],
    [
      'desk.wrapUp',
      { limitMs: -1, extensionMs: 0, stateAfter: 'stay' },
      'limitMs',
      'must be a whole number from 0 to 86400000',
    ],
    ['onLogOff', 'forget', '', 'must be keep, clear or separate'],
    ['region', 'us', '', 'must be two capital letters such as US'],
    [
      'adapter',
      { url: 'ftp://x', standbyUrl: '', timeoutMs: 1000 },
      'url',
      'must be an address such as https://phone.example/softphone',
    ],
    [
      'connectors.generic-listener',
      { enabled: true, settings: { url: 5 } },
      '',
      'generic-listener: url must be a text',
    ],
    ['connectors.generic-listener', { settings: {} }, 'enabled', 'is missing'],
  ] as const)('of %s', (name, value, path, reason) => {
    expect(readItem(name, value, CATALOGUE)).toEqual({ faults: [{ path, reason }] });
  });
});
