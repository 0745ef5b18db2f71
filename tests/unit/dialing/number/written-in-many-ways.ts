import examples from 'libphonenumber-js/examples.mobile.json';
import {
  type CountryCode,
  getCountries,
  getExampleNumber,
  type PhoneNumber,
} from 'libphonenumber-js/min';

/** One number of each country that has telephones of its own. */
export const EXAMPLES: readonly (readonly [CountryCode, PhoneNumber])[] = getCountries()
  .map((country) => [country, getExampleNumber(country, examples)] as const)
  .filter((pair): pair is readonly [CountryCode, PhoneNumber] => pair[1] !== undefined);

/** The forms in which people and programs store a number; the last three are ornaments of the others. */
export function storedForms(number: PhoneNumber): Readonly<Record<string, string>> {
  const international = number.formatInternational();
  const national = number.formatNational();
  return {
    e164: number.number,
    international,
    national,
    'national digits': national.replace(/\D/g, ''),
    'with 00': `00${number.number.slice(1)}`,
    dots: international.replace(/[\s-]+/g, '.'),
    dashes: international.replace(/\s+/g, '-'),
    'national dots': national.replace(/[\s()-]+/g, '.').replace(/^\./, ''),
  };
}
