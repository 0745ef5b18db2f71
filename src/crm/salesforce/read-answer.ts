import * as v from 'valibot';
import { type CrmQuery, type CrmRecord, type CrmResponse, SearchError } from '../../screen-pop/crm';
import { parseJson, searchFailure } from '../../screen-pop/search-failure';
import { isRecordId, type SalesforceObject } from './objects';

const Row = v.looseObject({ Id: v.pipe(v.string(), v.check(isRecordId)) });
type Row = v.InferOutput<typeof Row>;

/** "Search" answers `searchRecords`, "Query" answers `records` (REST API Developer Guide). */
const Answer = v.union([
  v.pipe(
    v.object({ searchRecords: v.array(Row) }),
    v.transform(({ searchRecords }) => searchRecords),
  ),
  v.pipe(
    v.object({ records: v.array(Row) }),
    v.transform(({ records }) => records),
  ),
]);

const Errors = v.array(v.looseObject({ errorCode: v.string() }));

/** The records of an answer, or why there are none. @throws SearchError */
export function readAnswer(
  response: CrmResponse,
  query: CrmQuery,
  object: SalesforceObject,
  origin: string,
): readonly CrmRecord[] {
  const body = parseJson(response.body);
  if (response.status !== 200) throw toError(response, body, query.entity, origin);
  const rows = v.safeParse(Answer, body);
  if (!rows.success) throw searchFailure('badAnswer', origin);
  return rows.output.map((row) => toRecord(row, query, object));
}

function toRecord(
  row: Row,
  { entity, fields }: CrmQuery,
  { nameField, detailField, numberFields }: SalesforceObject,
): CrmRecord {
  const text = (path: string) => valueAt(row, path);
  const detail = detailField && text(detailField);
  return {
    entity,
    recordId: row.Id,
    name: text(nameField) ?? row.Id,
    ...(detail ? { detail } : {}),
    numbers: numberFields.flatMap((field) => text(field) || []),
    fields: Object.fromEntries(
      fields.flatMap((field) => {
        const value = text(field);
        return value === undefined ? [] : [[field, value]];
      }),
    ),
  };
}

/** The text of a field, by way of related records; names in upper or lower case. Undefined where it is empty. */
function valueAt(row: Row, path: string): string | undefined {
  let value: unknown = row;
  for (const part of path.split('.')) {
    const own = Object.entries(value ?? {}).find(
      ([key]) => key.toLowerCase() === part.toLowerCase(),
    );
    value = own?.[1];
  }
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

/**
 * Follows "Status Codes and Error Responses" (REST API Developer Guide): the body is a list of `errorCode` and
 * `message`. A token that has run out is `notAllowed`, not `signedOut`: no sign-in of the agent's would change it, so
 * the pop must not wait for one.
 */
function toError(
  { status }: CrmResponse,
  body: unknown,
  entity: string,
  origin: string,
): SearchError {
  const errors = v.safeParse(Errors, body);
  const code = errors.success ? errors.output[0]?.errorCode : undefined;
  if (status === 401) {
    return new SearchError('notAllowed', { key: 'crmSalesforceTokenRefused', values: [origin] });
  }
  if (code === 'REQUEST_LIMIT_EXCEEDED' || status === 429) {
    return new SearchError('rateLimited', { key: 'crmSalesforceRateLimited' });
  }
  if (status === 403) {
    return new SearchError('notAllowed', { key: 'crmSalesforceNotAllowed', values: [origin] });
  }
  if (code === 'INVALID_FIELD' || code === 'INVALID_TYPE') {
    return new SearchError('notAllowed', { key: 'crmSalesforceFieldRefused', values: [entity] });
  }
  return status === 0 || status >= 500
    ? searchFailure('unreachable', origin)
    : searchFailure('badAnswer', origin);
}
