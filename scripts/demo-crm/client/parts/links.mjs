import { toTelUrl } from '../../shared/phone-number.mjs';
import { element } from '../element.mjs';

/**
 * A link only where the text is a phone number.
 * @param {string} phone
 * @returns {HTMLElement | null} null when there is none
 */
export function phoneLink(phone) {
  if (phone === '') return null;
  const href = toTelUrl(phone);
  if (href === null) return element('span', {}, phone);
  return element('a', { href, class: 'number' }, phone);
}

/**
 * @param {string} email
 * @returns {HTMLElement | null} null when there is none
 */
export function emailLink(email) {
  if (email === '') return null;
  return element('a', { href: `mailto:${encodeURIComponent(email)}` }, email);
}

/**
 * @param {'contacts' | 'accounts' | 'cases'} section
 * @param {string} id
 * @param {string} name
 * @returns {HTMLElement | null} null when there is no such record
 */
export function recordLink(section, id, name) {
  if (id === '') return null;
  return element('a', { href: `/${section}/${id}`, dir: 'auto' }, name);
}
