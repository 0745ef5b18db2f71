import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/settings/compose';
import { diffSettings } from '../../../src/settings/diff-settings';
import type { Items } from '../../../src/settings/item';
import { itemNames, itemOf } from '../../../src/settings/item-table';
import { items } from './arbitraries';
import { CATALOGUE, crm, DEFAULTS, listener } from './settings-fixture';

const settings = (own: Items) => {
  const policy = { callCenter: {}, items: {}, locks: [] };
  return compose({ defaults: DEFAULTS, callCenter: {}, policy, own }, CATALOGUE).settings;
};
const diff = (before: Items, after: Items) =>
  diffSettings(settings(before), settings(after), CATALOGUE);

describe('what changes', () => {
  test('is nothing where the settings mean the same', () => {
    expect(diff({}, { 'connectors.simulator': { enabled: true, settings: {} } })).toEqual([]);
  });

  test.each<[string, Items, Items, unknown[]]>([
    ['a single value', {}, { region: 'GB' }, [['region', '', 'US', 'GB']]],
    [
      'a part of a value',
      {},
      { 'desk.wrapUp': { limitMs: 5000, extensionMs: 60_000, stateAfter: 'stay' } },
      [['desk.wrapUp', 'limitMs', '', '5000']],
    ],
    [
      'the settings of a connector',
      {},
      { 'connectors.generic-listener': { ...listener(undefined, 5001), enabled: false } },
      [
        ['connectors.generic-listener', 'enabled', 'true', 'false'],
        [
          'connectors.generic-listener',
          'settings.url',
          'http://localhost:5000/',
          'http://localhost:5001/',
        ],
      ],
    ],
    [
      'a list of texts',
      {},
      { 'screenPop.webOrigins': ['https://a.example', 'https://b.example'] },
      [['screenPop.webOrigins', '', '', 'https://a.example, https://b.example']],
    ],
    [
      'a label, a code that comes and one that goes',
      {
        dispositions: [
          { code: 'a', label: 'A' },
          { code: 'b', label: 'B' },
        ],
      },
      {
        dispositions: [
          { code: 'c', label: 'C' },
          { code: 'a', label: 'Ah' },
        ],
      },
      [
        ['dispositions', 'a.label', 'A', 'Ah'],
        ['dispositions', 'b.label', 'B', undefined],
        ['dispositions', 'c.label', undefined, 'C'],
      ],
    ],
    [
      'only the order',
      {
        dispositions: [
          { code: 'a', label: 'A' },
          { code: 'b', label: 'B' },
        ],
      },
      {
        dispositions: [
          { code: 'b', label: 'B' },
          { code: 'a', label: 'A' },
        ],
      },
      [['dispositions', '', 'a, b', 'b, a']],
    ],
    [
      'codes that are there twice, by where they stand',
      {
        dispositions: [
          { code: 'a', label: 'A' },
          { code: 'a', label: 'B' },
        ],
      },
      {
        dispositions: [
          { code: 'a', label: 'A' },
          { code: 'a', label: 'C' },
        ],
      },
      [['dispositions', '1.label', 'B', 'C']],
    ],
    [
      'a CRM',
      { crms: [crm('acme', '')] },
      { crms: [{ ...crm('acme', '', 'https://new.my.salesforce.com') }] },
      [
        [
          'crms',
          'acme.settings.origin',
          'https://acme.my.salesforce.com',
          'https://new.my.salesforce.com',
        ],
      ],
    ],
  ])('is told value by value: %s', (_, before, after, changes) => {
    const told = diff(before, after).map((one) => [one.item, one.path, one.before, one.after]);
    expect(told).toEqual(changes);
  });

  test('in rules is told by their names', () => {
    const [first, second] = DEFAULTS.screenPop.rules;
    const rules = [
      { ...first, noMatches: { decision: 'nextRule' } },
      { ...second, name: 'New rule' },
    ];
    const told = diff({}, { 'screenPop.rules': rules });
    expect(told).toContainEqual({
      item: 'screenPop.rules',
      path: 'Inbound calls.noMatches.decision',
      before: 'createSession',
      after: 'nextRule',
    });
    expect(told).toContainEqual({
      item: 'screenPop.rules',
      path: 'When asked',
      before: 'outbound, internal; asked',
    });
    expect(told).toContainEqual({
      item: 'screenPop.rules',
      path: 'New rule',
      after: 'outbound, internal; asked',
    });
  });

  test('shows secrets as dots, however long they are, and still that they change', () => {
    const before = {
      'connectors.generic-listener': listener('hunter2'),
      crms: [crm('a', 'hunter2')],
    };
    const after = { 'connectors.generic-listener': listener('tr0ub4dor'), crms: [crm('a', '')] };
    expect(diff(before, after)).toEqual([
      { item: 'crms', path: 'a.settings.token', before: '••••••••', after: '' },
      {
        item: 'connectors.generic-listener',
        path: 'settings.token',
        before: '••••••••',
        after: '••••••••',
      },
    ]);
  });

  test('never shows a secret, and misses no item', () => {
    const token = 's3cr3t';
    const marked = items.map((given) => ({ ...given, crms: [crm('one', token)] }));
    fc.assert(
      fc.property(marked, items, (before, after) => {
        const changes = [...diff(before, after), ...diff(after, before)];
        expect(JSON.stringify(changes)).not.toContain(token);
        const [one, other] = [settings(before), settings(after)];
        for (const name of itemNames(CATALOGUE)) {
          const isSame =
            JSON.stringify(itemOf(one, name, CATALOGUE)) ===
            JSON.stringify(itemOf(other, name, CATALOGUE));
          if (isSame) expect(changes.map(({ item }) => item)).not.toContain(name);
        }
        for (const name of ['region', 'crms', 'dispositions', 'screenPop.rules'] as const) {
          const isOther =
            JSON.stringify(itemOf(one, name, CATALOGUE)) !==
            JSON.stringify(itemOf(other, name, CATALOGUE));
          if (isOther) expect(changes.map(({ item }) => item)).toContain(name);
        }
      }),
    );
  });
});
