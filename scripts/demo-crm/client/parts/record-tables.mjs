import { formatDay } from './format-day.mjs';
import { emailLink, phoneLink, recordLink } from './links.mjs';
import { pill } from './pill.mjs';
import { table } from './table.mjs';

/**
 * The three kinds of record as tables, wherever they are listed.
 * @typedef {import('../../views.mjs').ContactRow} ContactRow
 * @typedef {import('../../views.mjs').AccountRow} AccountRow
 * @typedef {import('../../views.mjs').CaseRow} CaseRow
 */

/** @type {import('./table.mjs').Column<ContactRow>} */
const ACCOUNT = {
  label: 'Account',
  isWideOnly: true,
  cell: ({ accountId, accountName }) => recordLink('accounts', accountId, accountName),
};

/** @type {import('./table.mjs').Column<CaseRow>} */
const CONTACT = {
  label: 'Contact',
  isWideOnly: true,
  cell: ({ contactId, contactName }) => recordLink('contacts', contactId, contactName),
};

/**
 * @param {string} caption
 * @param {ContactRow[]} contacts
 * @param {{ isOfOneAccount: boolean }} [options] then the account goes without saying
 */
export function contactTable(caption, contacts, { isOfOneAccount } = { isOfOneAccount: false }) {
  return table(
    caption,
    [
      { label: 'Name', cell: ({ id, name }) => recordLink('contacts', id, name) },
      { label: 'Phone', cell: ({ phone }) => phoneLink(phone) },
      { label: 'E-mail', isWideOnly: true, cell: ({ email }) => emailLink(email) },
      ...(isOfOneAccount ? [] : [ACCOUNT]),
    ],
    contacts,
  );
}

/**
 * @param {string} caption
 * @param {AccountRow[]} accounts
 */
export function accountTable(caption, accounts) {
  return table(
    caption,
    [
      { label: 'Name', cell: ({ id, name }) => recordLink('accounts', id, name) },
      { label: 'Industry', isWideOnly: true, cell: ({ industry }) => industry || null },
      { label: 'City', cell: ({ city }) => city || null },
      { label: 'Contacts', cell: ({ contactCount }) => String(contactCount) },
    ],
    accounts,
  );
}

/**
 * @param {string} caption
 * @param {CaseRow[]} cases
 * @param {{ isOfOneContact: boolean }} [options] then the contact goes without saying
 */
export function caseTable(caption, cases, { isOfOneContact } = { isOfOneContact: false }) {
  return table(
    caption,
    [
      { label: 'Subject', cell: ({ id, subject }) => recordLink('cases', id, subject) },
      { label: 'Status', cell: ({ status }) => pill(status) },
      { label: 'Priority', isWideOnly: true, cell: ({ priority }) => pill(priority) },
      ...(isOfOneContact ? [] : [CONTACT]),
      { label: 'Opened', isWideOnly: true, cell: ({ openedOn }) => formatDay(openedOn) },
    ],
    cases,
  );
}
