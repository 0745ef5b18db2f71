import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { type DialPrefixes, isPrefixed } from './dial-plan';

/** The longest text that is looked at; no number with its extension comes near. UTF-16 code units. */
const MAX_TEXT = 100;
/** What a phone system can be asked to dial when it is not a public number: an extension, a feature code. */
const DIALABLE = /^\+?[\d*#]{1,20}$/;

/**
 * The number in a `tel:` link, a selected text or a field, as it is dialled: international form where the text
 * is a public number in the agent's region, else the bare digits. Undefined: nothing in it can be dialled.
 * @param region ISO 3166, two capital letters
 * @param prefixes of the phone system's dial plan: a number that was typed with them stays as it was typed
 */
export function toDialString(
  text: string,
  region: string,
  prefixes?: DialPrefixes,
): string | undefined {
  const number = withoutScheme(text.slice(0, MAX_TEXT)).trim();
  const parsed = parsePhoneNumberFromString(number, toCountry(region));
  const isTypedWithPrefix = prefixes !== undefined && isPrefixed(number, region, prefixes);
  const isPublic = parsed?.isPossible() && number.replace(/\D/g, '').length > 6;
  if (parsed && isPublic && !isTypedWithPrefix) return parsed.number;
  const bare = number.replace(/[\s().\-/\u00a0\u2010-\u2015]/g, '');
  return DIALABLE.test(bare) ? bare : undefined;
}

function withoutScheme(text: string): string {
  if (!/^\s*tel:/i.test(text)) return text;
  const path = text.replace(/^\s*tel:/i, '').replace(/[;?].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function toCountry(region: string): CountryCode | undefined {
  return isSupportedCountry(region) ? region : undefined;
}
