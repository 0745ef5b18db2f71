import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONNECTORS, CRMS } from '../../../extension/catalogue';
import { FINDING_CODES } from '../../../src/call-center/codes';
import { KNOWN_ITEMS } from '../../../src/call-center/known-names';
import { readDefinition } from '../../../src/call-center/read-definition';
import { writeDefinition } from '../../../src/call-center/write-definition';
import { defaultSettings } from '../../../src/settings/defaults';
import { FIXED_VALUES, RULE_ITEMS } from '../../../src/settings/definition/fixed-values';
import { fromItems } from '../../../src/settings/definition/from-items';
import { connectorSection } from '../../../src/settings/definition/section-names';
import { toItems } from '../../../src/settings/definition/to-items';
import { writeValue } from '../../../src/settings/definition/write-value';
import type { ItemName } from '../../../src/settings/item';
import { itemIn, withItem } from '../../../src/settings/item-table';
import type { Settings } from '../../../src/settings/schema';
import { definitionOf } from '../settings/definition/with-values';

const CATALOGUE = { connectors: CONNECTORS, crms: CRMS };
const DEFAULTS = defaultSettings((key) => key, 'en-US');
const TEXT = readFileSync('docs/call-center.md', 'utf8');
const FOLDER = 'docs/examples/call-centers';
const files = readdirSync(FOLDER);

/** The rows of the first table below a heading, cell by cell. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const [, rest = ''] = TEXT.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [, table = ''] = /^\| ?-.*\n((?:\|.*\n)+)/m.exec(rest) ?? [];
  return table
    .trim()
    .split('\n')
    .map((row) =>
      row
        .slice(1, -1)
        .split(/(?<=\s)\|(?=\s)/)
        .map((cell) => cell.trim()),
    );
}

/** What stands in a cell as code. */
const codes = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

const read = (source: Uint8Array | string) => {
  const { definition, findings } = readDefinition(source);
  if (!definition) throw new Error(JSON.stringify(findings));
  const meaning = toItems(definition, CATALOGUE);
  const settings = Object.entries(meaning.items).reduce<Settings>(
    (all, [name, value]) => withItem(all, name as ItemName, value),
    DEFAULTS,
  );
  return { settings, findings: [...findings, ...meaning.findings] };
};

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => Object(inner)[key], value);

describe.each(files)('%s', (file) => {
  const source = readFileSync(`${FOLDER}/${file}`);

  test('is read with nothing to say about it', () => {
    expect(read(source).findings).toEqual([]);
  });

  test('is written again with nothing to say about it, and means the same', () => {
    const { text = '', findings } = writeDefinition(source.toString());
    expect(findings).toEqual([]);
    expect(read(text).settings).toEqual(read(source).settings);
  });

  test('configures what the document says', () => {
    const rows = rowsBelow(`\`${file}\``);
    expect(rows.length).toBeGreaterThan(5);
    const { settings } = read(source);
    for (const [path, value] of rows.map((row) => row.map((cell) => codes(cell)[0] ?? ''))) {
      expect(at(settings, path ?? ''), path).toEqual(JSON.parse(value ?? ''));
    }
  });
});

