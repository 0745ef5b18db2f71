import { lookUpContacts, searchContacts } from './find-contacts.mjs';
import { HttpError } from './http-error.mjs';
import { lookUp } from './look-up.mjs';
import {
  parseAccountInput,
  parseCaseInput,
  parseContactInput,
  parseNotesInput,
} from './record-input.mjs';
import {
  toAccountPage,
  toAccountRow,
  toCasePage,
  toCaseRow,
  toContactPage,
  toContactRow,
} from './views.mjs';

/**
 * @typedef {{
 *   store: import('./store.mjs').Store,
 *   id: string,
 *   query: URLSearchParams,
 *   body: Record<string, unknown>,
 *   reportPageView(path: string): void,
 * }} ApiRequest
 *   id: '' where the path has none; body: {} where the method has none
 * @typedef {{ status: number, body: unknown, location?: string }} ApiAnswer
 * @typedef {(request: ApiRequest) => ApiAnswer} ApiHandler
 */

const MAX_QUERY_LENGTH = 200;
const MAX_PATH_LENGTH = 2000;

/** Path → method → handler. @type {ReadonlyArray<{ pattern: RegExp, methods: Record<string, ApiHandler> }>} */
const ENDPOINTS = [
  { pattern: /^\/api\/contacts$/, methods: { GET: listContacts, POST: addContact } },
  { pattern: /^\/api\/contacts\/(\d{1,9})$/, methods: { GET: showContact, PATCH: changeNotes } },
  { pattern: /^\/api\/accounts$/, methods: { GET: listAccounts, POST: addAccount } },
  { pattern: /^\/api\/accounts\/(\d{1,9})$/, methods: { GET: showAccount } },
  { pattern: /^\/api\/cases$/, methods: { GET: listCases, POST: addCase } },
  { pattern: /^\/api\/cases\/(\d{1,9})$/, methods: { GET: showCase } },
  { pattern: /^\/api\/search$/, methods: { GET: search } },
  { pattern: /^\/api\/lookup$/, methods: { GET: lookUpRecords } },
  { pattern: /^\/api\/page-views$/, methods: { POST: addPageView } },
];

/**
 * @param {string} method
 * @param {string} pathname
 * @returns {{ handler: ApiHandler, id: string }}
 * @throws {HttpError} 404 or 405
 */
export function findEndpoint(method, pathname) {
  for (const { pattern, methods } of ENDPOINTS) {
    const match = pattern.exec(pathname);
    if (match === null) continue;
    const handler = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (handler !== undefined) return { handler, id: match[1] ?? '' };
    const allowed = Object.keys(methods).join(', ');
    throw new HttpError(405, `This address takes ${allowed} only.`, {
      headers: { Allow: allowed },
    });
  }
  throw new HttpError(404, 'The API has no such address.');
}

/** @type {ApiHandler} */
function listContacts({ store, query }) {
  const criteria = { phone: readQuery(query, 'phone'), customerId: readQuery(query, 'customerid') };
  return ok({ contacts: toContactRows(lookUpContacts(store.contacts.list(), criteria), store) });
}

/** @type {ApiHandler} */
function showContact({ store, id }) {
  const contact = found(store.contacts.find(id), 'contact');
  return ok({ contact: toContactPage(contact, store) });
}

/** @type {ApiHandler} */
function addContact({ store, body }) {
  const contact = store.contacts.add(parseContactInput(body, store));
  return created({ contact: toContactPage(contact, store) }, `/api/contacts/${contact.id}`);
}

/** @type {ApiHandler} */
function changeNotes({ store, id, body }) {
  const contact = found(store.contacts.find(id), 'contact');
  const changed = { ...contact, ...parseNotesInput(body) };
  store.contacts.replace(changed);
  return ok({ contact: toContactPage(changed, store) });
}

/** @type {ApiHandler} */
function listAccounts({ store }) {
  const accounts = store.accounts.list().sort(byName);
  return ok({ accounts: accounts.map((account) => toAccountRow(account, store)) });
}

/** @type {ApiHandler} */
function showAccount({ store, id }) {
  const account = found(store.accounts.find(id), 'account');
  return ok({ account: toAccountPage(account, store) });
}

/** @type {ApiHandler} */
function addAccount({ store, body }) {
  const account = store.accounts.add(parseAccountInput(body));
  return created({ account: toAccountPage(account, store) }, `/api/accounts/${account.id}`);
}

/** @type {ApiHandler} */
function listCases({ store }) {
  const newestFirst = store.cases.list().sort((a, b) => b.openedOn.localeCompare(a.openedOn));
  return ok({ cases: newestFirst.map((record) => toCaseRow(record, store)) });
}

/** @type {ApiHandler} */
function showCase({ store, id }) {
  const record = found(store.cases.find(id), 'case');
  return ok({ case: toCasePage(record, store) });
}

/** @type {ApiHandler} */
function addCase({ store, body }) {
  const openedOn = new Date().toISOString().slice(0, 10);
  const input = parseCaseInput(body, store);
  const record = store.cases.add({ ...input, status: 'open', openedOn });
  return created({ case: toCasePage(record, store) }, `/api/cases/${record.id}`);
}

/** @type {ApiHandler} */
function search({ store, query }) {
  const contacts = searchContacts(store.contacts.list(), readQuery(query, 'q') ?? '');
  return ok({ contacts: toContactRows(contacts, store) });
}

/** For programs: records of any kind that meet the criteria in `where`. @type {ApiHandler} */
function lookUpRecords({ store, query }) {
  return ok({ records: lookUp(store, query) });
}

/** @type {ApiHandler} */
function addPageView({ body, reportPageView }) {
  const { path, isCounted } = body;
  if (typeof path !== 'string' || !path.startsWith('/') || path.length > MAX_PATH_LENGTH) {
    throw new HttpError(400, 'path must be the path of a page.');
  }
  if (isCounted !== true) reportPageView(path);
  return { status: 204, body: null };
}

/**
 * @param {unknown} body
 * @returns {ApiAnswer}
 */
const ok = (body) => ({ status: 200, body });

/**
 * @param {unknown} body
 * @param {string} location
 * @returns {ApiAnswer}
 */
const created = (body, location) => ({ status: 201, body, location });

/**
 * @template T
 * @param {T | null} record
 * @param {string} what
 * @returns {T}
 * @throws {HttpError} 404
 */
function found(record, what) {
  if (record === null) throw new HttpError(404, `There is no such ${what}.`);
  return record;
}

/**
 * @param {URLSearchParams} query
 * @param {string} name
 * @returns {string | null}
 * @throws {HttpError} 400 when it is too long
 */
function readQuery(query, name) {
  const value = query.get(name);
  if (value !== null && value.length > MAX_QUERY_LENGTH) {
    throw new HttpError(400, `${name} is longer than ${MAX_QUERY_LENGTH} characters.`);
  }
  return value;
}

/**
 * @param {import('./store.mjs').Contact[]} contacts
 * @param {import('./store.mjs').Store} store
 */
function toContactRows(contacts, store) {
  return contacts.sort(byName).map((contact) => toContactRow(contact, store));
}

/**
 * @param {{ name: string }} a
 * @param {{ name: string }} b
 */
function byName(a, b) {
  return a.name.localeCompare(b.name, 'en');
}
