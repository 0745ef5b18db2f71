import { getJson, sendJson } from '../api.mjs';
import { form } from '../parts/form.mjs';
import { pageHead } from '../parts/heading.mjs';

/**
 * The new-contact form. Every field may be filled in by a query parameter of its name.
 * @type {import('../router.mjs').LoadPage}
 */
export async function loadNewContact({ path, query, signal, navigate }) {
  const { accounts } = /** @type {{ accounts: import('../../views.mjs').AccountRow[] }} */ (
    await getJson('/api/accounts', signal)
  );
  const accountOptions = accounts.map(({ id, name }) => ({ value: id, label: name }));
  /** @type {import('../parts/form.mjs').Field[]} */
  const fields = [
    { name: 'name', label: 'Name', type: 'text', isRequired: true },
    { name: 'phone', label: 'Phone', type: 'tel', maxLength: 40 },
    { name: 'mobile', label: 'Mobile', type: 'tel', maxLength: 40 },
    { name: 'email', label: 'E-mail', type: 'email', maxLength: 254 },
    { name: 'role', label: 'Role', type: 'text' },
    {
      name: 'accountId',
      label: 'Account',
      type: 'select',
      options: [{ value: '', label: 'No account' }, ...accountOptions],
    },
    { name: 'customerId', label: 'Customer number', type: 'text', maxLength: 40 },
    { name: 'notes', label: 'Notes', type: 'textarea', maxLength: 4000 },
  ];
  const values = Object.fromEntries(fields.map(({ name }) => [name, query.get(name) ?? '']));
  const node = form({
    fields,
    values,
    draftKey: path,
    submitLabel: 'Save contact',
    cancelPath: '/contacts',
    async onSubmit(typed) {
      const { contact } = /** @type {{ contact: { id: string } }} */ (
        await sendJson('POST', '/api/contacts', typed)
      );
      navigate(`/contacts/${contact.id}`, { isReplacing: true });
    },
  });
  return { title: 'New contact', content: [pageHead('New contact'), node] };
}
