import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import type { PhoneNumberForms } from './number-forms';
import { digitsOf } from './number-text';
import { type ReadNumber, readNumber, readWithin } from './read-number';

/**
 * How surely a stored number is the wanted one:
 * - same              the same public number, or the same extension of the phone system
 * - extensionDiffers  the same line or switchboard; the extension differs, or is missing on one side
 * - national          the same national number, the country being unknown on one side
 * - lastDigits        only the last digits agree: at least 7 where one number has no others before them (no area
 *                     code), else at least 9 (a mobile or area prefix that was changed)
 */
export type NumberMatch = 'same' | 'extensionDiffers' | 'national' | 'lastDigits';

const BEST_FIRST: readonly NumberMatch[] = ['same', 'extensionDiffers', 'national', 'lastDigits'];

const MIN_LOCAL_DIGITS = 7;
const MIN_LAST_DIGITS = 9;
/** What two ways of writing one number have in common at their ends in every country. */
const MIN_COMMON_DIGITS = 4;
/** The longest branch of a switchboard. */
const MAX_BRANCH_DIGITS = 5;

/** Between several numbers in one field. */
const BETWEEN = /[;,|\n\r]|\s\/\s|\s(?:or|oder|ou|o|and|und|et|y)\s/i;
/** Longer fields hold no number, or too many to be one person's. UTF-16 code units. */
const MAX_FIELD = 400;

/**
 * Compares a number as a CRM has stored it with the one that is looked for; of several in one field the best counts.
 * Undefined: another number, or none at all.
 * @param region ISO 3166, two capital letters: where a number without a country code is at home
 */
export function matchNumber(
  stored: string,
  wanted: PhoneNumberForms,
  region: string,
): NumberMatch | undefined {
  const sought = readNumber(wanted.raw, region);
  if (!sought || stored.length > MAX_FIELD) return undefined;
  const matches = piecesOf(stored)
    .map((piece) => readNumber(piece, region))
    .map((read) => (read ? compare(read, sought) : undefined));
  return BEST_FIRST.find((match) => matches.includes(match));
}

/** A field with several numbers, taken apart; `030 / 9018 20` and `…,123` are one. */
function piecesOf(stored: string): readonly string[] {
  const pieces = stored
    .split(BETWEEN)
    .filter((piece) => digitsOf(piece).length >= MIN_LOCAL_DIGITS);
  return pieces.length > 1 ? pieces : [stored];
}

function compare(one: ReadNumber, other: ReadNumber): NumberMatch | undefined {
  if (isSure(one) && isSure(other) && one.readings[0]?.number === other.readings[0]?.number) {
    return one.extension === other.extension ? 'same' : 'extensionDiffers';
  }
  if (one.isInternal && other.isInternal) return one.digits === other.digits ? 'same' : undefined;
  if (isSameSwitchboard(one, other)) return 'extensionDiffers';
  if (isSameNationally(one, other)) return 'national';
  return agreeAtTheEnd(one, other) ? 'lastDigits' : undefined;
}

/** `901820-0` and `901820-123` are numbers of one house, and so is the switchboard alone. */
function isSameSwitchboard(one: ReadNumber, other: ReadNumber): boolean {
  return isBranchOf(one, other) || isBranchOf(other, one);
}

function isBranchOf({ switchboard }: ReadNumber, { readings: [number] }: ReadNumber): boolean {
  if (!switchboard || !number?.number.startsWith(switchboard)) return false;
  return number.number.length - switchboard.length <= MAX_BRANCH_DIGITS;
}

function isSameNationally(one: ReadNumber, other: ReadNumber): boolean {
  if (digitsEnd(one.digits, other.digits) < MIN_COMMON_DIGITS) return false;
  return (
    one.readings.some(({ number }) =>
      other.readings.some((reading) => reading.number === number),
    ) ||
    isReadAs(one, other) ||
    isReadAs(other, one) ||
    isSameSomewhere(one, other)
  );
}

/** Whether a number without its country is the other one, if read in that one's country. */
function isReadAs(open: ReadNumber, known: ReadNumber): boolean {
  if (open.country === 'written') return false;
  return known.readings.some(
    ({ countryCallingCode, number }) =>
      readWithin(open.text, countryCallingCode)?.number === number,
  );
}

/** Whether there is a country in which two numbers without theirs are ways of writing the same one. */
function isSameSomewhere(one: ReadNumber, other: ReadNumber): boolean {
  if ([one, other].some((read) => read.country === 'written' || read.isInternal)) return false;
  if (one.digits === other.digits) return true;
  return CALLING_CODES.some((code) => {
    const number = readWithin(one.text, code);
    return number !== undefined && readWithin(other.text, code)?.number === number.number;
  });
}

const CALLING_CODES = [...new Set(getCountries().map((country) => getCountryCallingCode(country)))];

/** A public number whose country is no guess. */
function isSure({ country }: ReadNumber): boolean {
  return country === 'written' || country === 'home';
}

function agreeAtTheEnd(one: ReadNumber, other: ReadNumber): boolean {
  if (areAbroadFromEachOther(one, other)) return false;
  const [first, second] = [significantOf(one), significantOf(other)];
  const common = digitsEnd(first, second);
  const isLocal = common === Math.min(first.length, second.length);
  return common >= (isLocal ? MIN_LOCAL_DIGITS : MIN_LAST_DIGITS);
}

/** Both countries are written out, and are two. */
function areAbroadFromEachOther(one: ReadNumber, other: ReadNumber): boolean {
  if (one.country !== 'written' || other.country !== 'written') return false;
  return one.readings[0]?.countryCallingCode !== other.readings[0]?.countryCallingCode;
}

function significantOf({ digits, readings: [number] }: ReadNumber): string {
  return number ? number.nationalNumber : digits.replace(/^0+/, '');
}

/** How many digits at the end are the same. */
function digitsEnd(one: string, other: string): number {
  let count = 0;
  while (
    count < Math.min(one.length, other.length) &&
    one.at(-1 - count) === other.at(-1 - count)
  ) {
    count += 1;
  }
  return count;
}
