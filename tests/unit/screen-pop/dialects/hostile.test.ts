import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseSoftphoneLayout } from '../../../../src/screen-pop/dialects/softphone-layout/parse-layout';
import { parseUsdRules } from '../../../../src/screen-pop/dialects/usd/parse-rules';
import { NavigationRulesSchema } from '../../../../src/screen-pop/rule-schema';

const messages = JSON.parse(readFileSync('extension/static/_locales/en/messages.json', 'utf8'));
const readers = [
  ['USD', (text: string) => parseUsdRules(text, [])],
  ['softphone layout', parseSoftphoneLayout],
] as const;

describe.each(readers)('a %s document', (_, parse) => {
  const codes = (text: string) => [...new Set(parse(text).warnings.map(({ code }) => code))];

  test.each([
    ['nothing', '', 'notJson'],
    ['no JSON', '{"a": 1,}', 'notJson'],
    ['an open list', '['.repeat(100_000), 'notJson'],
    ['10 MB', `"${'x'.repeat(10_000_000)}"`, 'tooLarge'],
    ['a text', '"rules"', 'wrongType'],
    ['a number', '1', 'wrongType'],
    ['null', 'null', 'wrongType'],
    ['an unknown field', '{"constructor": {}, "__proto__": {"a": 1}}', 'unknownField'],
    ['a deep unknown field', `{"a":${'[{"b":'.repeat(100)}1${'}]'.repeat(100)}}`, 'unknownField'],
    ['a very deep one', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'unknownField'],
    ['a name twice', '{"Inbound": {}, "WindowNavigationRules": [], "Inbound": {}}', 'duplicateKey'],
    ['a long text', `{"a": "${'\\"'.repeat(400_000)}"}`, 'unknownField'],
  ])('that is or has %s is said to be, never thrown at', (_what, text, code) => {
    expect(codes(text)).toContain(code);
  });

  test('says no more than a person reads', () => {
    const fields = Array.from({ length: 5000 }, (_, index) => `"f${index}": 1`);
    const { warnings } = parse(`{${fields.join()}, "${'x'.repeat(5000)}": 1}`);
    expect(warnings).toHaveLength(201);
    expect(warnings.at(-1)?.code).toBe('moreWarnings');
    for (const { path, value } of warnings) expect((path + value).length).toBeLessThan(500);
  });

  test('of whatever kind gives rules that the settings take, and sentences that exist', () => {
    const key = fc.constantFrom(
      ...[
        'Name',
        'Order',
        'Direction',
        'CTISearches',
        'FetchXML',
        'SingleMatch',
        'Decision',
        'Action',
      ],
      ...['Actions', 'Data', 'Result', 'Condition', 'From', 'WindowNavigationRules', 'Destination'],
      ...['Inbound', 'objects', 'screenPopSettings', 'NoMatch', 'screenPopType', 'screenPopData'],
      ...['callTypes', 'name', 'sections', 'items', 'returnValue', 'result', '__proto__', 'x'],
    );
    const text = fc.constantFrom(
      ...['Inbound', 'Both', 'Do Action', 'PopToEntity', 'PopToFlow', 'Navigate', 'url=/a', 'true'],
      ...[
        '<fetch><entity name="a"><filter><condition attribute="b" operator="eq" value="c"/></filter></entity></fetch>',
      ],
      ...['', ' ', '\u0000', '[[cti.ani]]', 'x'.repeat(3000), '1', 'null'],
    );
    const { document } = fc.letrec((tie) => ({
      document: fc.oneof(
        { maxDepth: 6, depthSize: 'large' },
        text,
        fc.anything({ maxDepth: 0 }),
        fc.array(tie('document'), { maxLength: 4 }),
        fc.dictionary(key, tie('document'), { maxKeys: 8 }),
      ),
    }));
    fc.assert(
      fc.property(document, (value) => {
        const { rules, warnings } = parse(JSON.stringify(value) ?? '');
        expect(v.safeParse(NavigationRulesSchema, rules).success).toBe(true);
        for (const { sentence, path, value: stood } of warnings) {
          expect(messages).toHaveProperty([sentence.key]);
          expect(sentence.values).toEqual([path || '/', stood]);
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

describe('names that stand twice', () => {
  const paths = (text: string) =>
    parseSoftphoneLayout(text)
      .warnings.filter(({ code }) => code === 'duplicateKey')
      .map(({ path }) => path);

  test.each([
    ['{"a":1,"a":2}', ['/a']],
    ['{"a":{"b":1,"b":2}}', ['/a/b']],
    ['{"x":[{"a":1},{"a":1,"\\u0061":2}]}', ['/x/1/a']],
    ['{"a/b~":{"c":1,"c":1}}', ['/a~1b~0/c']],
    ['{"a":["a","a",{"a":"a"}],"b":"\\"a\\":1"}', []],
    ['{"Inbound":{},"inbound":{}}', ['/inbound']],
  ])('are found in %s', (text, expected) => {
    expect(paths(text)).toEqual(expected);
  });
});
