import type { CrmFixture, Person } from '../../contracts/crm/adapter';
import { type CrmServerReply, serveCrm } from './crm-server';
import { isMet } from './query-condition';
import { readLike, readSoql, readSosl, unescapeSoql } from './soql-reader';
import { isLike } from './wildcards';

export const SALESFORCE_TOKEN = '00Dfixture!token';

type Row = Readonly<Record<string, unknown>>;
const PHONE_FIELDS = ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'];

/**
 * A Salesforce org's REST API as the REST API Developer Guide has it: "Search" and "Query" with their answers, and
 * the error bodies of "Status Codes and Error Responses". Each person is a Contact.
 */
export function startSalesforce(people: readonly Person[]): Promise<CrmFixture> {
  const contacts = people.map(toContact);
  return serveCrm('/services/data/', ({ url, headers }, mood) => {
    if (mood === 'signedOut' || headers.authorization !== `Bearer ${SALESFORCE_TOKEN}`) {
      return error(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    }
    if (mood === 'notAllowed') {
      return error(403, 'API_DISABLED_FOR_ORG', 'API is not enabled for this Organization');
    }
    if (mood === 'rateLimited') {
      return error(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    }
    const text = url.searchParams.get('q') ?? '';
    const [, resource] = /^\/services\/data\/v\d\d\.0\/(\w+)\/?$/.exec(url.pathname) ?? [];
    if (resource === 'search') return search(text, contacts);
    if (resource === 'query') return query(text, contacts);
    return error(404, 'NOT_FOUND', 'The requested resource does not exist');
  });
}

function toContact({ name, numbers, email, company }: Person, at: number): Row {
  const id = `003${String(at).padStart(12, '0')}AAA`;
  return {
    attributes: { type: 'Contact', url: `/services/data/v62.0/sobjects/Contact/${id}` },
    Id: id,
    Name: name,
    FirstName: name.split(' ')[0] ?? null,
    LastName: name.split(' ').at(-1) ?? null,
    Email: email ?? null,
    Title: null,
    Account: company === undefined ? null : { attributes: { type: 'Account' }, Name: company },
    ...Object.fromEntries(PHONE_FIELDS.map((field, index) => [field, numbers[index] ?? null])),
  };
}

/** By the index: a phrase is found where its words follow each other among those of a field. */
function search(text: string, contacts: readonly Row[]): CrmServerReply {
  return answerOrRefuse('MALFORMED_SEARCH', () => {
    const { phrases, object, fields, limit } = readSosl(text);
    const rows = object === 'Contact' ? contacts : [];
    const found = rows.filter((row) =>
      PHONE_FIELDS.some((field) => {
        const words = ` ${String(row[field] ?? '')
          .match(/[\p{L}\p{N}]+/gu)
          ?.join(' ')} `;
        return phrases.some((phrase) => words.includes(` ${phrase.join(' ')} `));
      }),
    );
    return { searchRecords: found.slice(0, limit).map((row) => pick(row, fields)) };
  });
}

function query(text: string, contacts: readonly Row[]): CrmServerReply {
  return answerOrRefuse('MALFORMED_QUERY', () => {
    const { fields, object, where, limit } = readSoql(text);
    const found = (object === 'Contact' ? contacts : []).filter((row) =>
      isMet(where, (field, test, values) => holds(valueAt(row, field), test, values)),
    );
    const records = found.slice(0, limit).map((row) => pick(row, fields));
    return { totalSize: records.length, done: true, records };
  });
}

function holds(value: unknown, test: string, values: readonly string[]): boolean {
  if (test === '= null') return value === null;
  if (test === '!= null') return value !== null;
  if (typeof value !== 'string') return false;
  if (test === 'LIKE') return values.some((literal) => isLike(value, readLike(literal)));
  return values.some((text) => unescapeSoql(text).toLowerCase() === value.toLowerCase());
}

function answerOrRefuse(malformed: string, answer: () => unknown): CrmServerReply {
  try {
    return { status: 200, json: answer() };
  } catch (thrown) {
    if (thrown instanceof UnknownField) return error(400, 'INVALID_FIELD', thrown.message);
    if (thrown instanceof SyntaxError) return error(400, malformed, thrown.message);
    throw thrown;
  }
}

class UnknownField extends Error {}

function valueAt(row: Row, path: string): unknown {
  const [first = '', ...rest] = path.split('.');
  const key = Object.keys(row).find((name) => name.toLowerCase() === first.toLowerCase());
  if (key === undefined) throw new UnknownField(`No such column '${first}' on entity 'Contact'.`);
  const value = row[key];
  return rest.length === 0 || value === null ? value : valueAt(value as Row, rest.join('.'));
}

/** The fields that were selected, those of related records within their own object. */
function pick(row: Row, fields: readonly string[]): Row {
  const names = new Set(fields.map((field) => field.split('.')[0]?.toLowerCase()));
  for (const field of fields) valueAt(row, field);
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => name === 'attributes' || names.has(name.toLowerCase())),
  );
}

const error = (status: number, errorCode: string, message: string): CrmServerReply => ({
  status,
  json: [{ message, errorCode }],
});
