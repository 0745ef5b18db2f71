import { getJson } from '../api.mjs';
import { element } from '../element.mjs';
import { countOf, pageHead } from '../parts/heading.mjs';
import { contactTable } from '../parts/record-tables.mjs';

/** @type {import('../router.mjs').LoadPage} */
export async function loadContacts({ signal }) {
  const { contacts } = /** @type {{ contacts: import('../../views.mjs').ContactRow[] }} */ (
    await getJson('/api/contacts', signal)
  );
  const summary = countOf(contacts.length, 'contact', 'contacts');
  return {
    title: 'Contacts',
    content: [
      pageHead('Contacts', { summary }),
      element('div', { class: 'card flush' }, contactTable('All contacts', contacts)),
    ],
  };
}
