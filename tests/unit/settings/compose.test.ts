import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose, composeBase } from '../../../src/settings/compose';
import type { Items } from '../../../src/settings/item';
import { itemNames, itemOf } from '../../../src/settings/item-table';
import { toOwnItems } from '../../../src/settings/own-items';
import { withoutSecrets } from '../../../src/settings/secrets';
import { items, locks } from './arbitraries';
import { CATALOGUE, crm, DEFAULTS, listener } from './settings-fixture';

const NOBODY = { callCenter: {}, items: {}, locks: [] };
const EMPTY = { defaults: DEFAULTS, callCenter: {}, policy: NOBODY, own: {} };

const anyLayers = fc
  .record({ callCenter: items, pushed: items, ofPolicy: items, locked: locks, own: items })
  .map(({ callCenter, pushed, ofPolicy, locked, own }) => ({
    defaults: DEFAULTS,
    callCenter,
    policy: { callCenter: pushed, items: ofPolicy, locks: locked },
    own,
  }));

const composed = (layers: Parameters<typeof compose>[0]) => compose(layers, CATALOGUE);

describe('the settings in force', () => {
  test('are the defaults as long as nobody has set anything', () => {
    expect(composed(EMPTY)).toEqual({ settings: DEFAULTS, layers: {} });
  });

  test('come item by item from the strongest that has set it', () => {
    const callCenter = { region: 'FR', 'screenPop.burst': 'queue', 'screenPop.raise': 'attention' };
    const policy = { ...NOBODY, items: { region: 'GB', 'screenPop.raise': 'window' } };
    const own = { region: 'DE' };
    const { settings, layers } = composed({ ...EMPTY, callCenter, policy, own });
    expect(settings.region).toBe('DE');
    expect(settings.screenPop).toMatchObject({ burst: 'queue', raise: 'window', toast: true });
    expect(layers).toEqual({
      region: 'own',
      'screenPop.burst': 'callCenter',
      'screenPop.raise': 'policy',
    });
  });

  test('have the policy’s value where it locks one', () => {
    const policy = { callCenter: {}, items: { region: 'GB' }, locks: ['region'] as const };
    const { settings, layers } = composed({ ...EMPTY, policy, own: { region: 'DE' } });
    expect(settings.region).toBe('GB');
    expect(layers).toEqual({ region: 'policy' });
  });

  test('have what the policy’s call center says, or the default, where it locks without setting', () => {
    const policy = {
      callCenter: { region: 'GB' },
      items: {},
      locks: ['region', 'onLogOff'] as const,
    };
    // A call center that was imported here is no way around a lock.
    const callCenter = { region: 'FR', onLogOff: 'clear' };
    const { settings } = composed({ ...EMPTY, policy, callCenter, own: { onLogOff: 'separate' } });
    expect(settings).toMatchObject({ region: 'GB', onLogOff: 'keep' });
  });

  test('have connectors and CRMs whole from one layer', () => {
    const callCenter = { 'connectors.generic-listener': listener(undefined, 5001) };
    const own = { 'connectors.generic-listener': listener('mine', 5000) };
    const { settings } = composed({ ...EMPTY, callCenter, own });
    expect(settings.connectors['generic-listener']).toEqual(listener('mine', 5000));
  });
});

describe('a locked connector or CRM without its secret', () => {
  const locked = (item: Items) => ({ ...NOBODY, items: item, locks: Object.keys(item) as never });

  test('gets the one that was entered here', () => {
    const policy = locked({ 'connectors.generic-listener': listener() });
    const own = { 'connectors.generic-listener': { ...listener('mine'), enabled: false } };
    expect(composed({ ...EMPTY, policy, own }).settings.connectors['generic-listener']).toEqual(
      listener('mine'),
    );
  });

  test('does not get one that was entered for another address', () => {
    const policy = locked({
      'connectors.generic-listener': listener(undefined, 6000),
      crms: [crm('acme', '', 'https://evil.my.salesforce.com')],
    });
    const own = {
      'connectors.generic-listener': listener('mine', 5000),
      crms: [crm('acme', 'mine')],
    };
    const { settings } = composed({ ...EMPTY, policy, own });
    expect(JSON.stringify(settings)).not.toContain('mine');
  });

  test('keeps its own if it has one', () => {
    const policy = locked({ crms: [crm('acme', 'theirs')] });
    const own = { crms: [crm('acme', 'mine')] };
    expect(composed({ ...EMPTY, policy, own }).settings.crms).toEqual([crm('acme', 'theirs')]);
  });
});

describe('for any layers', () => {
  test('locked items are never other than the policy’s, secrets that it leaves open aside', () => {
    fc.assert(
      fc.property(anyLayers, (layers) => {
        const { settings } = composed(layers);
        const { policy } = layers;
        for (const name of policy.locks) {
          const ofPolicy =
            policy.items[name] ?? policy.callCenter[name] ?? itemOf(DEFAULTS, name, CATALOGUE);
          const item = { [name]: itemOf(settings, name, CATALOGUE) };
          expect(withoutSecrets(item, CATALOGUE)).toEqual(
            withoutSecrets({ [name]: ofPolicy }, CATALOGUE),
          );
        }
      }),
    );
  });

  test('saving what is in force changes nothing', () => {
    fc.assert(
      fc.property(anyLayers, (layers) => {
        const { settings } = composed(layers);
        const base = composeBase(layers, CATALOGUE);
        const own = toOwnItems(settings, base, layers.policy.locks, CATALOGUE);
        const again = composed({ ...layers, own }).settings;
        for (const name of itemNames(CATALOGUE)) {
          expect(itemOf(again, name, CATALOGUE)).toEqual(itemOf(settings, name, CATALOGUE));
        }
      }),
    );
  });

  test('own items never say what the layers beneath say', () => {
    fc.assert(
      fc.property(anyLayers, items, (layers, wanted) => {
        const next = composed({ ...EMPTY, own: wanted }).settings;
        const base = composeBase(layers, CATALOGUE);
        const own = toOwnItems(next, base, layers.policy.locks, CATALOGUE);
        for (const [name, value] of Object.entries(own)) {
          expect(value).not.toEqual(itemOf(base, name as never, CATALOGUE));
        }
      }),
    );
  });

  test('what is saved and not locked is in force', () => {
    fc.assert(
      fc.property(anyLayers, items, (layers, wanted) => {
        const next = composed({ ...EMPTY, own: wanted }).settings;
        const base = composeBase(layers, CATALOGUE);
        const own = toOwnItems(next, base, layers.policy.locks, CATALOGUE);
        const { settings } = composed({ ...layers, own });
        for (const name of itemNames(CATALOGUE)) {
          if (layers.policy.locks.includes(name)) continue;
          expect(itemOf(settings, name, CATALOGUE)).toEqual(itemOf(next, name, CATALOGUE));
        }
      }),
    );
  });
});
