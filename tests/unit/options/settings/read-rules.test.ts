import { describe, expect, test } from 'vitest';
import { formatRules, readRules } from '../../../../src/options/settings/read-rules';
import { DEFAULT_NAVIGATION_RULES } from '../../../../src/screen-pop/default-rules';

const USUAL = formatRules(DEFAULT_NAVIGATION_RULES);
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('the text of the rules', () => {
  test('gives the rules it was made from', () => {
    expect(readRules(USUAL)).toEqual({ rules: DEFAULT_NAVIGATION_RULES, problems: [] });
  });

  test('that is no JSON says from which line on', () => {
    const text = USUAL.replace('"order": 100,', '"order": 100');
    expect(readRules(text).problems).toEqual([
      { line: lineOf(text, '"order"') + 1, path: '', reason: 'is not JSON from here on' },
    ]);
  });

  test.each<[string, string, string]>([
    ['"window": "existing"', '"window": "elsewhere"', '0.result.window'],
    ['"decision": "loadMatch"', '"decision": "load"', '0.singleMatch.decision'],
    ['"moments": [', '"momments": [', '0.moments'],
  ])('with %s as %s says what is wrong, where, and in which line', (right, wrong, path) => {
    const text = USUAL.replace(right, wrong);
    const [problem] = readRules(text).problems;
    expect(problem?.path).toBe(path);
    expect(problem?.reason).toMatch(/^(?:is|must be) /);
    if (!wrong.includes('momments')) expect(problem?.line).toBe(lineOf(text, wrong));
  });

  test('says what is wrong in a condition by the form that it is nearest to', () => {
    const condition = { all: [{ parameter: 'cti.queue', is: 'sort of', value: 'x' }] };
    const [rule] = DEFAULT_NAVIGATION_RULES;
    const [problem] = readRules(JSON.stringify([{ ...rule, condition }], null, 2)).problems;
    expect(problem?.path).toBe('0.condition.all.0.is');
    expect(problem?.reason).toMatch(/^must be equals or /);
  });

  test('names a few problems, not hundreds', () => {
    const rules = Array.from({ length: 100 }, () => ({}));
    expect(readRules(JSON.stringify(rules)).problems).toHaveLength(5);
  });

  test('names two rules of one name', () => {
    const [rule] = DEFAULT_NAVIGATION_RULES;
    expect(readRules(JSON.stringify([rule, rule])).problems).toEqual([
      { line: 1, path: '', reason: 'two rules have the same name' },
    ]);
  });

  test('is not read at all when it is far too long', () => {
    expect(readRules(`[${' '.repeat(500_000)}]`).problems[0]?.reason).toContain('500000');
  });
});
