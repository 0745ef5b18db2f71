import { getJson } from '../api.mjs';
import { element } from '../element.mjs';
import { countOf, pageHead } from '../parts/heading.mjs';
import { accountTable } from '../parts/record-tables.mjs';

/** @type {import('../router.mjs').LoadPage} */
export async function loadAccounts({ signal }) {
  const { accounts } = /** @type {{ accounts: import('../../views.mjs').AccountRow[] }} */ (
    await getJson('/api/accounts', signal)
  );
  const summary = countOf(accounts.length, 'account', 'accounts');
  const actions = [element('a', { class: 'button', href: '/accounts/new' }, 'New account')];
  return {
    title: 'Accounts',
    content: [
      pageHead('Accounts', { summary, actions }),
      element('div', { class: 'card flush' }, accountTable('All accounts', accounts)),
    ],
  };
}
