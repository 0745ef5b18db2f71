import browser from 'webextension-polyfill';
import type { Crm, CrmPorts, CrmRequest, CrmResponse } from '../screen-pop/crm';
import { readAnswer } from '../screen-pop/page/read-answer';
import { searchFailure } from '../screen-pop/search-failure';
import { askPageToFetch } from './crm-tab-talk';
import { hostPermissions } from './host-permissions';
import { withoutPort } from './match-pattern';

/** A CRM that takes longer is of no use to a call that rings. */
const TIMEOUT_MS = 10_000;
/** So many tabs are tried before the background asks by itself. */
const TABS_TRIED = 3;

/**
 * How a CRM's recipe reaches the CRM. Status 0 says that there was no answer, or none in time; it rejects only where
 * Offhook may not ask.
 * @param crm the CRM itself, once it is made
 * @param region ISO 3166
 */
export function createCrmPorts(crm: () => Crm, region: string): CrmPorts {
  return {
    region,
    async asAgent(request, signal) {
      const fromTab = orStopped(askTabs(crm(), request, signal), signal);
      const answer = await fromTab;
      if (answer) return answer;
      await assertAllowed(request);
      return fetchHere(request, { credentials: 'include' }, signal);
    },
    async withToken(request, signal) {
      await assertAllowed(request);
      // A redirect could carry the token to another site.
      return fetchHere(request, { credentials: 'omit', redirect: 'error' }, signal);
    },
  };
}

/**
 * The CRM's tab that was used last, in which the agent is signed in. Only one of the request's own origin: a page may
 * not ask others.
 */
async function askTabs(
  crm: Crm,
  request: CrmRequest,
  signal: AbortSignal,
): Promise<CrmResponse | undefined> {
  const { origin } = new URL(request.url);
  const pattern = withoutPort(`${origin}/*`);
  // Most often it is in front: that one is found without the browser describing a hundred others.
  for (const active of [true, false]) {
    const tabs = await browser.tabs.query({ active, url: pattern, discarded: false });
    const usable = tabs
      .filter(({ incognito, url = '' }) => !incognito && isPage(crm, url, origin))
      .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
    for (const { id } of usable.slice(0, TABS_TRIED)) {
      if (signal.aborted) return undefined;
      const answer = id === undefined ? undefined : await askPageToFetch(id, request, TIMEOUT_MS);
      if (answer) return answer;
    }
  }
  return undefined;
}

function isPage(crm: Crm, text: string, origin: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.origin === origin && crm.recognise(url) === 'page';
}

/** @throws SearchError */
async function assertAllowed({ url }: CrmRequest): Promise<void> {
  const { origin } = new URL(url);
  if (!(await hostPermissions.has([`${origin}/*`]))) throw searchFailure('noPermission', origin);
}

async function fetchHere(
  { url, method = 'GET', headers = {}, body }: CrmRequest,
  init: Pick<RequestInit, 'credentials' | 'redirect'>,
  signal: AbortSignal,
): Promise<CrmResponse> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const request = { ...init, method, headers, ...(body !== undefined && { body }) };
  try {
    return await readAnswer(
      await fetch(url, { ...request, signal: AbortSignal.any([signal, timeout]) }),
    );
  } catch {
    return { status: 0, url, headers: {}, body: '' };
  }
}

/** Undefined as soon as it is told to stop. */
function orStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  const stopped = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return Promise.race([work, stopped]);
}
