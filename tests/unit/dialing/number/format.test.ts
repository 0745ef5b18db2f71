import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, test } from 'vitest';
import { formatNumber, formatTyped } from '../../../../src/dialing/number/format';

describe('formatNumber', () => {
  test.each([
    ['a number of the own region, in national form', '+12025550143', 'US', '(202) 555-0143'],
    ['the same without a country code', '2025550143', 'US', '(202) 555-0143'],
    ['a number that is dialled nationally from there', '+14165550123', 'US', '(416) 555-0123'],
    ['a number of another region', '+442079460958', 'US', '+44 20 7946 0958'],
    ['the own region elsewhere', '+442079460958', 'GB', '020 7946 0958'],
    ['a national number of Germany', '030 901820', 'DE', '030 901820'],
    [
      'an international number in a region that does not exist',
      '+12025550143',
      'ZZ',
      '+1 202 555 0143',
    ],
    ['an extension of the phone system', '201', 'US', '201'],
    ['a number within other words', 'call 2025550143 now', 'US', 'call 2025550143 now'],
    ['a name', 'anonymous', 'US', 'anonymous'],
    ['nothing', '', 'US', ''],
  ])('%s', (_, text, region, expected) => {
    expect(formatNumber(text, region)).toBe(expected);
  });

  test('never changes which number it is', () => {
    const numbers = fc.stringMatching(/^\+?\d{3,15}$/);
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom('US' as const, 'GB' as const, 'DE' as const, 'FR' as const),
        (text, region) => {
          const shown = formatNumber(text, region);
          const meant = (one: string) => parsePhoneNumberFromString(one, region)?.number;
          expect(meant(shown)).toBe(meant(text));
        },
      ),
    );
  });

  test('lets no unseen character through and stays bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const shown = formatNumber(text, 'US');
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(shown.length).toBeLessThanOrEqual(64);
      }),
    );
  });
});

describe('formatTyped', () => {
  test.each([
    ['2025550', 'US', '(202) 555-0'],
    ['2015', 'US', '2015'],
    ['2025550143', 'US', '(202) 555-0143'],
    ['+4420794', 'US', '+44 20 794'],
    ['*21#', 'US', '*21#'],
    ['sip:ada', 'US', 'sip:ada'],
    ['', 'US', ''],
  ])('%s in %s', (text, region, expected) => {
    expect(formatTyped(text, region)).toBe(expected);
  });
});
