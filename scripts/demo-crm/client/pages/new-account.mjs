import { sendJson } from '../api.mjs';
import { form } from '../parts/form.mjs';
import { pageHead } from '../parts/heading.mjs';

/** @type {import('../router.mjs').LoadPage} */
export async function loadNewAccount({ path, navigate }) {
  const node = form({
    fields: [
      { name: 'name', label: 'Name', type: 'text', isRequired: true },
      { name: 'industry', label: 'Industry', type: 'text' },
      { name: 'city', label: 'City', type: 'text' },
    ],
    values: {},
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
