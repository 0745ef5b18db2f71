import { parsePhoneNumber } from '../../shared/phone-number.mjs';
import { getJson } from '../api.mjs';
import { element } from '../element.mjs';
import { countOf, pageHead } from '../parts/heading.mjs';
import { contactTable } from '../parts/record-tables.mjs';
import { emptyState } from '../parts/states.mjs';

/** @type {import('../router.mjs').LoadPage} */
export async function loadSearch({ query, signal }) {
  const q = query.get('q')?.trim() ?? '';
  if (q === '')
    return toPage('Search', '', emptyState('Type a name or a phone number above.', null));
  const { contacts } = /** @type {{ contacts: import('../../views.mjs').ContactRow[] }} */ (
    await getJson(`/api/search?q=${encodeURIComponent(q)}`, signal)
  );
  const summary = `${countOf(contacts.length, 'contact', 'contacts')} for “${q}”`;
  if (contacts.length === 0) return toPage('Search results', summary, nobody(q));
  return toPage('Search results', summary, contactTable('Contacts found', contacts));
}

/**
 * @param {string} title
 * @param {string} summary
 * @param {HTMLElement} result
 */
function toPage(title, summary, result) {
  return {
    title,
    content: [pageHead(title, { summary }), element('div', { class: 'card flush' }, result)],
  };
}

/** @param {string} q */
function nobody(q) {
  const field = parsePhoneNumber(q) === null ? 'name' : 'phone';
  const href = `/contacts/new?${field}=${encodeURIComponent(q)}`;
  return emptyState('Nobody was found.', { label: 'New contact', href });
}
