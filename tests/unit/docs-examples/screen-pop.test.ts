import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { toConnectorId } from '../../../src/cti/ids';
import { resolveTemplate } from '../../../src/replacement/resolve-template';
import { resolveUrl } from '../../../src/replacement/resolve-url';
import { parseSoftphoneLayout } from '../../../src/screen-pop/dialects/softphone-layout/parse-layout';
import { writeSoftphoneLayout } from '../../../src/screen-pop/dialects/softphone-layout/write-layout';
import { parseUsdRules } from '../../../src/screen-pop/dialects/usd/parse-rules';
import { writeUsdRules } from '../../../src/screen-pop/dialects/usd/write-rules';
import { NavigationRulesSchema } from '../../../src/screen-pop/rule-schema';
import { sourceOf } from '../replacement/source';

const TEXT = readFileSync('docs/screen-pop.md', 'utf8');

/** The blocks of JSON that are marked with this word. */
const blocks = (kind: string): readonly string[] =>
  [...TEXT.matchAll(/^```json (\S+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, block = '']) =>
    found === kind ? [block] : [],
  );

/** The cells of each row of the table whose head is this. */
function rowsUnder(head: string): readonly (readonly string[])[] {
  const [, table = ''] = TEXT.split(`\n${head}\n`);
  const [rows = ''] = table.split('\n\n');
  return rows
    .split('\n')
    .slice(1)
    .map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
}

/** What stands in a cell as code. */
const code = (cell = ''): string => /`(.*)`/.exec(cell)?.[1] ?? '';

const rule = JSON.parse(blocks('rule')[0] ?? '');
const isValid = (changed: object) =>
  v.safeParse(NavigationRulesSchema, [{ ...rule, ...changed }]).success;

describe('docs/screen-pop.md', () => {
  test('marks every block of JSON, so that it is checked', () => {
    const all = TEXT.match(/^```json.*$/gm) ?? [];
    expect(all.map((line) => line.slice('```json '.length))).toEqual([
      ...['rule', 'condition', 'usd', 'softphone-layout'],
    ]);
  });

  test('shows a rule that the settings take', () => {
    expect(isValid({})).toBe(true);
    expect(isValid({ surprise: 1 })).toBe(false);
  });

  test('explains every field of a rule, of its result and every moment', () => {
    const named = (head: string) =>
      rowsUnder(head).flatMap(([cell = '']) =>
        [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
      );
    const issuesOf = (value: object) =>
      v.safeParse(NavigationRulesSchema, [{ ...rule, ...value }]).issues ?? [];
    for (const name of named('| field | means |')) {
      expect(
        issuesOf({ [name ?? '']: Symbol() })
          .map((issue) => v.getDotPath(issue))
          .join(),
      ).toContain(`0.${name}`);
    }
    const moments = named('| `moments` | what happens then | USD | Salesforce |');
    expect(isValid({ moments })).toBe(true);
    expect(moments).toHaveLength(6);
  });

  test.each(blocks('condition'))('shows a condition that a rule takes', (block) => {
    expect(isValid({ condition: JSON.parse(block) })).toBe(true);
  });

  test('shows actions that a rule takes', () => {
    const actions = rowsUnder('| action | opens |').map(([cell]) => JSON.parse(code(cell)));
    expect(isValid({ actions })).toBe(true);
    expect(actions.map(({ open }) => open)).toEqual([
      ...['match', 'pickList', 'newRecord', 'search', 'url', 'flow', 'objectHome', 'list'],
    ]);
  });

  test('shows rules of USD that are read without a warning, and written again', () => {
    for (const block of blocks('usd')) {
      const { rules, warnings } = parseUsdRules(block, [toConnectorId('generic-listener')]);
      expect(warnings).toEqual([]);
      const { text, refused } = writeUsdRules(rules);
      expect(refused).toEqual([]);
      expect(parseUsdRules(text, rules[0]?.from ?? []).rules).toEqual(rules);
    }
  });

  test('shows a softphone layout that is read without a warning, and written as it is', () => {
    for (const block of blocks('softphone-layout')) {
      const { rules, warnings } = parseSoftphoneLayout(block);
      expect(warnings).toEqual([]);
      expect(JSON.parse(writeSoftphoneLayout(rules).text)).toEqual(JSON.parse(block));
    }
  });
});

describe('its examples of parameters', () => {
  const source = sourceOf({
    'cti.ani': '+49 171 1234567',
    'cti.name': 'Ann "Annie" Lee',
    'cti.greeting': 'Call from [[cti.ani]]',
  });

  test.each(rowsUnder('| template | gives |'))('%s gives %s', (template, gives) => {
    const resolved = resolveTemplate(code(template), source);
    const said = resolved.ok ? `\`${resolved.text}\`` : `*not known:* \`${resolved.missing}\``;
    expect(said).toBe(gives);
  });

  test.each(rowsUnder('| address | gives |'))('%s gives %s', (template, gives) => {
    const resolved = resolveUrl(code(template), source);
    expect(resolved.ok ? `\`${resolved.url}\`` : '*refused*').toBe(gives);
  });
});
