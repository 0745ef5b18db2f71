import { getJson, sendJson } from '../api.mjs';
import { form } from '../parts/form.mjs';
import { pageHead } from '../parts/heading.mjs';

/**
 * The new-case form; `?contact=<id>` chooses the contact, other fields may be filled in by their names.
 * @type {import('../router.mjs').LoadPage}
 */
export async function loadNewCase({ path, query, signal, navigate }) {
  const { contacts } = /** @type {{ contacts: import('../../views.mjs').ContactRow[] }} */ (
    await getJson('/api/contacts', signal)
  );
  const contactOptions = contacts.map(({ id, name }) => ({ value: id, label: name }));
  const contactId = query.get('contact') ?? '';
  const node = form({
    fields: [
      {
        name: 'contactId',
        label: 'Contact',
        type: 'select',
        options: [{ value: '', label: 'No contact' }, ...contactOptions],
      },
      { name: 'subject', label: 'Subject', type: 'text', maxLength: 200, isRequired: true },
      {
        name: 'priority',
        label: 'Priority',
        type: 'select',
        options: [
          { value: 'low', label: 'Low' },
          { value: 'normal', label: 'Normal' },
          { value: 'high', label: 'High' },
        ],
      },
      { name: 'description', label: 'Description', type: 'textarea', maxLength: 4000 },
    ],
    values: {
      contactId,
      priority: query.get('priority') ?? 'normal',
      subject: query.get('subject') ?? '',
      description: query.get('description') ?? '',
    },
    draftKey: path,
    submitLabel: 'Open case',
    cancelPath: contactId === '' ? '/cases' : `/contacts/${encodeURIComponent(contactId)}`,
    async onSubmit(typed) {
      const { case: record } = /** @type {{ case: { id: string } }} */ (
        await sendJson('POST', '/api/cases', typed)
      );
      navigate(`/cases/${record.id}`, { isReplacing: true });
    },
  });
  return { title: 'New case', content: [pageHead('New case'), node] };
}
