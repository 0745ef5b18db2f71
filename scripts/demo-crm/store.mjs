import { ACCOUNTS } from './records/accounts.mjs';
import { CASES } from './records/cases.mjs';
import { CONTACTS } from './records/contacts.mjs';

/**
 * @typedef {import('./records/contacts.mjs').Contact} Contact
 * @typedef {import('./records/accounts.mjs').Account} Account
 * @typedef {import('./records/cases.mjs').Case} Case
 * @typedef {{ contacts: Collection<Contact>, accounts: Collection<Account>, cases: Collection<Case> }} Store
 */

/**
 * Everything the CRM knows, in memory: each server starts with the same records.
 * @param {ReadonlyArray<Contact>} [contacts] others than the demo's own
 * @returns {Store}
 */
export function createStore(contacts = CONTACTS) {
  return {
    contacts: createCollection(contacts),
    accounts: createCollection(ACCOUNTS),
    cases: createCollection(CASES),
  };
}

/**
 * @template {{ id: string }} T
 * @typedef {{
 *   list(): T[],
 *   find(id: string): T | null,
 *   add(values: Omit<T, 'id'>): T,
 *   replace(record: T): void,
 * }} Collection
 */

/**
 * @template {{ id: string }} T
 * @param {ReadonlyArray<T>} seed
 * @returns {Collection<T>}
 */
function createCollection(seed) {
  const records = new Map(seed.map((record) => [record.id, record]));
  return {
    list: () => [...records.values()],
    find: (id) => records.get(id) ?? null,
    add(values) {
      const record = /** @type {T} */ ({ ...values, id: String(records.size + 1) });
      records.set(record.id, record);
      return record;
    },
    replace(record) {
      records.set(record.id, record);
    },
  };
}
