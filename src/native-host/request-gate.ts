/**
 * Decides from the head of a request alone whether it may reach the extension. Every web page can
 * make its visitor's browser send a GET to this machine, so the first checks tell a program (or an
 * address typed by a person) from a page; the rest are ordinary HTTP.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { type HttpAnswer, refusal } from './http-answer';
import { isSameToken, readTokens, removeTokens } from './token';

export interface RequestHead {
  readonly method: string;
  /** The request target as it came, e.g. `/?ani=1234`. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

export interface GateRules {
  readonly port: number;
  readonly path: string;
  readonly token: string | undefined;
}

export type Admission =
  | { readonly admitted: true; readonly query: string; readonly browserOpened: boolean }
  | { readonly admitted: false; readonly answer: HttpAnswer };

type Check = (head: RequestHead, rules: GateRules) => HttpAnswer | undefined;

const CHECKS: readonly Check[] = [
  refuseOtherHost,
  refuseOrigin,
  refuseCrossSite,
  refusePrefetch,
  refuseOtherMethod,
  refuseOtherPath,
  refuseRequestBody,
  refuseWithoutToken,
];

export function admitRequest(head: RequestHead, rules: GateRules): Admission {
  for (const check of CHECKS) {
    const answer = check(head, rules);
    if (answer !== undefined) return { admitted: false, answer };
  }
  return {
    admitted: true,
    query: removeTokens(splitTarget(head.target).query),
    browserOpened:
      head.headers['sec-fetch-site'] === 'none' && head.headers['sec-fetch-mode'] === 'navigate',
  };
}

/** A name that resolves to this machine (DNS rebinding) has another Host. */
function refuseOtherHost({ headers }: RequestHead, { port }: GateRules): HttpAnswer | undefined {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  const allowed = names.map((name) => `${name}:${port}`);
  const host = headers.host?.toLowerCase() ?? '';
  if (allowed.includes(host) || (port === 80 && names.includes(host))) return undefined;
  return refusal(403, `The Host header must be one of ${allowed.join(', ')}.`);
}

function refuseOrigin({ headers }: RequestHead): HttpAnswer | undefined {
  if (headers.origin === undefined) return undefined;
  return refusal(403, 'Web pages may not use the listener: the request has an Origin header.');
}

/** Only browsers send Sec-Fetch-Site, and only an address that no page chose has `none`. */
function refuseCrossSite({ headers }: RequestHead): HttpAnswer | undefined {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'none') return undefined;
  return refusal(403, 'Web pages may not use the listener: Sec-Fetch-Site is not "none".');
}

/** A browser may load an address while it is still being typed; that is not yet a call. */
function refusePrefetch({ headers }: RequestHead): HttpAnswer | undefined {
  const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-moz'];
  if (purpose === undefined || !String(purpose).includes('prefetch')) return undefined;
  return refusal(403, 'A page loaded ahead of time is not a call.');
}

/** Not HEAD either: it must have no effect, and here the effect is the whole request. */
function refuseOtherMethod({ method }: RequestHead): HttpAnswer | undefined {
  return method === 'GET'
    ? undefined
    : refusal(405, 'The listener answers GET only.', { Allow: 'GET' });
}

function refuseOtherPath({ target }: RequestHead, { path }: GateRules): HttpAnswer | undefined {
  return splitTarget(target).path === path
    ? undefined
    : refusal(404, `The listener's path is ${path}.`);
}

function refuseRequestBody({ headers }: RequestHead): HttpAnswer | undefined {
  const length = headers['content-length'] ?? '0';
  if (Number(length) === 0 && headers['transfer-encoding'] === undefined) return undefined;
  return refusal(413, 'The request must have no body: parameters go into the query.');
}

function refuseWithoutToken(head: RequestHead, { token }: GateRules): HttpAnswer | undefined {
  if (token === undefined) return undefined;
  const given = readTokens(splitTarget(head.target).query, head.headers.authorization);
  return given.some((each) => isSameToken(each, token))
    ? undefined
    : refusal(403, 'The token is missing or wrong.');
}

function splitTarget(target: string): { path: string; query: string } {
  const mark = target.indexOf('?');
  if (mark === -1) return { path: target, query: '' };
  return { path: target.slice(0, mark), query: target.slice(mark + 1) };
}
