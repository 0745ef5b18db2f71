import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchNumber, type NumberMatch } from '../../../../src/dialing/number/match-number';
import { type PhoneNumberForms, toNumberForms } from '../../../../src/dialing/number/number-forms';
import { EXAMPLES, storedForms } from './written-in-many-ways';

/** Somewhere else, once with and once without a trunk prefix. */
const REGIONS = ['US', 'DE'];

describe.each(EXAMPLES)('a number of %s', { timeout: 30_000 }, (country, number) => {
  const forms = Object.entries(storedForms(number));

  test('is found in every written form by E.164, at home and abroad', () => {
    for (const region of [country, ...REGIONS]) {
      const wanted = formsOf(number.number, region);
      expect(wanted.e164).toBe(number.number);
      for (const [name, stored] of forms) {
        expect(['same', 'national'], `${name} ${stored} in ${region}`).toContain(
          matchNumber(stored, wanted, region),
        );
      }
    }
  });

  test('is found in every written form by its national form, at home and abroad', () => {
    for (const region of [country, ...REGIONS]) {
      const wanted = formsOf(number.formatNational(), region);
      for (const [name, stored] of forms) {
        expect(['same', 'national'], `${name} ${stored} in ${region}`).toContain(
          matchNumber(stored, wanted, region),
        );
      }
    }
  });

  test('is the same for sure where its country is known', () => {
    const wanted = formsOf(number.number, country);
    const unsure = forms.filter(([, stored]) => matchNumber(stored, wanted, country) !== 'same');
    expect(unsure).toEqual([]);
  });

  test('is among the forms that a CRM is asked for, in each of the five', () => {
    const { written } = formsOf(number.number, country);
    const five = forms.slice(0, 5).map(([, stored]) => stored);
    expect(five.filter((stored) => !written.includes(stored))).toEqual([]);
  });

  test('has forms that all end with its significant digits and are each read as it', () => {
    const { written, significant, e164 } = formsOf(number.number, country);
    expect(new Set(written).size).toBe(written.length);
    expect(written.length).toBeLessThanOrEqual(20);
    expect(significant.length).toBeGreaterThanOrEqual(4);
    for (const form of written) {
      expect(form.replace(/\D/g, '').endsWith(significant), form).toBe(true);
      expect(formsOf(form, country).e164, form).toBe(e164);
    }
  });
});

describe('numbers of two people', { timeout: 30_000 }, () => {
  const form = fc.constantFrom(
    'e164',
    'international',
    'national',
    'national digits',
    'with 00',
    'dots',
    'dashes',
  );
  const person = fc.constantFrom(...EXAMPLES);

  test('are never the same number, however they are written', () => {
    fc.assert(
      fc.property(
        person,
        person,
        form,
        form,
        fc.constantFrom(...REGIONS),
        (one, other, a, b, region) => {
          fc.pre(one[1].number !== other[1].number);
          const stored = storedForms(one[1])[a] ?? '';
          const wanted = toNumberForms(storedForms(other[1])[b] ?? '', region);
          fc.pre(wanted !== undefined && digits(stored) !== digits(wanted.raw));
          expect(wanted && matchNumber(stored, wanted, region)).not.toBe('same' as NumberMatch);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('are never the same number when one digit differs', () => {
    fc.assert(
      fc.property(person, form, fc.nat(), fc.integer({ min: 1, max: 9 }), (one, name, at, by) => {
        const [country, number] = one;
        const stored = changeDigit(storedForms(number)[name] ?? '', at, by);
        const wanted = formsOf(number.number, country);
        expect(matchNumber(stored, wanted, country)).not.toBe('same' as NumberMatch);
      }),
      { numRuns: 1000 },
    );
  });
});

function formsOf(text: string, region: string): PhoneNumberForms {
  const forms = toNumberForms(text, region);
  if (!forms) throw new Error(`${text} has no forms`);
  return forms;
}

const digits = (text: string) => text.replace(/\D/g, '');

/** One of the last digits, so that neither country nor trunk prefix changes. */
function changeDigit(text: string, at: number, by: number): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index).slice(-4);
  const place = places[at % places.length] ?? 0;
  const digit = (Number(text[place]) + by) % 10;
  return text.slice(0, place) + digit + text.slice(place + 1);
}
