import type { CrmPorts, CrmQuery, CrmRequest, CrmResponse } from '../../screen-pop/crm';
import type { EspoCrmSettings } from './settings';
import type { WhereItem } from './where-item';

/** More than so many in one request are refused with 403. */
const LARGEST_ANSWER = 200;
/** What an entity type lacks of these it leaves out. */
const ALWAYS_SELECTED = ['id', 'name', 'phoneNumber', 'accountName', 'emailAddress'];
/** What a person's `name` is made of; once one of these is selected, it is made of the selected ones only. */
const NAME_PARTS = ['firstName', 'middleName', 'lastName'];

/** Sends a request as the API user or, without a key, as the agent. */
export type Ask = (request: CrmRequest, signal: AbortSignal) => Promise<CrmResponse>;

/**
 * Who asks. EspoCRM takes the agent's own session for it too: the cookies that its page sets for downloads hold good for
 * the API as well (not documented; so in every version since 7.2.1).
 */
export function askWith({ apiKey }: EspoCrmSettings, ports: CrmPorts): Ask {
  const headers = { accept: 'application/json', ...(apiKey && { 'x-api-key': apiKey }) };
  return (request, signal) =>
    apiKey === ''
      ? ports.asAgent({ ...request, headers }, signal)
      : ports.withToken({ ...request, headers }, signal);
}

/** The whole search is one JSON text in the one parameter that is documented for it: no value can end it. */
export function listRequest(
  { origin, path }: EspoCrmSettings,
  { entity, fields, limit }: CrmQuery,
  where: WhereItem,
): CrmRequest {
  const searchParams = JSON.stringify({
    where: [where],
    select: [...new Set([...ALWAYS_SELECTED, ...NAME_PARTS, ...fields])],
    maxSize: Math.min(limit, LARGEST_ANSWER),
    offset: 0,
  });
  return { url: `${origin}${path}/api/v1/${entity}?${new URLSearchParams({ searchParams })}` };
}

/** One record with all that it holds. */
export function recordRequest(
  { origin, path }: EspoCrmSettings,
  entity: string,
  recordId: string,
): CrmRequest {
  return { url: `${origin}${path}/api/v1/${entity}/${encodeURIComponent(recordId)}` };
}
