import type { CrmFixture, Person } from '../../contracts/crm/adapter';
import { type CrmServerReply, serveCrm } from './crm-server';
import {
  type DataverseTable,
  dataverseTables,
  type EdmType,
  FORMATTED,
  type Row,
} from './dynamics-tables';
import { readFilter, readWildcards } from './odata-reader';
import { type Condition, isMet, testsOf } from './query-condition';
import { isLike } from './wildcards';

const COOKIE = 'CrmOwinAuth=fixture';

/**
 * Dataverse's Web API as "Query data using the Web API", "Compose HTTP requests and handle errors" and "Service
 * protection API limits" have it, for the session of an agent. Each person is a contact.
 */
export async function startDynamics(people: readonly Person[]): Promise<CrmFixture> {
  const tables = dataverseTables(people);
  const server = await serveCrm('/api/data/v9.2/', ({ url, headers }, mood) => {
    if (mood === 'signedOut' || !headers.cookie?.includes(COOKIE)) {
      return {
        status: 401,
        headers: {
          'WWW-Authenticate': 'Bearer authorization_uri=https://login.microsoftonline.com/common',
        },
      };
    }
    if (mood === 'notAllowed') {
      return error(403, '0x80040220', 'Principal user is missing prvReadContact privilege');
    }
    if (mood === 'rateLimited') {
      const message =
        'Number of requests exceeded the limit of 6000 over time window of 300 seconds.';
      return { ...error(429, '0x80072322', message), headers: { 'Retry-After': '7' } };
    }
    if (headers['odata-version'] !== '4.0') return error(400, '', 'OData-Version is missing');
    const set = url.pathname.slice('/api/data/v9.2/'.length);
    const table = Object.hasOwn(tables, set) ? tables[set] : undefined;
    if (!table) return error(404, '0x80060888', `Resource not found for the segment '${set}'.`);
    return answer(set, table, url.searchParams, headers.prefer);
  });
  return { ...server, cookie: COOKIE };
}

function answer(
  set: string,
  table: DataverseTable,
  options: URLSearchParams,
  prefer: unknown,
): CrmServerReply {
  const selected = options.get('$select')?.split(',') ?? [];
  const formatted = String(prefer ?? '').includes('FormattedValue');
  try {
    const filter = readFilter(options.get('$filter') ?? '');
    for (const column of selected) typeOf(column, table);
    checkFilter(filter, table);
    const found = table.rows.filter((row) =>
      isMet(filter, (column, test, [value]) => holds(row[column] ?? null, test, value)),
    );
    const value = found.slice(0, Number(options.get('$top'))).map((row) => ({
      '@odata.etag': 'W/"1"',
      ...Object.fromEntries(selected.map((column) => [column, row[column] ?? null])),
      ...(formatted ? annotations(row, selected) : {}),
    }));
    return { status: 200, json: { '@odata.context': `$metadata#${set}`, value } };
  } catch (thrown) {
    return error(400, '0x80060888', String(thrown));
  }
}

/** A lookup has its value as a property, but none by its own name. */
function typeOf(column: string, { logicalName, columns }: DataverseTable): EdmType {
  const type = Object.hasOwn(columns, column) ? columns[column] : undefined;
  if (type) return type;
  throw new Error(
    `Could not find a property named '${column}' on type 'Microsoft.Dynamics.CRM.${logicalName}'.`,
  );
}

const LITERALS: Readonly<Record<string, EdmType>> = {
  eq: 'Edm.String',
  'eq integer': 'Edm.Int32',
  'eq guid': 'Edm.Guid',
};

/** A column is compared with literals of its own type only, and texts alone can be searched in. */
function checkFilter(filter: Condition, table: DataverseTable): void {
  for (const [column, test] of testsOf(filter)) {
    const type = typeOf(column, table);
    if (test.endsWith(' null')) continue;
    const literal = LITERALS[test];
    if (!literal && type !== 'Edm.String') {
      throw new Error(`No function signature for the function with name '${test}' matches.`);
    }
    if (literal && literal !== type) {
      throw new Error(
        `A binary operator with incompatible types was detected. Found operand types '${type}' and '${literal}' for operator kind 'Equal'.`,
      );
    }
  }
}

/** Of what is empty there is none. */
const annotations = (row: Row, selected: readonly string[]) =>
  Object.fromEntries(
    selected
      .map((column) => [`${column}${FORMATTED}`, row[`${column}${FORMATTED}`] ?? null] as const)
      .filter(([, value]) => value !== null),
  );

function holds(value: string | number | null, test: string, wanted: string | undefined): boolean {
  if (test === 'eq null') return value === null;
  if (test === 'ne null') return value !== null;
  if (value === null || wanted === undefined) return false;
  const text = String(value);
  if (Object.hasOwn(LITERALS, test)) return text.toLowerCase() === wanted.toLowerCase();
  const pattern = [...readWildcards(wanted)];
  if (test !== 'startswith') pattern.unshift('anyText');
  if (test !== 'endswith') pattern.push('anyText');
  return isLike(text, pattern);
}

const error = (status: number, code: string, message: string): CrmServerReply => ({
  status,
  json: { error: { code, message } },
});
