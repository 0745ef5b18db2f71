import type { CrmRequest, CrmResponse } from '../crm';
import { readAnswer } from './read-answer';

/**
 * Asks the page's own site with the agent's session. Never rejects: status 0 says that there was no answer. A
 * redirect to another site, as to a sign-in elsewhere, cannot be followed from a page and is answered as 302.
 */
export async function pageFetch(
  request: CrmRequest,
  origin: string,
  timeoutMs: number,
): Promise<CrmResponse> {
  const failed: CrmResponse = { status: 0, url: request.url, headers: {}, body: '' };
  if (new URL(request.url).origin !== origin) return failed;
  const signal = AbortSignal.timeout(timeoutMs);
  const { method = 'GET', headers = {}, body } = request;
  const ask = (redirect: RequestRedirect) =>
    fetch(request.url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      credentials: 'include',
      redirect,
      signal,
    });
  try {
    return await readAnswer(await ask('follow'));
  } catch {
    if (signal.aborted || method !== 'GET') return failed;
  }
  const isRedirect = await ask('manual').then(
    ({ type }) => type === 'opaqueredirect',
    () => false,
  );
  return isRedirect ? { ...failed, status: 302 } : failed;
}
