import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemNames } from '../../../src/settings/item-table';
import { readPolicy } from '../../../src/settings/policy';
import { itemName, items } from './arbitraries';
import { CATALOGUE, listener } from './settings-fixture';

const read = (value: unknown) => readPolicy(value, CATALOGUE);
const problems = (value: unknown) =>
  read(value).problems.map(({ item, sentence }) => [item, sentence.key]);

describe('a policy', () => {
  test.each([[undefined], [null], [{}]])('is not there: %j', (value) => {
    expect(read(value)).toEqual({ problems: [] });
  });

  test('has who manages, a call center, items and locks', () => {
    expect(
      read({
        managedBy: ' Acme IT ',
        callCenter: '<callCenter/>',
        settings: { region: 'GB', 'connectors.generic-listener': listener('token') },
        lock: ['region', 'callCenter'],
      }),
    ).toEqual({
      policy: {
        managedBy: 'Acme IT',
        callCenterText: '<callCenter/>',
        items: { region: 'GB', 'connectors.generic-listener': listener('token') },
        locks: ['region'],
        forcesCallCenter: true,
      },
      problems: [],
    });
  });

  test('may lock everything', () => {
    const { policy } = read({ lock: 'all' });
    expect(policy).toMatchObject({ locks: itemNames(CATALOGUE), forcesCallCenter: true });
  });

  test('may lock what it does not set', () => {
    expect(read({ lock: ['crms'] }).policy).toMatchObject({ locks: ['crms'], items: {} });
  });

  test('may switch a connector off without saying more of it', () => {
    const settings = { 'connectors.generic-listener': { enabled: false } };
    expect(read({ settings })).toMatchObject({
      policy: { items: { 'connectors.generic-listener': { enabled: false } } },
      problems: [],
    });
  });
});

describe('what cannot be used of a policy', () => {
  test.each<[unknown, string, string]>([
    ['text', '', 'settingsProblemPolicyUnreadable'],
    [{ managedby: 'x' }, 'managedby', 'settingsProblemPolicyKey'],
    [{ managedBy: 5 }, 'managedBy', 'settingsProblemPolicyText'],
    [{ callCenter: {} }, 'callCenter', 'settingsProblemPolicyText'],
    [{ settings: [] }, 'settings', 'settingsProblemPolicyObject'],
    [{ settings: { reg: 'GB' } }, 'settings.reg', 'settingsProblemUnknown'],
    [{ settings: { 'connectors.gone': {} } }, 'settings.connectors.gone', 'settingsProblemUnknown'],
    [{ settings: { region: 5 } }, 'settings.region', 'settingsProblemItem'],
    [
      { settings: { softphone: { height: 1, width: 300 } } },
      'settings.softphone.height',
      'settingsProblemItem',
    ],
    [{ lock: true }, 'lock', 'settingsProblemPolicyLock'],
    [{ lock: ['regoin'] }, 'lock.0', 'settingsProblemUnknown'],
    [{ lock: [5] }, 'lock.0', 'settingsProblemPolicyText'],
  ])('is named: %j', (value, item, key) => {
    expect(problems(value)).toEqual([[item, key]]);
  });

  test('costs nothing else', () => {
    fc.assert(
      fc.property(items, itemName, fc.jsonValue(), (settings, name, value) => {
        const { policy, problems: named } = read({ settings: { ...settings, [name]: value } });
        const { [name]: _, ...others } = settings;
        const { [name]: kept, ...rest } = policy?.items ?? {};
        expect(rest).toEqual(others);
        if (kept === undefined) expect(named.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('never makes it throw', () => {
    const part = fc.jsonValue();
    const policy = fc.record({ managedBy: part, callCenter: part, settings: part, lock: part });
    fc.assert(fc.property(fc.oneof(part, policy), (value) => void read(value)));
  });
});
