import * as v from 'valibot';
import { type Crm, type Match, SearchError } from '../../screen-pop/crm';
import type { LookupRequest } from '../../screen-pop/lookup-request';

const SEARCH_TIMEOUT_MS = 10_000;
/** As many as tell "several" from "one"; the CRM's own search page shows the rest. */
const Answer = v.object({
  contacts: v.array(v.object({ id: v.union([v.string(), v.number()]), name: v.string() })),
});

export interface DemoCrmPorts {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Whether the agent has allowed Offhook to ask this origin. */
  isAllowed(origin: string): Promise<boolean>;
}

/** The CRM that `npm start` opens: searched by its own JSON interface, with the agent's session cookie. */
export function createDemoCrm(origin: string, ports: DemoCrmPorts): Crm {
  return {
    origin,
    async search(request) {
      if (!(await ports.isAllowed(origin)))
        throw new SearchError('popFailedNoPermission', [origin]);
      const query = searchQuery(request);
      if (!query) return [];
      const response = await ports
        .fetch(`${origin}/api/contacts?${query}`, {
          credentials: 'include',
          signal: AbortSignal.timeout(SEARCH_TIMEOUT_MS),
        })
        .catch(() => {
          throw new SearchError('popFailedUnreachable', [origin]);
        });
      return readMatches(response, origin);
    },
    recordUrl: ({ id }: Match) => `${origin}/contacts/${encodeURIComponent(id)}`,
    searchUrl: ({ number }) => `${origin}/search?${new URLSearchParams({ q: number })}`,
    newRecordUrl: ({ number }) =>
      `${origin}/contacts/new?${new URLSearchParams({ phone: number })}`,
  };
}

/** By number; a customer id is for callers who withhold theirs. */
function searchQuery({ number, items }: LookupRequest): URLSearchParams | undefined {
  if (number !== '') return new URLSearchParams({ phone: number });
  const customerId = items.customerid;
  return customerId ? new URLSearchParams({ customerid: customerId }) : undefined;
}

async function readMatches(response: Response, origin: string): Promise<readonly Match[]> {
  if (response.status === 401 || response.status === 403) {
    throw new SearchError('popFailedSignedOut', [origin]);
  }
  const body: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  const parsed = v.safeParse(Answer, body);
  if (!parsed.success) throw new SearchError('popFailedBadAnswer', [origin]);
  return parsed.output.contacts.map(({ id, name }) => ({ id: String(id), name }));
}
