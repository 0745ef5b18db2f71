import { HttpError } from './http-error.mjs';

/**
 * Signing in and out: `/sign-in?next=/contacts/1` shows a page with a button, which leads on to `next`.
 *
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 */

export const SIGN_IN_PATH = '/sign-in';
export const SIGN_IN_PAGE = '/client/sign-in.html';

/** Path → what a form there does. @type {Readonly<Record<string, 'signIn' | 'signOut'>>} */
const FORMS = { [SIGN_IN_PATH]: 'signIn', '/sign-out': 'signOut' };

/** @param {string} pathname */
export function isSessionForm(pathname) {
  return Object.hasOwn(FORMS, pathname);
}

/**
 * @param {import('./session.mjs').Session} session
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {URL} url
 */
export function changeSession(session, request, response, url) {
  const change = FORMS[url.pathname];
  // Another site's form may lead here; it must not be able to sign the agent out.
  const site = request.headers['sec-fetch-site'];
  if (change === undefined || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
    throw new HttpError(403, 'Only the pages of the CRM may do this.');
  }
  const next = change === 'signIn' ? nextPath(url) : SIGN_IN_PATH;
  response.writeHead(303, { Location: next, 'Set-Cookie': session[change](request) }).end();
}

/** @param {URL} wanted the page that needs a session */
export function signInAddress({ pathname, search }) {
  return `${SIGN_IN_PATH}?${new URLSearchParams({ next: pathname + search })}`;
}

/**
 * A path of this server and nothing else: an address given from outside must not lead away from it.
 * @param {URL} url
 */
function nextPath(url) {
  const next = url.searchParams.get('next') ?? '';
  return /^\/(?![/\\])[!-~]*$/.test(next) && !next.includes('\\') ? next : '/contacts';
}
