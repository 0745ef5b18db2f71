import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchNumber } from '../../../../src/dialing/number/match-number';
import { toNumberForms } from '../../../../src/dialing/number/number-forms';

function match(stored: string, wanted: string, region: string) {
  const forms = toNumberForms(wanted, region);
  return forms && matchNumber(stored, forms, region);
}

describe('a stored number and the one that calls', () => {
  test.each([
    // As typed by people, in the agent's own country.
    ['(202) 555-0143', '+12025550143', 'US', 'same'],
    ['202.555.0143', '+12025550143', 'US', 'same'],
    ['1-202-555-0143', '2025550143', 'US', 'same'],
    ['+1 (202) 555-0143 ', '12025550143', 'US', 'same'],
    ['  +1 202 555 0143\n', '+12025550143', 'US', 'same'],
    ['(0 30) 90 18 20', '+4930901820', 'DE', 'same'],
    ['030/90 18-20', '004930901820', 'DE', 'same'],
    ['030 / 901820', '4930901820', 'DE', 'same'],
    ['+49 (0) 30 901820', '030901820', 'DE', 'same'],
    ['+49 (0)30 / 901820', '+4930901820', 'US', 'same'],
    ['0049 (0)30 901820', '+4930901820', 'DE', 'same'],
    ['[030] 901820', '+4930901820', 'DE', 'same'],
    ['8 (495) 123-45-67', '+74951234567', 'RU', 'same'],
    ['+7 (8) 495 123-45-67', '+74951234567', 'RU', 'same'],
    ['06 1 234 5678', '+3612345678', 'HU', 'same'],
    ['+36 (06) 1 234 5678', '+3612345678', 'US', 'same'],
    ['06 12345678', '+390612345678', 'IT', 'same'],
    ['+39 (0)6 12345678', '+390612345678', 'IT', 'same'],
    ['0011 44 20 7946 0958', '+442079460958', 'AU', 'same'],
    ['011 44 20 7946 0958', '+442079460958', 'US', 'same'],
    ['00 44 20 7946 0958', '+442079460958', 'US', 'same'],
    ['011 15-2345-6789', '+5491123456789', 'AR', 'same'],
    // Copied, pasted, typed on other keyboards.
    ['\u202a+1\u00a0202\u2011555\u20110143\u202c', '+12025550143', 'US', 'same'],
    ['＋１（２０２）５５５－０１４３', '+12025550143', 'US', 'same'],
    ['+١ ٢٠٢ ٥٥٥ ٠١٤٣', '+12025550143', 'EG', 'same'],
    ['+۱۲۰۲۵۵۵۰۱۴۳', '+12025550143', 'IR', 'same'],
    ['+१२०२५५५०१४३', '+12025550143', 'IN', 'same'],
    ['tel:+1-202-555-0143', '+12025550143', 'US', 'same'],
    ['+12025550143', 'sip:+12025550143@pbx.example;user=phone', 'US', 'same'],
    ['+12025550143', '"Ada" <sip:%2B12025550143@10.0.0.1>', 'US', 'same'],
    ['Tel. 030 901820 (Mo–Fr 9–17)', '+4930901820', 'DE', 'same'],
    ['202-555-0143 (home)', '+12025550143', 'US', 'same'],
    // Several in one field.
    ['030 555 12345; 030 901820', '+4930901820', 'DE', 'same'],
    ['(202) 555-0178 or (202) 555-0143', '+12025550143', 'US', 'same'],
    ['030 55512345 / 0171 1234567', '+491711234567', 'DE', 'same'],
    // Extensions and branches.
    ['+1 202 555 0143 x12', '+12025550143', 'US', 'extensionDiffers'],
    ['(202) 555-0143 ext. 12', '+12025550143', 'US', 'extensionDiffers'],
    ['(202) 555-0143 ext. 12', 'tel:+12025550143;ext=12', 'US', 'same'],
    ['202-555-0143 #12', '+1 202 555 0143 x12', 'US', 'same'],
    ['2025550143,,12#', '2025550143 x 12', 'US', 'same'],
    ['2025550143 x12', '2025550143 x13', 'US', 'extensionDiffers'],
    ['030 901820 Durchwahl 12', '+4930901820', 'DE', 'extensionDiffers'],
    ['030 901820-0', '+4930901820123', 'DE', 'extensionDiffers'],
    ['+49 30 901820-123', '+49309018200', 'DE', 'extensionDiffers'],
    ['030 901820-123', '+4930901820123', 'DE', 'same'],
    ['+43 1 58858-0', '+43158858123', 'AT', 'extensionDiffers'],
    ['202-555-0143', '+12025550178', 'US', undefined],
    // Within the phone system.
    ['1001', '1001', 'DE', 'same'],
    ['*97', '*97', 'US', 'same'],
    ['1001', '1002', 'DE', undefined],
    ['+49 30 901001', '1001', 'DE', undefined],
    // Of an unknown country.
    ['030 901820', '+4930901820', 'US', 'national'],
    ['30 901820', '+4930901820', 'US', 'national'],
    ['(202) 555-0143', '+12025550143', 'GB', 'national'],
    ['+1 202 555 0143', '(202) 555-0143', 'GB', 'national'],
    ['+44 20 7946 0958', '020 7946 0958', 'US', 'national'],
    ['020 7946 0958', '20 7946 0958', 'US', 'national'],
    ['30901820', '+4930901820', 'DE', 'same'],
    // Without an area code, or with one that was changed.
    ['555-0143', '+12025550143', 'US', 'lastDigits'],
    ['+52 1 55 1234 5678', '+525512345678', 'MX', 'lastDigits'],
    ['55-0143', '+12025550143', 'US', undefined],
    ['(703) 555-0143', '+12025550143', 'US', undefined],
    // Somebody else.
    ['+44 20 2555 0143', '+12025550143', 'US', undefined],
    ['+49 202 5550143', '+12025550143', 'US', undefined],
    ['+2025550143', '+12025550143', 'US', undefined],
    ['', '+12025550143', 'US', undefined],
    ['anonymous', '+12025550143', 'US', undefined],
    ['no number yet', '+12025550143', 'US', undefined],
    ['+', '+12025550143', 'US', undefined],
  ])('%j and %j in %s: %s', (stored, wanted, region, expected) => {
    expect(match(stored, wanted, region)).toBe(expected);
  });

  test('are compared without harm whatever they say', { timeout: 30_000 }, () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom(...'+0123456789 ()-./x#*,;~ext'),
        maxLength: 150,
      }),
    );
    fc.assert(
      fc.property(text, text, fc.constantFrom('US', 'DE', 'XX', ''), (stored, wanted, region) => {
        const level = match(stored, wanted, region);
        expect([undefined, 'same', 'extensionDiffers', 'national', 'lastDigits']).toContain(level);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['digits', '1'.repeat(1_000_000)],
    ['blanks', `+12025550143${' '.repeat(1_000_000)}9`],
    ['brackets', `${'('.repeat(200_000)}2025550143`],
  ])('of a million %s are none, at once', (_, stored) => {
    const startedAt = performance.now();
    expect(match(stored, '+12025550143', 'US')).toBeUndefined();
    expect(toNumberForms(stored, 'US')).toBeUndefined();
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
