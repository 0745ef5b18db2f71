import { getJson } from '../api.mjs';
import { card, fieldList, recordHead } from '../parts/record.mjs';
import { caseTable, contactTable } from '../parts/record-tables.mjs';
import { emptyState } from '../parts/states.mjs';

/** @typedef {import('../../views.mjs').AccountPage} AccountPage */

/** @type {import('../router.mjs').LoadPage} */
export async function loadAccount({ id, signal }) {
  const { account } = /** @type {{ account: AccountPage }} */ (
    await getJson(`/api/accounts/${id}`, signal)
  );
  const { name, industry, city } = account;
  return {
    title: name,
    content: [
      recordHead(name, { summary: [industry, city].filter(Boolean).join(' · ') || 'Account' }),
      card(
        'Details',
        fieldList([
          ['Industry', industry],
          ['City', city],
        ]),
      ),
      card('Contacts', contacts(account)),
      card('Cases', cases(account)),
    ],
  };
}

/** @param {AccountPage} account */
function contacts({ id, name, contacts: records }) {
  if (records.length > 0)
    return contactTable(`Contacts at ${name}`, records, { isOfOneAccount: true });
  const href = `/contacts/new?accountId=${id}`;
  return emptyState('Nobody is known here yet.', { label: 'New contact', href });
}

/** @param {AccountPage} account */
function cases({ name, cases: records }) {
  if (records.length > 0) return caseTable(`Cases of ${name}`, records);
  return emptyState('No cases so far.', null);
}
