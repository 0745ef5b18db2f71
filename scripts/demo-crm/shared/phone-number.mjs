/**
 * Phone numbers as people type them, reduced to what can be compared.
 */

/**
 * @typedef {{ digits: string, isInternational: boolean }} PhoneNumber
 *   isInternational: written with + or 00, so that the digits start with a country code
 */

/** Country code → digit dialled before the national number within that country. */
const TRUNK_PREFIXES = new Map([
  ['1', '1'],
  ['44', '0'],
  ['49', '0'],
]);

const NUMBER_CHARACTERS = /^\+?[\d\s()./\u2010-\u2015-]+$/;

/**
 * @param {string} text
 * @returns {PhoneNumber | null} null when the text is anything but one phone number
 */
export function parsePhoneNumber(text) {
  const trimmed = text.trim();
  if (!NUMBER_CHARACTERS.test(trimmed)) return null;
  const hasPlus = trimmed.startsWith('+');
  const digits = withoutOptionalTrunk(trimmed).replace(/\D/g, '');
  if (digits === '') return null;
  if (hasPlus) return { digits, isInternational: true };
  if (digits.startsWith('00')) return { digits: digits.slice(2), isInternational: true };
  return { digits, isInternational: false };
}

/**
 * +44 (0)20 …: the zero is dialled only within the country.
 * @param {string} text
 */
function withoutOptionalTrunk(text) {
  return text.replace(/^\+(\d+)\s*\((\d)\)/, (written, countryCode, digit) =>
    TRUNK_PREFIXES.get(countryCode) === digit ? countryCode : written,
  );
}

/**
 * A number dialled within the country finds the international one, but `+2025550143` (Egypt) is not the
 * American 202 555 0143.
 * @param {PhoneNumber} stored
 * @param {PhoneNumber} dialled
 * @returns {boolean}
 */
export function isSameNumber(stored, dialled) {
  if (stored.digits === dialled.digits) return true;
  if (!stored.isInternational || dialled.isInternational) return false;
  return nationalForms(stored.digits).includes(dialled.digits);
}

/**
 * @param {string} digits with country code
 * @returns {string[]} without country code: as such, and with the trunk prefix
 */
function nationalForms(digits) {
  for (const [countryCode, trunkPrefix] of TRUNK_PREFIXES) {
    if (!digits.startsWith(countryCode)) continue;
    const national = digits.slice(countryCode.length);
    return [national, trunkPrefix + national];
  }
  return [];
}

/**
 * @param {string} text
 * @returns {string | null} an address that a click dials; null when the text is no phone number
 */
export function toTelUrl(text) {
  const number = parsePhoneNumber(text);
  if (number === null) return null;
  return `tel:${number.isInternational ? '+' : ''}${number.digits}`;
}
