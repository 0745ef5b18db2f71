import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsInForce } from '../../../src/settings/in-force';
import { itemNames } from '../../../src/settings/item-table';
import { CATALOGUE, DEFAULTS, definitionText, listener, sources } from './settings-fixture';

const stored = (own: object, callCenters: readonly string[] = [], inUse: string | null = null) => ({
  form: 3,
  own,
  callCenters: callCenters.map((text) => ({ text })),
  inUse,
});
const SALES = definitionText('Sales', { 'OffhookAgent/region': 'GB' });
const HELP = definitionText('Help', { 'OffhookAgent/region': 'DE' });

describe('the settings in force', () => {
  test('are the defaults in a browser that is new', () => {
    const { picture, isNewer } = settingsInForce(sources());
    expect(picture).toEqual({ settings: DEFAULTS, layers: {}, callCenters: [], problems: [] });
    expect(isNewer).toBe(false);
  });

  test('follow the call center in use', () => {
    const { picture } = settingsInForce(sources({ stored: stored({}, [SALES, HELP], 'Help') }));
    expect(picture.settings.region).toBe('DE');
    expect(picture.layers.region).toBe('callCenter');
    expect(picture).toMatchObject({
      inUse: 'Help',
      callCenters: [
        { internalName: 'Sales', displayName: 'The Sales', text: SALES, fromPolicy: false },
        { internalName: 'Help', fromPolicy: false },
      ],
      problems: [],
    });
  });

  test('follow none that nobody has chosen', () => {
    const { picture } = settingsInForce(sources({ stored: stored({}, [SALES]) }));
    expect(picture.inUse).toBeUndefined();
    expect(picture.settings.region).toBe('US');
  });

  test('say what is wrong with the values of the one in use, and of no other', () => {
    const bad = definitionText('Bad', { 'OffhookDesk/oneCallOnly': 'maybe' });
    const problemsWith = (inUse: string) =>
      settingsInForce(sources({ stored: stored({}, [bad, SALES], inUse) })).picture.problems;
    expect(problemsWith('Sales')).toEqual([]);
    expect(problemsWith('Bad')).toMatchObject([
      { where: 'callCenter', item: 'OffhookDesk/oneCallOnly' },
    ]);
  });

  test('name a call center that cannot be read, and one that is gone', () => {
    const { picture } = settingsInForce(sources({ stored: stored({}, ['<x/>', SALES], 'Gone') }));
    expect(picture.callCenters).toHaveLength(1);
    expect(picture.problems.map(({ item, sentence }) => [item, sentence.key])).toEqual([
      ['callCenters.0', 'settingsProblemCallCenter'],
      ['inUse', 'settingsProblemGone'],
    ]);
  });

  test('are not those of a newer Offhook', () => {
    const newer = { form: 9, own: { region: 'GB' } };
    const { picture, isNewer } = settingsInForce(sources({ stored: newer }));
    expect(picture.settings).toEqual(DEFAULTS);
    expect(isNewer).toBe(true);
  });
});

describe('a policy', () => {
  test('brings its call center, which is in use until another one is chosen', () => {
    const policy = { managedBy: 'Acme', callCenter: SALES };
    const fresh = settingsInForce(sources({ policy, isPolicyLive: false })).picture;
    expect(fresh.settings.region).toBe('GB');
    expect(fresh).toMatchObject({
      inUse: 'Sales',
      callCenters: [{ internalName: 'Sales', fromPolicy: true }],
      policy: { managedBy: 'Acme', sets: ['region'], locks: [], isLive: false },
      problems: [],
    });
    const { picture } = settingsInForce(sources({ policy, stored: stored({}, [HELP], 'Help') }));
    expect(picture.inUse).toBe('Help');
    expect(picture.settings.region).toBe('DE');
    expect(picture.policy).toMatchObject({ sets: [] });
  });

  test('may keep it in use', () => {
    const policy = { callCenter: SALES, lock: ['callCenter'] };
    const { picture } = settingsInForce(sources({ policy, stored: stored({}, [HELP], 'Help') }));
    expect(picture.inUse).toBe('Sales');
    expect(picture.policy).toMatchObject({ locksCallCenter: true });
  });

  test('with everything locked leaves nothing to what was set here', () => {
    const policy = { callCenter: SALES, lock: 'all' };
    const own = {
      region: 'FR',
      onLogOff: 'clear',
      'connectors.generic-listener': listener('x', 1),
    };
    const { picture } = settingsInForce(sources({ policy, stored: stored(own, [HELP], 'Help') }));
    const { picture: alone } = settingsInForce(sources({ policy }));
    expect(picture.settings).toEqual(alone.settings);
    expect(picture.settings.region).toBe('GB');
    expect(Object.keys(picture.layers)).toEqual(itemNames(CATALOGUE));
    expect(new Set(Object.values(picture.layers))).toEqual(new Set(['policy']));
  });

  test('hides a call center of the same name', () => {
    const policy = { callCenter: SALES };
    const older = definitionText('Sales', { 'OffhookAgent/region': 'FR' });
    const { picture } = settingsInForce(sources({ policy, stored: stored({}, [older], 'Sales') }));
    expect(picture.callCenters).toMatchObject([{ text: SALES, fromPolicy: true }]);
    expect(picture.settings.region).toBe('GB');
    expect(picture.problems).toEqual([]);
  });

  test('whose call center cannot be used says so, and the rest of it holds', () => {
    const policy = { callCenter: '<callCenter/>', settings: { region: 'GB' } };
    const { picture } = settingsInForce(sources({ policy }));
    expect(picture.settings.region).toBe('GB');
    expect(picture.callCenters).toEqual([]);
    expect(picture.problems).toMatchObject([{ where: 'policy', item: 'callCenter' }]);
  });
});

test('whatever lies in storage and in the policy, there are settings', () => {
  const part = fc.oneof(fc.jsonValue(), fc.constantFrom(SALES, HELP, 'Sales', ['region'], 'all'));
  const value = fc.record({
    form: fc.constantFrom(1, 2, 3, 4),
    own: part,
    callCenters: part,
    inUse: part,
  });
  const policy = fc.record({ managedBy: part, callCenter: part, settings: part, lock: part });
  fc.assert(
    fc.property(fc.oneof(part, value), fc.oneof(part, policy), (left, managed) => {
      const { picture } = settingsInForce(sources({ stored: left, policy: managed }));
      expect(picture.settings.region).toMatch(/^[A-Z]{2}$/);
    }),
    { numRuns: 500 },
  );
});
