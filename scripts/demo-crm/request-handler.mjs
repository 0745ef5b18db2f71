import { findEndpoint } from './api.mjs';
import { HttpError } from './http-error.mjs';
import { readJsonObject } from './json-body.mjs';
import { matchRoute } from './shared/routes.mjs';
import {
  changeSession,
  isSessionForm,
  SIGN_IN_PAGE,
  SIGN_IN_PATH,
  signInAddress,
} from './sign-in.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {{
 *   store: import('./store.mjs').Store,
 *   session: import('./session.mjs').Session,
 *   assets: Map<string, import('./assets.mjs').Asset>,
 *   reportPageView(path: string): void,
 * }} Crm
 */

const APP_PATH = '/client/index.html';
/** Shown at addresses of their own. */
const PAGES = [APP_PATH, SIGN_IN_PAGE];

/** Sent with everything. There is deliberately no CORS header: only this origin's pages may read the answers. */
const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  // Every page shown must reach the server, which counts them.
  'Cache-Control': 'no-store',
};

/**
 * @param {Crm} crm
 * @returns {(request: IncomingMessage, response: ServerResponse) => Promise<void>} never rejects
 */
export function createRequestHandler(crm) {
  return async (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    try {
      const url = parseTarget(request.url ?? '');
      if (url.pathname.startsWith('/api/')) await answerApi(crm, request, response, url);
      else answerPage(crm, request, response, url);
    } catch (error) {
      sendError(response, error);
    }
  };
}

/**
 * @param {string} target
 * @returns {URL} of which only the path and the query mean anything
 */
function parseTarget(target) {
  if (!target.startsWith('/')) throw new HttpError(400, 'The request must name a path.');
  return new URL(`http://localhost${target}`);
}

/**
 * @param {Crm} crm
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {URL} url
 */
async function answerApi(crm, request, response, url) {
  if (!crm.session.isSignedIn(request)) {
    throw new HttpError(401, 'You are not signed in. Open the CRM in this browser first.');
  }
  const method = request.method ?? '';
  const { handler, id } = findEndpoint(method, url.pathname);
  const body = method === 'GET' ? {} : await readJsonObject(request);
  const { store, reportPageView } = crm;
  const answer = handler({ store, id, query: url.searchParams, body, reportPageView });
  if (answer.location !== undefined) response.setHeader('Location', answer.location);
  sendJson(response, answer.status, answer.body);
}

/**
 * The application for every page path, its files, signing in and out, and `/`, which is the list of contacts.
 * @param {Crm} crm
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {URL} url
 */
function answerPage(crm, request, response, url) {
  if (request.method === 'POST' && isSessionForm(url.pathname)) {
    changeSession(crm.session, request, response, url);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new HttpError(405, 'Pages can only be read.', { headers: { Allow: 'GET, HEAD' } });
  }
  if (url.pathname === '/') {
    response.writeHead(302, { Location: '/contacts' }).end();
    return;
  }
  const file = PAGES.includes(url.pathname) ? undefined : crm.assets.get(url.pathname);
  if (file !== undefined) {
    sendAsset(response, 200, file);
    return;
  }
  if (url.pathname !== SIGN_IN_PATH && crm.session.hasSignedOut(request)) {
    response.writeHead(302, { Location: signInAddress(url) }).end();
    return;
  }
  if (isShown(request)) crm.reportPageView(url.pathname + url.search);
  if (url.pathname === SIGN_IN_PATH) {
    sendAsset(response, 200, crm.assets.get(SIGN_IN_PAGE));
    return;
  }
  if (!crm.session.isSignedIn(request)) {
    response.setHeader('Set-Cookie', crm.session.signIn(request));
  }
  // The application itself says that there is no such page.
  const status = matchRoute(url.pathname) === null ? 404 : 200;
  sendAsset(response, status, crm.assets.get(APP_PATH));
}

/**
 * A page that a script fetches, or that is asked for its headers alone, is shown to nobody.
 * @param {IncomingMessage} request
 */
function isShown(request) {
  const destination = request.headers['sec-fetch-dest'];
  return request.method === 'GET' && (destination === undefined || destination === 'document');
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {import('./assets.mjs').Asset | undefined} asset
 */
function sendAsset(response, status, asset) {
  if (asset === undefined) throw new Error('The application page is missing.');
  const headers = { 'Content-Type': asset.type, 'Content-Length': asset.content.length };
  response.writeHead(status, headers).end(asset.content);
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {unknown} body null: an answer without a body
 */
function sendJson(response, status, body) {
  if (body !== null) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.writeHead(status).end(body === null ? undefined : JSON.stringify(body));
}

/**
 * @param {ServerResponse} response
 * @param {unknown} error
 */
function sendError(response, error) {
  // The browser went away in the middle of its request: nobody to tell.
  if (response.destroyed) return;
  if (!(error instanceof HttpError)) {
    console.error(error);
    sendJson(response, 500, { error: 'The demo CRM failed. Its terminal says why.' });
    return;
  }
  for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value);
  const hasFields = Object.keys(error.fields).length > 0;
  const { message, fields } = error;
  sendJson(response, error.status, hasFields ? { error: message, fields } : { error: message });
}
