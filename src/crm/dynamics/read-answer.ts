import * as v from 'valibot';
import { type CrmQuery, type CrmRecord, type CrmResponse, SearchError } from '../../screen-pop/crm';
import { parseJson, searchFailure, toRetryAfterMs } from '../../screen-pop/search-failure';
import { toProperty } from './columns';
import { type DynamicsTable, isGuid, toGuid } from './tables';

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** "Query data using the Web API" (learn.microsoft.com, Power Apps, developer, data-platform). */
const Answer = v.object({ value: v.array(v.record(v.string(), v.unknown())) });

/** The records of an answer, or why there are none. @throws SearchError */
export function readAnswer(
  response: CrmResponse,
  query: CrmQuery,
  table: DynamicsTable,
  origin: string,
): readonly CrmRecord[] {
  if (isElsewhere(response, origin)) throw searchFailure('signedOut', origin);
  if (response.status !== 200) throw toError(response, origin);
  const answer = v.safeParse(Answer, parseJson(response.body));
  if (!answer.success) throw searchFailure('badAnswer', origin);
  return answer.output.value.map((row) => {
    const id = row[table.id];
    if (typeof id !== 'string' || !isGuid(id)) throw searchFailure('badAnswer', origin);
    return toRecord(row, toGuid(id), query, table);
  });
}

function toRecord(
  row: Readonly<Record<string, unknown>>,
  recordId: string,
  { entity, fields }: CrmQuery,
  table: DynamicsTable,
): CrmRecord {
  const text = (column: string) => {
    const property = toProperty(column, table);
    return toText(row[`${property}${FORMATTED}`]) ?? toText(row[property]);
  };
  const detail = table.detail && text(table.detail);
  return {
    entity,
    recordId,
    name: toText(row[table.name]) || recordId,
    ...(detail ? { detail } : {}),
    numbers: table.numbers.flatMap((column) => toText(row[toProperty(column, table)]) || []),
    fields: Object.fromEntries(
      fields.flatMap((column) => {
        const value = text(column);
        return value === undefined ? [] : [[column, value]];
      }),
    ),
  };
}

const toText = (value: unknown): string | undefined =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;

/** A page of another host has answered: Microsoft's sign-in, or a federation server's. */
const isElsewhere = ({ url }: CrmResponse, origin: string): boolean =>
  URL.canParse(url) && new URL(url).origin !== origin;

/**
 * Follows "Compose HTTP requests and handle errors" ("Identify status codes") and "Service protection API limits"
 * (learn.microsoft.com, Power Apps, developer, data-platform).
 */
function toError({ status, headers }: CrmResponse, origin: string): SearchError {
  switch (status) {
    case 302:
    case 401:
      return searchFailure('signedOut', origin);
    case 403:
      return new SearchError('notAllowed', { key: 'crmDynamicsNotAllowed', values: [origin] });
    case 429:
      return new SearchError(
        'rateLimited',
        { key: 'crmDynamicsRateLimited' },
        toRetryAfterMs(headers['retry-after']),
      );
    default:
      return status === 0 || status >= 500
        ? searchFailure('unreachable', origin)
        : searchFailure('badAnswer', origin);
  }
}
