import {
  AsYouType,
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

/** No phone number is longer; anything longer is a stranger's text. */
const MAX_LENGTH = 64;

/** Control characters, lone surrogates, and everything that hides or reorders what stands beside it. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/gu;

/**
 * A number as people in a region read it: in national form if it is dialled nationally there, else in
 * international form. What is no number comes back as it is, without unseen characters and bounded.
 * @param region ISO 3166, two letters
 */
export function formatNumber(text: string, region: string): string {
  const seen = text.replace(UNSEEN, '').trim();
  if (seen.length > MAX_LENGTH) return `${seen.slice(0, MAX_LENGTH - 1)}…`;
  const country = toCountry(region);
  const number = parsePhoneNumberFromString(seen, {
    ...(country && { defaultCountry: country }),
    extract: false,
  });
  if (!number?.isValid()) return seen;
  const isHome = country && getCountryCallingCode(country) === number.countryCallingCode;
  return isHome ? number.formatNational() : number.formatInternational();
}

/** Fewer digits than that are an extension of the phone system, which has no groups. */
const SHORTEST_NUMBER = 7;

/** The same while it is being typed. Text with anything but a number's characters is left alone. */
export function formatTyped(text: string, region: string): string {
  if (!/^[+\d\s().-]+$/.test(text)) return text;
  const isExtension = !text.includes('+') && text.replace(/\D/g, '').length < SHORTEST_NUMBER;
  if (isExtension) return text;
  return new AsYouType(toCountry(region)).input(text);
}

function toCountry(region: string): CountryCode | undefined {
  return isSupportedCountry(region) ? region : undefined;
}
