import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toWhereItem } from '../../../../src/crm/espocrm/where-item';
import { toNumberForms } from '../../../../src/dialing/number/number-forms';
import type { CrmCriterion } from '../../../../src/screen-pop/crm';

function number(text: string) {
  const forms = toNumberForms(text, 'US');
  if (!forms) throw new Error(`${text} is no number`);
  return forms;
}

const EXTENSION = { type: 'startsWith', attribute: 'phoneNumber', value: '+12025550143 ext. ' };

/** Any UTF-16 at all, halves of characters included. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

describe('a criterion in the words of EspoCRM', () => {
  test('asks for a public number by its last digits, and for its extensions', () => {
    expect(toWhereItem({ number: number('+1 (202) 555-0143') })).toEqual({
      type: 'or',
      value: [
        { type: 'endsWith', attribute: 'phoneNumberNumeric', value: '2025550143' },
        EXTENSION,
      ],
    });
  });

  test('asks for an extension as a whole, since many numbers end like it', () => {
    expect(toWhereItem({ number: number('1001') })).toEqual({
      type: 'or',
      value: [{ type: 'like', attribute: 'phoneNumberNumeric', value: '1001' }],
    });
  });

  test('asks other fields for the number as somebody may have typed it', () => {
    const forms = number('+12025550143');
    expect(toWhereItem({ number: forms, fields: ['cFax'] })).toEqual({
      type: 'or',
      value: [{ type: 'in', attribute: 'cFax', value: forms.written }],
    });
  });

  test.each([
    ['equals', 'equals', 'a_b%'],
    ['contains', 'contains', 'a\\_b\\%'],
    ['beginsWith', 'startsWith', 'a\\_b\\%'],
    ['endsWith', 'endsWith', 'a\\_b\\%'],
  ] as const)('takes the wildcards of %s for what they are', (is, type, value) => {
    const item = toWhereItem({ field: 'emailAddress', is, value: 'a_b%' });
    expect(item).toEqual({ type, attribute: 'emailAddress', value });
  });

  test.each([
    ['no alternative', { any: [] }],
    ['a number of which nothing is known', { number: { raw: '', significant: '', written: [] } }],
    [
      'one part that nothing meets',
      { all: [{ any: [] }, { field: 'name', is: 'equals', value: 'x' }] },
    ],
  ] as const satisfies readonly (readonly [string, CrmCriterion])[])(
    'is not asked where nothing can meet it: %s',
    (_, criterion) => {
      expect(toWhereItem(criterion)).toBeUndefined();
    },
  );

  test('has the shape of the criterion, whatever the values are', () => {
    const shape = (item: unknown) =>
      JSON.stringify(item, (key, value) =>
        key === 'value' && typeof value === 'string' ? '' : value,
      );
    const criterion = (value: string): CrmCriterion => ({
      all: [
        {
          any: [
            { field: 'name', is: 'contains', value },
            { field: 'name', is: 'equals', value },
          ],
        },
        { field: 'emailAddress', is: 'endsWith', value },
      ],
    });
    const harmless = shape(toWhereItem(criterion('x')));
    fc.assert(
      fc.property(anyText, (value) => {
        expect(shape(toWhereItem(criterion(value)))).toBe(harmless);
      }),
    );
  });
});
