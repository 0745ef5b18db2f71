import type { PhoneNumber } from 'libphonenumber-js/min';
import { digitsOf, toPlain } from './number-text';
import { type ReadNumber, readNumber } from './read-number';
import { isWithheld } from './withheld';
import { writtenForms } from './written-forms';

/** One telephone number in every form in which a CRM may hold it. */
export interface PhoneNumberForms {
  /** As the phone system sent it. */
  readonly raw: string;
  /** `+12025550143`; absent for an extension and for what is no public number. */
  readonly e164?: string;
  /** Without country code and trunk prefix, digits only: what every stored form ends with. */
  readonly significant: string;
  /** The written forms, likeliest first, each once: E.164, international, national, bare digits … */
  readonly written: readonly string[];
}

/** Enough for every usual way of writing; a CRM's query has to hold them all. */
const MAX_FORMS = 20;

/**
 * A number of the phone system, an agent or a CRM in every form in which it may be stored. Undefined: it is withheld,
 * or there is no number in the text.
 * @param region ISO 3166, two capital letters: where a number without a country code is at home
 */
export function toNumberForms(text: string, region: string): PhoneNumberForms | undefined {
  if (isWithheld(text)) return undefined;
  const read = readNumber(text, region);
  if (!read) return undefined;
  const [number] = read.readings;
  const forms = number
    ? writtenForms(number, region, read.extension)
    : plainForms(read, toPlain(text) ?? read.text);
  return {
    raw: text,
    ...(number && { e164: number.number }),
    significant: number ? commonEnding(number) : withoutZeros(read),
    written: [...new Set(forms)].slice(0, MAX_FORMS),
  };
}

/** Of a number of which no country is known: as it is, without ornaments, and without what is dialled before it. */
function plainForms(read: ReadNumber, text: string): readonly string[] {
  if (read.isInternal) return [read.digits, text];
  return [text, read.text, read.digits, withoutZeros(read)];
}

function withoutZeros({ digits, isInternal }: ReadNumber): string {
  return isInternal ? digits : digits.replace(/^0+(?=\d)/, '');
}

/** Where mobile numbers get other digits within the country than from abroad (Argentina), only the end is common. */
function commonEnding(number: PhoneNumber): string {
  const national = digitsOf(number.formatNational());
  const international = number.nationalNumber;
  let length = 0;
  while (
    length < international.length &&
    national.at(-1 - length) === international.at(-1 - length)
  ) {
    length += 1;
  }
  return international.slice(international.length - length);
}
