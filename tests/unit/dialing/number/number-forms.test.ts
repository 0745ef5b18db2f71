import { describe, expect, test } from 'vitest';
import { toNumberForms } from '../../../../src/dialing/number/number-forms';

describe('the forms of a number', () => {
  test('begin with the likeliest', () => {
    expect(toNumberForms('+12025550143', 'US')).toEqual({
      raw: '+12025550143',
      e164: '+12025550143',
      significant: '2025550143',
      written: expect.arrayContaining([
        '(202) 555-0143',
        '+1 202 555 0143',
        '2025550143',
        '12025550143',
        '202-555-0143',
        '202.555.0143',
        '+1 (202) 555-0143',
      ]),
    });
    expect(toNumberForms('2025550143', 'US')?.written.slice(0, 3)).toEqual([
      '+12025550143',
      '(202) 555-0143',
      '+1 202 555 0143',
    ]);
  });

  test('hold the trunk prefix, and what people make of it', () => {
    const { written = [], significant } = toNumberForms('030 901820', 'DE') ?? {};
    expect(significant).toBe('30901820');
    expect(written).toEqual(
      expect.arrayContaining([
        '+4930901820',
        '030 901820',
        '030901820',
        '30901820',
        '004930901820',
        '0049 30 901820',
        '030/901820',
        '(030) 901820',
        '030-901820',
        '+49 (0)30 901820',
      ]),
    );
  });

  test('hold what the region dials before a number abroad', () => {
    expect(toNumberForms('+4930901820', 'US')?.written).toContain('0114930901820');
    expect(toNumberForms('+4930901820', 'AU')?.written).toContain('00114930901820');
  });

  test('hold the number with its extension and without', () => {
    const { e164, written = [] } = toNumberForms('(202) 555-0143 ext. 12', 'US') ?? {};
    expect(e164).toBe('+12025550143');
    expect(written).toEqual(
      expect.arrayContaining(['+12025550143', '+12025550143x12', '(202) 555-0143 ext. 12']),
    );
  });

  test.each([
    ['1001', '1001'],
    ['*97', '*97'],
    ['0', '0'],
    ['11 05', '1105'],
  ])('of the extension %s are %s alone', (text, digits) => {
    const forms = toNumberForms(text, 'DE');
    expect(forms?.e164).toBeUndefined();
    expect(forms?.significant).toBe(digits);
    expect(forms?.written[0]).toBe(digits);
  });

  test('of an unknown country keep what there is', () => {
    expect(toNumberForms('030 901820', 'US')).toEqual({
      raw: '030 901820',
      significant: '30901820',
      written: ['030 901820', '030901820', '30901820'],
    });
  });

  test.each([
    '',
    '   ',
    '+',
    'anonymous',
    'Anonymous',
    'sip:anonymous@anonymous.invalid',
    '"Anonymous" <sip:anonymous@10.0.0.1>',
    'unknown',
    'Restricted',
    'UNAVAILABLE',
    'unterdrückt',
    'Private Number',
    '+266696687',
    '+7378742833',
    '+86282452253',
    '\u202e\u0000',
    '9'.repeat(150),
  ])('there are none of %j', (text) => {
    expect(toNumberForms(text, 'US')).toBeUndefined();
  });

  test('are found in every region and in none', () => {
    for (const region of ['US', 'DE', 'XX', '']) {
      expect(toNumberForms('+4930901820', region)?.e164).toBe('+4930901820');
    }
  });
});
