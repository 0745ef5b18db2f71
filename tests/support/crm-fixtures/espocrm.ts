import { toNumberForms } from '../../../src/dialing/number/number-forms';
import type { CrmFixture, Person } from '../../contracts/crm/adapter';
import { type CrmServerReply, type CrmServerRequest, serveCrm } from './crm-server';
import { type EspoItem, type EspoRow, isWhereMet, UnknownAttribute } from './espocrm-where';

export const ESPOCRM_KEY = '170dcead976be70031fb2aad18027071';
const COOKIE = 'auth-token=a1b2; auth-token-secret=c3d4';
const LARGEST = 200;

/**
 * EspoCRM's API as docs.espocrm.com has it under "API search parameters" and "CRUD operations", and as version 8.4.2
 * was seen to answer where these say nothing: bodies of refusals are empty, a list tells the primary number only, an
 * empty `or` is met by everybody. Each person is a contact; numbers are stored as E.164, as EspoCRM insists on.
 * @param path where it is installed: empty, or like `/crm`
 */
export async function startEspoCrm(
  people: readonly Person[],
  path: string,
  by: 'key' | 'session',
): Promise<CrmFixture> {
  const tables: Readonly<Record<string, readonly EspoRow[]>> = {
    Contact: people.map(toContact),
    Account: [],
    Lead: [],
    Case: [],
  };
  const server = await serveCrm(`${path}/api/v1/`, (request, mood) => {
    if (mood === 'signedOut' || !isKnown(request)) return { status: 401 };
    // It knows no such thing as too many requests; what it counts, failed sign-ins, ends in 403 too.
    if (mood === 'notAllowed' || mood === 'rateLimited') {
      return { status: 403, headers: { 'X-Status-Reason': 'No read access.' } };
    }
    const [entity = '', recordId] = request.url.pathname
      .slice(`${path}/api/v1/`.length)
      .split('/')
      .map(decodeURIComponent);
    const rows = Object.hasOwn(tables, entity) ? tables[entity] : undefined;
    if (!rows) return { status: 404 };
    return recordId === undefined ? list(rows, request.url) : read(rows, recordId);
  });
  return { ...server, ...(by === 'session' && { cookie: COOKIE }) };
}

const isKnown = ({ headers }: CrmServerRequest) =>
  headers['x-api-key'] === undefined
    ? headers.cookie === COOKIE
    : headers['x-api-key'] === ESPOCRM_KEY;

function toContact({ name, numbers, email, company }: Person, at: number): EspoRow {
  return {
    id: `6b01fbb33a89b4${String(at).padStart(3, '0')}`,
    texts: {
      name,
      firstName: name.slice(0, Math.max(0, name.lastIndexOf(' '))),
      lastName: name.slice(name.lastIndexOf(' ') + 1),
      emailAddress: email ?? '',
      accountName: company ?? '',
    },
    numbers: numbers.map((number) => toNumberForms(number, 'US')?.e164 ?? number),
  };
}

function list(rows: readonly EspoRow[], url: URL): CrmServerReply {
  const { where, select, maxSize } = JSON.parse(url.searchParams.get('searchParams') ?? '{}') as {
    readonly where: readonly EspoItem[];
    readonly select: readonly string[];
    readonly maxSize: number;
  };
  if (maxSize > LARGEST) return { status: 403 };
  try {
    const found = rows.filter((row) => isWhereMet({ type: 'and', value: where }, row));
    const listed = found
      .slice(0, maxSize)
      .map((row) => pick({ ...row.texts, ...known(row) }, select));
    return { status: 200, json: { total: found.length, list: listed } };
  } catch (error) {
    if (error instanceof UnknownAttribute) return { status: 400 };
    throw error;
  }
}

function read(rows: readonly EspoRow[], recordId: string): CrmServerReply {
  const row = rows.find(({ id }) => id === recordId);
  if (!row) return { status: 404 };
  const phoneNumberData = row.numbers.map((phoneNumber, at) => ({
    phoneNumber,
    type: 'Mobile',
    primary: at === 0,
    optOut: false,
    invalid: false,
  }));
  return { status: 200, json: { ...row.texts, ...known(row), phoneNumberData } };
}

const known = ({ id, numbers }: EspoRow) => ({ id, phoneNumber: numbers[0] ?? null });

/** A name is made of its parts, and of those that are selected only, if any is. */
function pick(record: Readonly<Record<string, unknown>>, select: readonly string[]) {
  const picked = Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => select.includes(name))
      .map(([name, value]) => [name, value === '' ? null : value]),
  );
  const parts = ['firstName', 'lastName'].filter((part) => select.includes(part));
  return parts.length === 0
    ? picked
    : { ...picked, name: parts.flatMap((part) => picked[part] ?? []).join(' ') };
}
