import * as v from 'valibot';
import {
  type CrmQuery,
  type CrmRecord,
  type CrmResponse,
  SearchError,
  type SearchFailure,
} from '../../screen-pop/crm';
import { parseJson } from '../../screen-pop/search-failure';
import type { EspoCrmSettings } from './settings';

const Text = v.nullish(v.string());
/** `{"total": 1, "list": [...]}` */
const List = v.object({
  list: v.array(
    v.looseObject({
      id: v.pipe(v.string(), v.minLength(1)),
      name: Text,
      phoneNumber: Text,
      accountName: Text,
      emailAddress: Text,
    }),
  ),
});
const Numbers = v.object({ phoneNumberData: v.array(v.object({ phoneNumber: v.string() })) });
type Listed = v.InferOutput<typeof List>['list'][number];

/** The records of a list. @throws SearchError */
export function readRecords(
  settings: EspoCrmSettings,
  query: CrmQuery,
  response: CrmResponse,
): readonly CrmRecord[] {
  const failure = toFailure(settings, response);
  if (failure) throw failure;
  const parsed = v.safeParse(List, parseJson(response.body));
  if (!parsed.success) throw failed('badAnswer', 'popFailedBadAnswer', settings);
  return parsed.output.list.slice(0, query.limit).map((record) => toRecord(record, query));
}

/** All numbers of one record; none if they cannot be read. */
export function readNumbers({ status, body }: CrmResponse): readonly string[] {
  const parsed = v.safeParse(Numbers, status === 200 ? parseJson(body) : undefined);
  return parsed.success ? parsed.output.phoneNumberData.map(({ phoneNumber }) => phoneNumber) : [];
}

/** EspoCRM's refusals have no body worth reading; `X-Status-Reason` says in English what the status says. */
function toFailure(settings: EspoCrmSettings, { status, headers }: CrmResponse) {
  switch (status) {
    case 200:
      return undefined;
    // A sign-in that stands before EspoCRM sends the request elsewhere.
    case 302:
    case 401:
      return settings.apiKey === ''
        ? failed('signedOut', 'popFailedSignedOut', settings)
        : failed('notAllowed', 'crmEspocrmKeyRefused', settings);
    case 403:
      return failed('notAllowed', 'crmEspocrmNotAllowed', settings);
    // Never EspoCRM's own, but a proxy's before it.
    case 429: {
      const seconds = Number.parseInt(headers['retry-after'] ?? '', 10);
      return failed('rateLimited', 'crmEspocrmRateLimited', settings, seconds * 1000);
    }
    // 503 is also EspoCRM's maintenance mode.
    case 0:
    case 502:
    case 503:
    case 504:
      return failed('unreachable', 'popFailedUnreachable', settings);
    default:
      return failed('badAnswer', 'popFailedBadAnswer', settings);
  }
}

function failed(
  failure: SearchFailure,
  key: string,
  { origin }: EspoCrmSettings,
  retryAfterMs = Number.NaN,
): SearchError {
  const sentence = { key, values: [origin] };
  return Number.isNaN(retryAfterMs)
    ? new SearchError(failure, sentence)
    : new SearchError(failure, sentence, retryAfterMs);
}

function toRecord(record: Listed, { entity, fields }: CrmQuery): CrmRecord {
  const detail = record.accountName || record.emailAddress;
  return {
    entity,
    recordId: record.id,
    name: record.name || record.id,
    ...(detail && { detail }),
    numbers: record.phoneNumber ? [record.phoneNumber] : [],
    fields: Object.fromEntries(fields.map((field) => [field, asText(record[field])])),
  };
}

function asText(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
