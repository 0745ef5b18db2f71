import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCondition } from '../../../../../src/screen-pop/dialects/usd/condition/read-condition';

const is = (what: string, value?: string, parameter = 'cti.x') =>
  value === undefined ? { parameter, is: what } : { parameter, is: what, value };

describe('an expression', () => {
  test.each([
    ['"[[cti.x]]" == "y"', is('equals', 'y')],
    ["'[[cti.x]]' === 'y'", is('equals', 'y')],
    ['"y" == "[[cti.x]+]"', is('equals', 'y')],
    ['"[[cti.x]$+]" != "y"', is('notEquals', 'y')],
    ['"[[cti.x]]" !== "a\\"b\\u0041\\n"', is('notEquals', 'a"bA\n')],
    ['[[cti.x]] == 5', is('equals', '5')],
    ['[[cti.x]] >= 5', is('atLeast', '5')],
    ['"[[cti.x]]" <= -1.5', is('atMost', '-1.5')],
    ['5 <= [[cti.x]]', is('atLeast', '5')],
    ['[[cti.x]] > 5', { all: [is('atLeast', '5'), is('notEquals', '5')] }],
    ['[[cti.x]] < 5', { all: [is('atMost', '5'), is('notEquals', '5')] }],
    ['"[[cti.x]]".indexOf("a") >= 0', is('contains', 'a')],
    ['"[[cti.x]]".indexOf("a") > -1', is('contains', 'a')],
    ['"[[cti.x]]".indexOf("a") != -1', is('contains', 'a')],
    ['-1 < "[[cti.x]]".indexOf("a")', is('contains', 'a')],
    ['"[[cti.x]]".indexOf("a") == -1', { not: is('contains', 'a') }],
    ['"[[cti.x]]".indexOf("a") < 0', { not: is('contains', 'a') }],
    ['"[[cti.x]]".indexOf("a") === 0', is('beginsWith', 'a')],
    ['"[[cti.x]]".indexOf("a") != 0', { not: is('beginsWith', 'a') }],
    ['"[[cti.x]]".toLowerCase().indexOf("a") == 0', is('beginsWith', 'a')],
    ['"[[cti.x]]".toUpperCase() == "A"', is('equals', 'A')],
    ['"[[cti.x]]".startsWith("a")', is('beginsWith', 'a')],
    ['"[[cti.x]]".endsWith("a")', is('endsWith', 'a')],
    ['"[[cti.x]]".includes("a")', is('contains', 'a')],
    ['["a", "b"].indexOf("[[cti.x]]") >= 0', is('oneOf', 'a\nb')],
    ["['a'].includes('[[cti.x]]')", is('oneOf', 'a')],
    ['"[[cti.x]+]".length > 0', is('present')],
    ['"[[cti.x]+]".length == 0', is('absent')],
    ['"[[$Context.Ab c]]" == ""', is('equals', '', '$Context.Ab c')],
    ['!("[[cti.x]]" == "y")', { not: is('equals', 'y') }],
    ['!"[[cti.x]]".includes("a")', { not: is('contains', 'a') }],
    ['!!true', { not: { not: { all: [] } } }],
    ['false', { any: [] }],
    ['("[[cti.x]]" == "y")', is('equals', 'y')],
    [
      '"[[cti.x]]" == "a" && "[[cti.x]]" != "b" || "[[cti.x]]" == "c"',
      { any: [{ all: [is('equals', 'a'), is('notEquals', 'b')] }, is('equals', 'c')] },
    ],
    [
      '"[[cti.x]]" == "a" && ("[[cti.x]]" == "b" || true)',
      { all: [is('equals', 'a'), { any: [is('equals', 'b'), { all: [] }] }] },
    ],
  ])('%s', (expression, expected) => {
    expect(readCondition(expression)).toEqual(expected);
  });

  test.each([
    '',
    'alert(1)',
    'new Date().getHours() > 8',
    '"[[cti.x]]" == "y"; alert(1)',
    '"[[cti.x]]" = "y"',
    '"[[cti.x]]" == "[[cti.y]]"',
    '"a" == "a"',
    '"[[cti.x]]-[[cti.y]]" == "a"',
    '"[[cti.x]g]" == "a"',
    '"[[cti.x]v]" == "a"',
    '"[[cti.x]z]" == "a"',
    '"[[cti.x]]" == undefined',
    '"[[cti.x]]" > "a"',
    '!"[[cti.x]]" == "a"',
    '"[[cti.x]]".match(/a/)',
    '"[[cti.x]]".indexOf("a") > 3',
    '"[[cti.x]]".substr(0, 3) == "abc"',
    '"[[cti.x]]".length > 3',
    '["a", "b"].indexOf("[[cti.x]]") == 0',
    '("[[cti.x]]" == "a"',
    '"[[cti.x]]" == "a")',
    '"[[cti.x]]" == "a" &&',
    '"[[cti.x]]" & 1',
    '"unclosed',
    'true ? 1 : 2',
    '`[[cti.x]]` == "a"',
    '/* */ true',
    `${'('.repeat(500)}true${')'.repeat(500)}`,
    `"${'a'.repeat(6000)}" == "[[cti.x]]"`,
  ])('that is not among the usual ones is none: %s', (expression) => {
    expect(readCondition(expression)).toBeUndefined();
  });

  test('is only ever read, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...[
        '"[[cti.x]]"',
        '"a"',
        '[[cti.x]]',
        '5',
        '==',
        '!=',
        '>=',
        '&&',
        '||',
        '!',
        '(',
        ')',
        '[',
        ']',
      ],
      ...['.indexOf', '.length', '.includes', ',', 'true', 'false', 'alert', ' ', "'", '\\', '-1'],
    );
    const expression = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(expression, (text) => {
        const condition = readCondition(text);
        expect(condition === undefined || typeof condition === 'object').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
