import { isSameNumber, parsePhoneNumber } from './shared/phone-number.mjs';

/** @typedef {import('./records/contacts.mjs').Contact} Contact */

const MIN_SEARCH_DIGITS = 3;

/**
 * Exact lookup, as a caller's number or attached data needs it. Every criterion given must fit.
 * @param {Contact[]} contacts
 * @param {{ phone: string | null, customerId: string | null }} criteria null: not asked for
 * @returns {Contact[]}
 */
export function lookUpContacts(contacts, { phone, customerId }) {
  return contacts.filter(
    (contact) =>
      (phone === null || hasPhone(contact, phone)) &&
      (customerId === null || (customerId !== '' && contact.customerId === customerId)),
  );
}

/**
 * @param {Contact} contact
 * @param {string} phone
 */
function hasPhone(contact, phone) {
  const stored = parsePhoneNumber(contact.phone);
  const dialled = parsePhoneNumber(phone);
  return stored !== null && dialled !== null && isSameNumber(stored, dialled);
}

/**
 * The search box: part of a phone number in any format, or words of a name.
 * @param {Contact[]} contacts
 * @param {string} query
 * @returns {Contact[]}
 */
export function searchContacts(contacts, query) {
  const number = parsePhoneNumber(query);
  if (number !== null) return contacts.filter((contact) => containsNumber(contact, number.digits));
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return contacts.filter((contact) => words.every((word) => fold(contact.name).includes(word)));
}

/**
 * @param {Contact} contact
 * @param {string} digits
 */
function containsNumber(contact, digits) {
  // 030 … and +49 30 … have only the part after the zero in common.
  const part = digits.replace(/^0+/, '');
  const stored = parsePhoneNumber(contact.phone);
  return stored !== null && part.length >= MIN_SEARCH_DIGITS && stored.digits.includes(part);
}

/**
 * Case and accents aside, so that "godel" finds Gödel.
 * @param {string} text
 */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
