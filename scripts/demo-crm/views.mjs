/**
 * Records as the API shows them: with the names of what they refer to, so that a page needs one request.
 *
 * @typedef {import('./store.mjs').Store} Store
 * @typedef {import('./store.mjs').Contact} Contact
 * @typedef {import('./store.mjs').Account} Account
 * @typedef {import('./store.mjs').Case} Case
 * @typedef {ReturnType<typeof toContactRow>} ContactRow
 * @typedef {ReturnType<typeof toContactPage>} ContactPage
 * @typedef {ReturnType<typeof toAccountRow>} AccountRow
 * @typedef {ReturnType<typeof toAccountPage>} AccountPage
 * @typedef {ReturnType<typeof toCaseRow>} CaseRow
 * @typedef {ReturnType<typeof toCasePage>} CasePage
 */

/**
 * @param {Contact} contact
 * @param {Store} store
 */
export function toContactRow({ id, name, phone, email, accountId }, store) {
  const accountName = store.accounts.find(accountId)?.name ?? '';
  return { id, name, phone, email, accountId, accountName };
}

/**
 * @param {Contact} contact
 * @param {Store} store
 */
export function toContactPage(contact, store) {
  const cases = store.cases.list().filter(({ contactId }) => contactId === contact.id);
  return {
    ...toContactRow(contact, store),
    mobile: contact.mobile,
    role: contact.role,
    customerId: contact.customerId,
    notes: contact.notes,
    cases: cases.map((record) => toCaseRow(record, store)),
  };
}

/**
 * @param {Account} account
 * @param {Store} store
 */
export function toAccountRow(account, store) {
  return { ...account, contactCount: contactsOf(account, store).length };
}

/**
 * @param {Account} account
 * @param {Store} store
 */
export function toAccountPage(account, store) {
  const contacts = contactsOf(account, store);
  const ids = new Set(contacts.map(({ id }) => id));
  const cases = store.cases.list().filter(({ contactId }) => ids.has(contactId));
  return {
    ...account,
    contacts: contacts.map((contact) => toContactRow(contact, store)),
    cases: cases.map((record) => toCaseRow(record, store)),
  };
}

/**
 * @param {Case} record
 * @param {Store} store
 */
export function toCaseRow({ id, subject, status, priority, contactId, openedOn }, store) {
  const contactName = store.contacts.find(contactId)?.name ?? '';
  return { id, subject, status, priority, contactId, contactName, openedOn };
}

/**
 * @param {Case} record
 * @param {Store} store
 */
export function toCasePage(record, store) {
  const contact = store.contacts.find(record.contactId);
  return {
    ...toCaseRow(record, store),
    description: record.description,
    phone: contact?.phone ?? '',
  };
}

/**
 * @param {Account} account
 * @param {Store} store
 */
function contactsOf(account, store) {
  return store.contacts.list().filter(({ accountId }) => accountId === account.id);
}