test('the document shows every example', () => {
  const shown = [...TEXT.matchAll(/^### `(.+\.xml)`$/gm)].map(([, file]) => file);
  expect(shown.toSorted()).toEqual(files.toSorted());
});

test('the file that the document begins with is one', () => {
  const [, xml = ''] = /^```xml\n([\s\S]*?)^```$/m.exec(TEXT) ?? [];
  expect(read(xml).findings).toEqual([]);
});

/** A section's heading, its name in a file, and the items that it has, with their defaults as they are written. */
const SECTIONS = [
  ...Object.entries(KNOWN_ITEMS).map(([name, items]) => ({
    heading: name,
    before: {},
    section: name,
    items: items.map((item) => [item] as const),
  })),
  ...[...new Set(FIXED_VALUES.map(({ section }) => section))].map((section) => ({
    heading: section,
    before: {},
    section,
    items: [
      ...(section === 'OffhookScreenPop' ? RULE_ITEMS.map((item) => [item] as const) : []),
      ...FIXED_VALUES.filter((fixed) => fixed.section === section).map((fixed) => {
        const value = fixed.path.reduce<unknown>(
          (inner, key) => Object(inner)[key],
          itemIn(DEFAULTS, fixed.item),
        );
        return [fixed.name, writeValue(fixed.input, value, undefined)] as const;
      }),
    ],
  })),
  ...CONNECTORS.map((connector) => ({
    heading: connectorSection(connector.id),
    before: {},
    section: connectorSection(connector.id),
    items: [
      ['enabled', String(connector.enabledByDefault)] as const,
      ...connector.fields.map(
        ({ name, input }) =>
          [name, writeValue(input, Object(connector.defaults)[name], undefined)] as const,
      ),
    ],
  })),
  {
    heading: 'OffhookCrm',
    before: { 'OffhookCrm/kind': 'demo' },
    section: 'OffhookCrm',
    items: [['kind'] as const, ['id'] as const],
  },
  ...CRMS.map(({ kind, fields, defaults }) => ({
    heading: kind,
    before: { 'OffhookCrm/kind': kind },
    section: 'OffhookCrm',
    items: fields.map(
      ({ name, input }) => [name, writeValue(input, Object(defaults)[name], undefined)] as const,
    ),
  })),
];

describe.each(SECTIONS)('the reference of $heading', ({ heading, section, items, before }) => {
  const rows = rowsBelow(`\`${heading}\``);

  test('has every item, and no other', () => {
    const named = rows.flatMap(([cell]) => codes(cell));
    expect(named.toSorted()).toEqual(items.map(([name]) => name).toSorted());
  });

  test('tells their defaults', () => {
    for (const [name, standard] of items) {
      const cell = rows.find(([first]) => codes(first).includes(name))?.[2] ?? '';
      // In words: it depends on the browser, or it is long.
      if (standard === undefined || /^\*.*\*$/.test(cell)) continue;
      const isNothing = ['', '""', '[]', '{}', 'null'].includes(standard);
      expect(codes(cell).join('\n'), name).toBe(isNothing ? '' : standard);
    }
  });

  test('gives examples that are taken', () => {
    for (const [cell, , , example] of rows) {
      const [name = ''] = codes(cell);
      const [value = ''] = codes(example);
      if (name === 'softphoneLayout' || name === 'usdRules') continue;
      const { items: taken, findings } = toItems(
        definitionOf({ ...before, [`${section}/${name}`]: value }),
        CATALOGUE,
      );
      expect(findings, name).toEqual([]);
      const isOffhooks = section.startsWith('Offhook');
      if (isOffhooks) expect(Object.keys(taken).length, name).toBeGreaterThan(0);
    }
  });
});

test('the document names every finding about a file, and how bad it is', () => {
  const rows = rowsBelow('What is said about a file');
  const listed = rows.flatMap(([, errors, warnings]) => [
    ...codes(errors).map((code) => [code, 'error']),
    ...codes(warnings).map((code) => [code, 'warning']),
  ]);
  expect(new Set(listed.map(([code]) => code)).size).toBe(listed.length);
  expect(Object.fromEntries(listed)).toEqual(FINDING_CODES);
});

test('the document names every kind of CRM', () => {
  const [row] = rowsBelow('`OffhookCrm`');
  expect(codes(row?.[1])).toEqual([...CRMS.map(({ kind }) => kind), 'none']);
});

test('what Offhook writes by itself has all of its sections', () => {
  const text = fromItems(DEFAULTS, CATALOGUE, { internalName: 'New', displayName: 'New' });
  for (const { section } of SECTIONS) expect(text).toContain(`name="${section}"`);
});
