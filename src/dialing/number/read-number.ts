import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { digitsOf, readNumberText } from './number-text';

/** Up to so many digits without a country code are an extension of the phone system, or a service of the network. */
const MAX_INTERNAL_DIGITS = 6;
/** Except where no number at all is longer than this, as on a small island. */
const MAX_SHORT_NUMBER_DIGITS = 9;
/** Prefixes to dial abroad that people write in countries where they do not hold. */
const FOREIGN_PREFIX = /^(?:0011|011|00)/;
/** `+49 (0) 30`, `+36 (06) 1`: what is only dialled within the country. */
const OPTIONAL_TRUNK = /^(\+[\d\s]+)[([]\s*\d{1,2}\s*[)\]]/;
/** The block of digits after the last dash, as Germans and Austrians set off a branch: `901820-0`. */
const BRANCH = /\d\s?-\s?(\d{1,5})$/;
/** Only where numbers of one switchboard differ in length; elsewhere dashes are ornaments. */
const BRANCH_CALLING_CODES = ['43', '49'];
/** Digits of a number without its country code that a switchboard's number has at least. */
const MIN_BRANCH_BASE = 5;

/** What a text may mean as a telephone number. */
export interface ReadNumber {
  /** The number in the text as it is written. */
  readonly text: string;
  readonly digits: string;
  readonly extension?: string;
  /** Public numbers that it may be, likeliest first; none: an extension, or a number of an unknown country. */
  readonly readings: readonly PhoneNumber[];
  /**
   * How the country of the likeliest one is known: it is written out (`+49`, `0049`), it is the region's, or it is only
   * a guess that the digits begin with one's code.
   */
  readonly country?: 'written' | 'home' | 'guessed';
  /** An extension or a feature code of the phone system. */
  readonly isInternal: boolean;
  /** E.164 of the switchboard, where the branch is set off from it. */
  readonly switchboard?: string;
}

/** @param region ISO 3166, two capital letters: where a number without a country code is at home */
export function readNumber(text: string, region: string): ReadNumber | undefined {
  const found = readNumberText(text);
  if (!found) return undefined;
  const { number, digits, extension } = found;
  const common = { text: number, digits, ...(extension && { extension }) };
  if (isInternal(number, digits, region)) return { ...common, readings: [], isInternal: true };
  const readings = readingsOf(number, digits, region);
  const [likeliest] = readings;
  if (!likeliest) return { ...common, readings, isInternal: false };
  const switchboard = switchboardOf(number, likeliest);
  return {
    ...common,
    readings,
    isInternal: false,
    country: originOf(number, digits, likeliest, region),
    ...(switchboard && { switchboard }),
  };
}

/** A number as people of a country write it, read as such; undefined: they have no such number. */
export function readWithin(text: string, callingCode: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text, {
    defaultCallingCode: callingCode,
    extract: false,
  });
  return number?.isValid() ? number : undefined;
}

function isInternal(text: string, digits: string, region: string): boolean {
  if (/^[*#]/.test(text)) return true;
  if (text.startsWith('+') || digits.length > MAX_INTERNAL_DIGITS) return false;
  return !(hasShortNumbers(region) && parseAtHome(text, region)?.isValid());
}

function hasShortNumbers(region: string): boolean {
  const country = toCountry(region);
  if (!country) return false;
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const lengths = metadata.numberingPlan?.possibleLengths() ?? [];
  return Math.max(0, ...lengths) <= MAX_SHORT_NUMBER_DIGITS;
}

/** Valid ones; failing that, one that is at least of a possible length and leaves no doubt about its country. */
function readingsOf(text: string, digits: string, region: string): readonly PhoneNumber[] {
  const atHome = text.startsWith('+') ? undefined : parseAtHome(text, region);
  const abroad = internationalForms(text, digits).map(parseInternational);
  const order = isWithCode(atHome, digits) ? [...abroad, atHome] : [atHome, ...abroad];
  const candidates = order.filter((number) => number !== undefined);
  const valid = candidates.filter((number) => number.isValid());
  if (valid.length > 0) return each(valid);
  const [sure] = text.startsWith('+') ? candidates : [atHome].filter((n) => n && hasTrunk(n, text));
  return sure?.isPossible() ? [sure] : [];
}

/**
 * Whether the digits probably begin with a country's code: after 00, or with the region's own code, where numbers of
 * the region would begin with a trunk prefix.
 */
function isWithCode(atHome: PhoneNumber | undefined, digits: string): boolean {
  if (digits.startsWith('00') || !atHome) return true;
  const hasTrunkPrefix = digitsOf(atHome.formatNational()) !== atHome.nationalNumber;
  return hasTrunkPrefix && digits.startsWith(atHome.countryCallingCode);
}

/** Each once. */
function each(numbers: readonly PhoneNumber[]): readonly PhoneNumber[] {
  return numbers.filter(
    (one, index) => numbers.findIndex(({ number }) => number === one.number) === index,
  );
}

/** The text with a plus, in each way in which it may lack one or have too much. */
function internationalForms(text: string, digits: string): readonly string[] {
  if (text.startsWith('+')) return [text, text.replace(OPTIONAL_TRUNK, '$1')];
  const abroad = digits.replace(FOREIGN_PREFIX, '');
  return abroad === digits ? [`+${digits}`] : [`+${abroad}`];
}

function originOf(text: string, digits: string, reading: PhoneNumber, region: string) {
  const code = reading.number.slice(1);
  const isDialledAbroad = digits.length > code.length && digits.endsWith(code);
  if (text.startsWith('+') || isDialledAbroad) return 'written';
  const country = toCountry(region);
  const isHome = country && getCountryCallingCode(country) === reading.countryCallingCode;
  return isHome ? 'home' : 'guessed';
}

function parseInternational(text: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(text, { extract: false });
}

function parseAtHome(text: string, region: string): PhoneNumber | undefined {
  const country = toCountry(region);
  if (!country) return undefined;
  return parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
}

/** Whether it is written as it is dialled within its country, trunk prefix and all. */
function hasTrunk(number: PhoneNumber, text: string): boolean {
  return digitsOf(number.formatNational()) === digitsOf(text);
}

function switchboardOf(text: string, number: PhoneNumber): string | undefined {
  const branch = BRANCH.exec(text)?.[1];
  if (!branch || !BRANCH_CALLING_CODES.includes(number.countryCallingCode)) {
    return undefined;
  }
  const isBranch = number.nationalNumber.length - branch.length >= MIN_BRANCH_BASE;
  return isBranch ? number.number.slice(0, -branch.length) : undefined;
}

function toCountry(region: string): CountryCode | undefined {
  return isSupportedCountry(region) ? region : undefined;
}
