import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIXED_VALUES, RULE_ITEMS } from '../../../../src/settings/definition/fixed-values';
import { connectorSection } from '../../../../src/settings/definition/section-names';
import { toItems } from '../../../../src/settings/definition/to-items';
import type { ItemName } from '../../../../src/settings/item';
import { readItem } from '../../../../src/settings/read-item';
import { CATALOGUE, itemsOf } from './with-values';

const { connectors, crms } = CATALOGUE;

/** Every item that Offhook reads, and some that it does not. */
const PATHS = [
  ...['reqAdapterUrl', 'reqStandbyUrl', 'reqTimeout', 'reqSoftphoneHeight'].map(
    (name) => `reqGeneralInfo/${name}`,
  ),
  'reqDialingOptions/reqOutsidePrefix',
  ...FIXED_VALUES.map(({ section, name }) => `${section}/${name}`),
  ...RULE_ITEMS.map((name) => `OffhookScreenPop/${name}`),
  ...connectors.flatMap(({ id, fields }) =>
    ['enabled', ...fields.map(({ name }) => name)].map((name) => `${connectorSection(id)}/${name}`),
  ),
  ...crms.flatMap(({ fields }) =>
    ['id', ...fields.map(({ name }) => name)].flatMap((name) => [
      `OffhookCrm/${name}`,
      `OffhookCrm7/${name}`,
    ]),
  ),
  'OffhookNothing/constructor',
  'OffhookCrm/__proto__',
];

const deep = (open: string, close: string) => open.repeat(20_000) + close.repeat(20_000);
const hostile = fc.oneof(
  fc.string(),
  fc.json(),
  fc.webUrl(),
  fc.nat().map(String),
  fc.constantFrom(
    'true',
    'none',
    'javascript:alert(1)',
    '[[[[',
    '{"__proto__": {"enabled": true}}',
    '[{"constructor": 1}]',
    '"\\ud800"',
    '-0',
    '1e99',
    '999999999999999999999',
    'x'.repeat(100_000),
    'a = b\n'.repeat(10_000),
    deep('[', ']'),
    deep('{"a":', '}'),
  ),
);

test('whatever the values are, what is made of them can be used', { timeout: 60_000 }, () => {
  const values = fc
    .array(fc.tuple(fc.constantFrom(...PATHS), hostile), { maxLength: 30 })
    .map((entries) => Object.fromEntries(entries));
  const kinds = fc.constantFrom(...crms.map(({ kind }) => kind), 'none', 'siebel', '');
  fc.assert(
    fc.property(values, kinds, kinds, (given, first, second) => {
      const writable = Object.entries(given).map(([path, value]) => [
        path,
        value.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/g, '?'),
      ]);
      const { items, findings } = itemsOf({
        ...Object.fromEntries(writable),
        'OffhookCrm/kind': first,
        'OffhookCrm7/kind': second,
      });
      for (const [name, value] of Object.entries(items)) {
        const isWaiting = name === 'connectors.notification-example';
        const { faults } = readItem(name as ItemName, value, CATALOGUE);
        if (!isWaiting) expect(faults, `${name} ${JSON.stringify(value)}`).toEqual([]);
      }
      for (const { severity } of findings) expect(severity).toBe('warning');
    }),
    { numRuns: 300 },
  );
});

test('a very large definition is read in a moment', () => {
  const items = Array.from({ length: 20_000 }, (_, index) => ({
    name: `item${index}`,
    label: '',
    sortOrder: index,
    value: 'x',
    place: { line: 1, column: 1 },
    valueRange: { start: 0, end: 0 },
  }));
  const sections = ['OffhookDesk', 'OffhookCrm', 'OffhookNobody', 'vendor'].map((name) => ({
    name,
    label: '',
    sortOrder: 0,
    items,
    place: { line: 1, column: 1 },
  }));
  const begin = performance.now();
  const { findings } = toItems({ form: 'definition', sections }, CATALOGUE);
  expect(performance.now() - begin).toBeLessThan(5000);
  expect(findings).toHaveLength(200);
});
