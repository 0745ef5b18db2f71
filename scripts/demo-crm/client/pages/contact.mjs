import { getJson } from '../api.mjs';
import { element } from '../element.mjs';
import { emailLink, phoneLink, recordLink } from '../parts/links.mjs';
import { notesEditor } from '../parts/notes-editor.mjs';
import { card, fieldList, recordHead } from '../parts/record.mjs';
import { caseTable } from '../parts/record-tables.mjs';
import { emptyState } from '../parts/states.mjs';

/** @typedef {import('../../views.mjs').ContactPage} ContactPage */

/** @type {import('../router.mjs').LoadPage} */
export async function loadContact({ id, signal }) {
  const { contact } = /** @type {{ contact: ContactPage }} */ (
    await getJson(`/api/contacts/${id}`, signal)
  );
  const newCase = element('a', { class: 'button', href: `/cases/new?contact=${id}` }, 'New case');
  const columns = element(
    'div',
    { class: 'columns' },
    card('Details', details(contact)),
    notesEditor(id, contact.notes),
  );
  return {
    title: contact.name,
    content: [
      recordHead(contact.name, { summary: summary(contact), actions: [newCase] }),
      columns,
      card('Cases', cases(contact)),
    ],
  };
}

/** @param {ContactPage} contact */
function summary({ role, accountName }) {
  return [role, accountName].filter(Boolean).join(' · ') || 'Contact';
}

/** @param {ContactPage} contact */
function details({ phone, mobile, email, accountId, accountName, customerId }) {
  return fieldList([
    ['Phone', phoneLink(phone)],
    ['Mobile', phoneLink(mobile)],
    ['E-mail', emailLink(email)],
    ['Account', recordLink('accounts', accountId, accountName)],
    ['Customer number', customerId],
  ]);
}

/** @param {ContactPage} contact */
function cases({ id, name, cases: records }) {
  if (records.length > 0) return caseTable(`Cases of ${name}`, records, { isOfOneContact: true });
  return emptyState('No cases so far.', { label: 'Open a case', href: `/cases/new?contact=${id}` });
}
