import { HttpError } from './http-error.mjs';

/**
 * Looking records up for other programs: `GET /api/lookup?entity=contact&limit=20&where={…}`.
 *
 * @typedef {import('./store.mjs').Store} Store
 * @typedef {{ id: string, name: string, detail: string, numbers: string[], values: Record<string, string> }} Found
 *   detail: tells it from others of the same name; values: all its fields
 * @typedef {{ all: Criterion[] } | { any: Criterion[] } | { digits: string, fields?: string[] }
 *   | { field: string, is: 'equals' | 'contains' | 'beginsWith' | 'endsWith', value: string }} Criterion
 *   digits: a telephone number without country code and trunk prefix, however it is stored
 */

const MAX_WHERE_LENGTH = 8000;
const MAX_DEPTH = 10;
const MAX_RECORDS = 200;
/** Fewer digits are an extension, which has to be stored as such. */
const MIN_DIGITS_WITHIN = 7;

/** @type {Readonly<Record<string, (store: Store) => Found[]>>} */
const KINDS = {
  contact: (store) =>
    store.contacts.list().map((contact) => ({
      id: contact.id,
      name: contact.name,
      detail: store.accounts.find(contact.accountId)?.name ?? contact.role,
      numbers: [contact.phone, contact.mobile].filter(Boolean),
      values: contact,
    })),
  account: (store) =>
    store.accounts.list().map((account) => {
      const { id, name, city } = account;
      return { id, name, detail: city, numbers: [], values: account };
    }),
  case: (store) =>
    store.cases.list().map((record) => {
      const contact = store.contacts.find(record.contactId);
      const { id, subject } = record;
      return { id, name: subject, detail: contact?.name ?? '', numbers: [], values: record };
    }),
};

/** @type {Readonly<Record<string, (text: string, value: string) => boolean>>} */
const COMPARISONS = {
  equals: (text, value) => text === value,
  contains: (text, value) => text.includes(value),
  beginsWith: (text, value) => text.startsWith(value),
  endsWith: (text, value) => text.endsWith(value),
};

/**
 * @param {Store} store
 * @param {URLSearchParams} query
 * @returns {Found[]}
 * @throws {HttpError} 400 that says what is wrong with the query
 */
export function lookUp(store, query) {
  const entity = query.get('entity') ?? '';
  const list = Object.hasOwn(KINDS, entity) ? KINDS[entity] : undefined;
  if (list === undefined) throw new HttpError(400, 'entity is one of contact, account, case.');
  const limit = Number(query.get('limit') ?? MAX_RECORDS);
  if (!Number.isInteger(limit) || limit < 1) throw new HttpError(400, 'limit is a whole number.');
  const where = parseWhere(query.get('where') ?? '');
  return list(store)
    .filter((record) => meets(record, where))
    .slice(0, Math.min(limit, MAX_RECORDS));
}

/** @param {string} text */
function parseWhere(text) {
  if (text.length > MAX_WHERE_LENGTH) throw new HttpError(400, 'where is too long.');
  try {
    return toCriterion(JSON.parse(text), 0);
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, 'where is not valid JSON.');
  }
}

/**
 * @param {unknown} value
 * @param {number} depth
 * @returns {Criterion}
 */
function toCriterion(value, depth) {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) throw badCriterion();
  if ('all' in value) return { all: toCriteria(value.all, depth) };
  if ('any' in value) return { any: toCriteria(value.any, depth) };
  if ('digits' in value && typeof value.digits === 'string') {
    const fields = 'fields' in value ? value.fields : undefined;
    if (fields === undefined) return { digits: value.digits };
    if (Array.isArray(fields)) return { digits: value.digits, fields: fields.map(String) };
  }
  if (
    'field' in value &&
    'is' in value &&
    'value' in value &&
    typeof value.field === 'string' &&
    typeof value.value === 'string' &&
    (value.is === 'equals' ||
      value.is === 'contains' ||
      value.is === 'beginsWith' ||
      value.is === 'endsWith')
  ) {
    return { field: value.field, is: value.is, value: value.value };
  }
  throw badCriterion();
}

/**
 * @param {unknown} list
 * @param {number} depth
 */
function toCriteria(list, depth) {
  if (!Array.isArray(list)) throw badCriterion();
  return list.map((part) => toCriterion(part, depth + 1));
}

function badCriterion() {
  return new HttpError(400, 'where is a tree of all, any, digits, and field, is, value.');
}

/**
 * @param {Found} record
 * @param {Criterion} where
 * @returns {boolean}
 */
function meets(record, where) {
  if ('all' in where) return where.all.every((part) => meets(record, part));
  if ('any' in where) return where.any.some((part) => meets(record, part));
  if ('digits' in where) {
    const { digits, fields } = where;
    const numbers = fields ? fields.map((name) => fieldOf(record, name)) : record.numbers;
    return numbers.some((number) => hasDigits(number, digits));
  }
  const value = where.value.toLowerCase();
  return COMPARISONS[where.is]?.(fieldOf(record, where.field).toLowerCase(), value) ?? false;
}

/**
 * @param {Found} record
 * @param {string} field
 */
function fieldOf({ values }, field) {
  return Object.hasOwn(values, field) ? String(values[field]) : '';
}

/**
 * `+44 (0)20 7946 0958` has the digits 2079460958, whatever stands around and between them.
 * @param {string} number
 * @param {string} digits
 */
function hasDigits(number, digits) {
  const stored = number.replace(/\D/g, '');
  return digits.length < MIN_DIGITS_WITHIN ? stored === digits : stored.includes(digits);
}
