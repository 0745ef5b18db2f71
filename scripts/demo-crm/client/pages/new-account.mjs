import { sendJson } from '../api.mjs';
import { form } from '../parts/form.mjs';
import { pageHead } from '../parts/heading.mjs';

/**
 * The new-account form. Every field may be filled in by a query parameter of its name.
 * @type {import('../router.mjs').LoadPage}
 */
export async function loadNewAccount({ path, query, navigate }) {
  /** @type {import('../parts/form.mjs').Field[]} */
  const fields = [
    { name: 'name', label: 'Name', type: 'text', isRequired: true },
    { name: 'industry', label: 'Industry', type: 'text' },
    { name: 'city', label: 'City', type: 'text' },
  ];
  const node = form({
    fields,
    values: Object.fromEntries(fields.map(({ name }) => [name, query.get(name) ?? ''])),
    draftKey: path,
    submitLabel: 'Save account',
    cancelPath: '/accounts',
    async onSubmit(typed) {
      const { account } = /** @type {{ account: { id: string } }} */ (
        await sendJson('POST', '/api/accounts', typed)
      );
      navigate(`/accounts/${account.id}`, { isReplacing: true });
    },
  });
  return { title: 'New account', content: [pageHead('New account'), node] };
}
