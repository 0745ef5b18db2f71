import { SearchError, type SearchFailure } from './crm';

const SENTENCES: Readonly<Record<SearchFailure, string>> = {
  signedOut: 'popFailedSignedOut',
  noPermission: 'popFailedNoPermission',
  notAllowed: 'popFailedNotAllowed',
  rateLimited: 'popFailedRateLimited',
  unreachable: 'popFailedUnreachable',
  badAnswer: 'popFailedBadAnswer',
  unsupported: 'popFailedNoSearch',
};

/**
 * A failure in the words that are right for every CRM.
 * @param origin the CRM's, for the agent to know which
 * @param retryAfter the header of that name
 */
export function searchFailure(
  failure: SearchFailure,
  origin: string,
  retryAfter?: string,
): SearchError {
  const sentence = { key: SENTENCES[failure], values: [origin] };
  return new SearchError(failure, sentence, toRetryAfterMs(retryAfter));
}

/** Whole seconds (RFC 9110, 10.2.3); its other form, a date, is not waited for. */
export const toRetryAfterMs = (seconds: string | undefined): number | undefined =>
  seconds && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : undefined;

/** Undefined for what is no JSON: a page of HTML, or an answer that was cut. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
