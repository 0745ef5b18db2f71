import { HttpError } from './http-error.mjs';
import { parsePhoneNumber } from './shared/phone-number.mjs';

/**
 * What may be written into a record, field by field.
 *
 * @typedef {{
 *   maxLength: number, isRequired?: boolean, isMultiline?: boolean, findProblem?: (text: string) => string | null
 * }} FieldRule
 *   findProblem: told only texts that are not empty
 * @typedef {import('./store.mjs').Store} Store
 */

/** Control characters, and those that turn the direction of the text after them: a name must read as it is. */
const UNSHOWABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const NOTES = { maxLength: 4000, isMultiline: true };

/**
 * @param {Record<string, unknown>} body
 * @param {Store} store
 */
export function parseContactInput(body, store) {
  return parseFields(body, {
    name: { maxLength: 120, isRequired: true },
    role: { maxLength: 120 },
    phone: { maxLength: 40, findProblem: findPhoneProblem },
    mobile: { maxLength: 40, findProblem: findPhoneProblem },
    email: { maxLength: 254, findProblem: findEmailProblem },
    accountId: referenceTo(store.accounts, 'account'),
    customerId: { maxLength: 40 },
    notes: NOTES,
  });
}

/** @param {Record<string, unknown>} body */
export function parseNotesInput(body) {
  return parseFields(body, { notes: NOTES });
}

/** @param {Record<string, unknown>} body */
export function parseAccountInput(body) {
  return parseFields(body, {
    name: { maxLength: 120, isRequired: true },
    industry: { maxLength: 120 },
    city: { maxLength: 120 },
  });
}

/**
 * @param {Record<string, unknown>} body
 * @param {Store} store
 */
export function parseCaseInput(body, store) {
  const { priority, ...rest } = parseFields(body, {
    subject: { maxLength: 200, isRequired: true },
    description: { maxLength: 4000, isMultiline: true },
    priority: { maxLength: 10, findProblem: findPriorityProblem },
    contactId: referenceTo(store.contacts, 'contact'),
  });
  return { ...rest, priority: isPriority(priority) ? priority : /** @type {const} */ ('normal') };
}

/**
 * @template {string} Name
 * @param {Record<string, unknown>} body
 * @param {Record<Name, FieldRule>} rules
 * @returns {Record<Name, string>} trimmed; '' for a field that is missing
 * @throws {HttpError} 400 that names every wrong field
 */
function parseFields(body, rules) {
  /** @type {Array<[string, FieldRule]>} */
  const entries = Object.entries(rules);
  /** @type {Record<string, string>} */
  const problems = {};
  for (const name of Object.keys(body)) {
    if (!Object.hasOwn(rules, name)) {
      throw new HttpError(
        400,
        `There is no field named ${JSON.stringify(name.slice(0, 40))} here.`,
      );
    }
  }
  const values = entries.map(([name, rule]) => {
    const value = body[name] ?? '';
    const text = typeof value === 'string' ? value.trim() : null;
    const problem = text === null ? 'This must be text.' : findProblem(text, rule);
    if (problem !== null) problems[name] = problem;
    return [name, text ?? ''];
  });
  if (Object.keys(problems).length > 0) {
    throw new HttpError(400, `Please check: ${Object.keys(problems).join(', ')}.`, {
      fields: problems,
    });
  }
  return Object.fromEntries(values);
}

/**
 * @param {string} text
 * @param {FieldRule} rule
 * @returns {string | null}
 */
function findProblem(text, rule) {
  if (text === '') return rule.isRequired ? 'Please fill this in.' : null;
  if (text.length > rule.maxLength) return `At most ${rule.maxLength} characters, please.`;
  const line = rule.isMultiline ? text.replace(/[\n\r\t]/g, '') : text;
  if (UNSHOWABLE.test(line)) return 'This contains a character that cannot be shown.';
  return rule.findProblem?.(text) ?? null;
}

/** @param {string} text */
function findPhoneProblem(text) {
  return parsePhoneNumber(text) === null ? 'Digits, spaces, + ( ) - . and / only, please.' : null;
}

/** @param {string} text */
function findEmailProblem(text) {
  return /^[^\s@]+@[^\s@]+$/.test(text) ? null : 'This is no e-mail address.';
}

/**
 * @param {string} text
 * @returns {text is import('./records/cases.mjs').CasePriority}
 */
function isPriority(text) {
  return ['low', 'normal', 'high'].includes(text);
}

/** @param {string} text */
function findPriorityProblem(text) {
  return isPriority(text) ? null : 'One of low, normal, high, please.';
}

/**
 * @param {{ find(id: string): unknown }} collection
 * @param {string} what
 * @returns {FieldRule}
 */
function referenceTo(collection, what) {
  return {
    maxLength: 9,
    findProblem: (id) => (collection.find(id) === null ? `There is no such ${what}.` : null),
  };
}
