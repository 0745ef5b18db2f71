import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { CountryCode } from 'libphonenumber-js';
import { describe, expect, test } from 'vitest';
import {
  applyDialPlan,
  type DialPrefixes,
  isPrefixed,
} from '../../../../src/dialing/number/dial-plan';
import { toNumberForms } from '../../../../src/dialing/number/number-forms';
import { toDialString } from '../../../../src/dialing/number/to-dial-string';
import { EXAMPLES } from './written-in-many-ways';

const NONE: DialPrefixes = { outsidePrefix: '', longDistPrefix: '', internationalPrefix: '' };
const prefixes = (
  outsidePrefix: string,
  longDistPrefix = '',
  internationalPrefix = '',
): DialPrefixes => ({ outsidePrefix, longDistPrefix, internationalPrefix });

/** The rows of the table in docs/dialing.md: region, prefixes, number, what is dialled. */
const TABLE = readFileSync('docs/dialing.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .filter(([, region = '']) => /^[A-Z]{2}$/.test(region))
  .map(([, region = '', outside = '', long = '', abroad = '', number = '', dialled = '']) => ({
    region,
    plan: prefixes(...([outside, long, abroad].map((cell) => cell.replace('–', '')) as [string])),
    number,
    dialled,
  }));

describe('the examples of docs/dialing.md', () => {
  test('are of at least fifteen regions', () => {
    expect(new Set(TABLE.map(({ region }) => region)).size).toBeGreaterThanOrEqual(15);
  });

  test.each(TABLE)(
    '$region: $number is dialled as $dialled',
    ({ region, plan, number, dialled }) => {
      const typed = toDialString(number, region, plan);
      expect(applyDialPlan(typed ?? number, region, plan)).toBe(dialled);
    },
  );
});

describe('a number stays as it is', () => {
  test.each([
    ['an extension', '4711'],
    ['an emergency number', '112'],
    ['an emergency number with the outside prefix', '0112'],
    ['a service', '116117'],
    ['a feature code', '*97'],
    ['a feature code with a number sign', '#31#030901820'],
    ['what is too short to be public', '+4911'],
    ['what is no number', 'reception'],
    ['a SIP address', 'sip:4711@pbx.example'],
    ['nothing', ''],
  ])('that is %s', (_, number) => {
    expect(applyDialPlan(number, 'DE', prefixes('0', '0', '00'))).toBe(number);
  });

  test('where no prefix is set', () => {
    expect(applyDialPlan('+442079460018', 'US', NONE)).toBe('+442079460018');
  });

  test('without an area code in a country that needs it', () => {
    expect(applyDialPlan('5550143', 'US', prefixes('9', '1', '011'))).toBe('5550143');
  });

  test.each(['SG', 'BR', 'KR'])(
    'when it is foreign and %s has several ways to dial abroad, none of them set',
    (region) => {
      expect(applyDialPlan('+442079460018', region, prefixes('9'))).toBe('+442079460018');
    },
  );

  test('in a region that is not known, unless it is told how to dial abroad', () => {
    expect(applyDialPlan('+442079460018', 'XX', prefixes('9'))).toBe('+442079460018');
    expect(applyDialPlan('+442079460018', 'XX', prefixes('9', '', '00'))).toBe('900442079460018');
  });
});

describe('what stands behind a number is kept', () => {
  test.each([';ext=12', ' x12', ',,12#', 'p12', ' ext. 12', '#12'])('%s', (tail) => {
    const dialled = applyDialPlan(`+12025550143${tail}`, 'US', prefixes('9', '1', '011'));
    expect(dialled).toBe(`912025550143${tail}`);
  });
});

describe('the outside prefix that was typed', () => {
  const US = prefixes('9', '1', '011');
  const DE = prefixes('9', '0', '00');

  test.each([
    ['US', US, '912025550143'],
    ['US', US, '92025550143'],
    ['US', US, '9011442079460018'],
    ['US', US, '9 1 (202) 555-0143'],
    ['DE', DE, '9030901820'],
    ['DE', DE, '900442079460018'],
    ['DE', prefixes('0', '0', '00'), '0030901820'],
    ['AU', prefixes('0', '0'), '00291234567'],
  ])('is not put twice in %s', (region, plan, typed) => {
    const digits = typed.replace(/\D/g, '');
    expect(isPrefixed(typed, region, plan)).toBe(true);
    expect(toDialString(typed, region, plan)).toBe(digits);
    expect(applyDialPlan(digits, region, plan)).toBe(digits);
  });

  test.each([
    ['US', US, '9195550143'],
    ['US', US, '19195550143'],
    ['US', US, '+919812345678'],
    ['DE', DE, '090118123456'],
    ['DE', prefixes('0', '0', '00'), '030901820'],
    ['DE', prefixes('0', '0', '00'), '00442079460018'],
  ])('is not seen where %s has such a number', (region, plan, typed) => {
    expect(isPrefixed(typed, region, plan)).toBe(false);
  });
});

describe.each(EXAMPLES)('a number of %s', (country, number) => {
  const e164 = number.number;

  test('is reached from home as people there write it', () => {
    const written = number.formatNational().replace(/\D/g, '');
    expect(applyDialPlan(e164, country, prefixes('77'))).toBe(`77${written}`);
  });

  test('is reached from elsewhere by code and number', () => {
    const region = number.countryCallingCode === '1' ? 'DE' : 'US';
    const dialled = applyDialPlan(e164, region, prefixes('77', '', '88'));
    expect(dialled).toBe(`7788${e164.slice(1)}`);
  });
});

describe('any number', () => {
  const regions = fc.constantFrom(...EXAMPLES.map(([country]) => country as CountryCode));
  const prefix = fc.stringMatching(/^[\d*#]{0,4}$/);
  const plans = fc.record({
    outsidePrefix: prefix,
    longDistPrefix: prefix,
    internationalPrefix: prefix,
  });
  const numbers = fc.oneof(
    fc.constantFrom(...EXAMPLES.map(([, { number }]) => number as string)),
    fc.stringMatching(/^\+?[\d*#]{1,18}$/),
    fc.string(),
  );

  test('is changed to nothing but digits behind the outside prefix, or not at all', () => {
    fc.assert(
      fc.property(numbers, regions, plans, (number, region, plan) => {
        const dialled = applyDialPlan(number, region, plan);
        if (dialled === number) return;
        expect(dialled.startsWith(plan.outsidePrefix)).toBe(true);
        expect(dialled).not.toContain('+');
      }),
      { numRuns: 3000 },
    );
  });

  test('that was dialled is dialled the same again, unless it is a number of the region too', () => {
    const plan = prefixes('9');
    const changed = EXAMPLES.flatMap(([country, { number }]) =>
      ['US', 'DE', 'GB', 'AU', 'RU', 'JP', country].flatMap((region) => {
        const once = applyDialPlan(number, region, plan);
        const typed = toDialString(once, region, plan) ?? once;
        const twice = applyDialPlan(typed, region, plan);
        const isOneToo = toNumberForms(once, region)?.e164?.endsWith(once) ?? false;
        return twice === once || isOneToo ? [] : [`${region} ${number}: ${once}, ${twice}`];
      }),
    );
    expect(changed).toEqual([]);
  });
});
