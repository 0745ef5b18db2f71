import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type HomeRegion, toHomeRegion } from './home-region';
import { digitsOf } from './number-text';

/** What a phone system wants dialled before a number; empty: nothing. */
export interface DialPrefixes {
  /** To get an outside line. */
  readonly outsidePrefix: string;
  /** Before a number of the own country, in place of its trunk prefix. */
  readonly longDistPrefix: string;
  /** Before the country code of another; empty: what is usual in the region. */
  readonly internationalPrefix: string;
}

/** A number, and what is dialled or shown behind it: `;ext=12`, `x12`, `,,12#`. */
const PARTS = /^(\+?\d(?:[\d\s().\-/]*[\d)])?)(?:(\s*(?:;|,|#|x|ext|[pw]\d).*))?$/is;
/** Up to so many digits are an extension, an emergency number or a service: the phone system knows them. */
const MAX_SHORT_DIGITS = 6;
/** North America: the prefix 1 is dialled, and never written. */
const NORTH_AMERICA = '1';

/**
 * A number as this phone system wants it dialled; docs/dialing.md has the rules. Without prefixes, and where the number
 * is no public one, it stays as it is.
 * @param number as `toDialString` gives it: E.164, or the digits that were typed
 * @param region ISO 3166, two capital letters: where the phone system is
 */
export function applyDialPlan(number: string, region: string, prefixes: DialPrefixes): string {
  const [, written, tail = ''] = PARTS.exec(number) ?? [];
  if (written === undefined || isEmpty(prefixes)) return number;
  if (isPrefixed(written, region, prefixes)) return number;
  const home = toHomeRegion(region);
  const read = readPublic(written, home);
  if (!read) return number;
  const isHome = home?.callingCode === read.countryCallingCode;
  const dialled = isHome ? nationalPart(read, home, prefixes) : foreignPart(read, home, prefixes);
  return dialled === undefined ? number : `${prefixes.outsidePrefix}${dialled}${tail}`;
}

/**
 * Whether the agent has typed the outside prefix too, `9 1 202 555 0143`: it is not a number as people of the region
 * dial it, and it is one without the prefix.
 */
export function isPrefixed(text: string, region: string, prefixes: DialPrefixes): boolean {
  const { outsidePrefix, longDistPrefix, internationalPrefix } = prefixes;
  const digits = digitsOf(text);
  const home = toHomeRegion(region);
  if (text.trim().startsWith('+') || outsidePrefix === '' || !digits.startsWith(outsidePrefix)) {
    return false;
  }
  const rest = digits.slice(outsidePrefix.length);
  const hasTrunk = (one: string) => home !== undefined && one.startsWith(home.trunk);
  // Metadata take some digits for a number of which nobody has heard: a trunk prefix behind the other tells more.
  if (isAsDialled(digits, home) && (hasTrunk(digits) || !hasTrunk(rest))) return false;
  const readings = [
    readPublic(rest, home),
    longDistPrefix && rest.startsWith(longDistPrefix)
      ? readPublic(rest.slice(longDistPrefix.length), home)
      : undefined,
    internationalPrefix && rest.startsWith(internationalPrefix)
      ? readPublic(`+${rest.slice(internationalPrefix.length)}`, home)
      : undefined,
  ];
  return readings.some((reading) => reading?.isValid());
}

/** A number of another country after the region's own prefix to dial abroad, or one of the region with all before it. */
function isAsDialled(digits: string, home: HomeRegion | undefined): boolean {
  const read = readPublic(digits, home);
  if (!home || !read?.isValid()) return false;
  const { nationalNumber, countryCallingCode } = read;
  if (countryCallingCode !== home.callingCode) return true;
  return [nationalDigits(read), home.trunk + nationalNumber].includes(digits);
}

/** Undefined: an extension, a service, or nothing that is known to be a public number. */
function readPublic(text: string, home: HomeRegion | undefined): PhoneNumber | undefined {
  const digits = digitsOf(text);
  const isInternational = text.startsWith('+');
  if (!isInternational && digits.length <= MAX_SHORT_DIGITS) return undefined;
  const number = parsePhoneNumberFromString(text, {
    ...(home && { defaultCountry: home.country }),
    extract: false,
  });
  if (!number?.isPossible()) return undefined;
  const isSure = isInternational || number.isValid() || digits === nationalDigits(number);
  return isSure ? number : undefined;
}

/**
 * In North America the prefix and all ten digits; elsewhere as the country writes it, the prefix in place of the trunk
 * prefix. Numbers that are written without one (Australia's 1300, all of Italy's) get none either, unless the prefix is
 * another than the trunk prefix: to choose a carrier, say.
 */
function nationalPart(
  number: PhoneNumber,
  { callingCode, trunk }: HomeRegion,
  { longDistPrefix }: DialPrefixes,
): string {
  const written = nationalDigits(number);
  if (callingCode === NORTH_AMERICA) return longDistPrefix + number.nationalNumber;
  if (longDistPrefix === '' || longDistPrefix === trunk) return written;
  const hasTrunk = written !== number.nationalNumber && written.startsWith(trunk);
  return longDistPrefix + (hasTrunk ? written.slice(trunk.length) : written);
}

function foreignPart(
  { countryCallingCode, nationalNumber }: PhoneNumber,
  home: HomeRegion | undefined,
  { internationalPrefix }: DialPrefixes,
): string | undefined {
  const prefix = internationalPrefix || home?.abroad;
  return prefix && prefix + countryCallingCode + nationalNumber;
}

const nationalDigits = (number: PhoneNumber): string => digitsOf(number.formatNational());

const isEmpty = ({ outsidePrefix, longDistPrefix, internationalPrefix }: DialPrefixes) =>
  outsidePrefix + longDistPrefix + internationalPrefix === '';
