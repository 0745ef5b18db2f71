import type { PopOutcome } from '../cti/pop-outcome';
import type { Crm, Match } from './crm';
import type { LookupRequest } from './lookup-request';

/** Where to go, and what the agent will be told. */
export interface PopPlan {
  readonly url: string;
  readonly outcome: PopOutcome;
}

/** One match opens its record, several the CRM's own search, none the new-record form. */
export function planPop(
  crm: Pick<Crm, 'origin' | 'recordUrl' | 'searchUrl' | 'newRecordUrl'>,
  request: LookupRequest,
  matches: readonly Match[],
): PopPlan {
  const [first, ...others] = matches;
  if (!first) return checked(crm, crm.newRecordUrl(request), { status: 'newRecord' });
  if (others.length > 0) {
    return checked(crm, crm.searchUrl(request), { status: 'searched', count: matches.length });
  }
  return checked(crm, crm.recordUrl(first), { status: 'opened', name: first.name });
}

/** Whatever a caller's data or a CRM's answer has in it, a pop goes to the CRM or nowhere. */
function checked({ origin }: Pick<Crm, 'origin'>, url: string, outcome: PopOutcome): PopPlan {
  if (URL.canParse(url) && new URL(url).origin === origin) return { url, outcome };
  throw new Error(`a pop to ${url} would leave ${origin}`);
}
