import { randomUUID } from 'node:crypto';

/**
 * The demo has one agent, who is signed in by opening any page and stays so until they sign out or the server ends.
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {{
 *   isSignedIn(request: IncomingMessage): boolean,
 *   hasSignedOut(request: IncomingMessage): boolean,
 *   signIn(request: IncomingMessage): string,
 *   signOut(request: IncomingMessage): string,
 * }} Session
 *   hasSignedOut: by choice, so that opening a page is not enough; signIn, signOut: the cookie to set
 */

/** The cookie of an agent who has signed out. */
const SIGNED_OUT = 'signed-out';

/** @returns {Session} */
export function createSession() {
  const token = randomUUID();
  return {
    isSignedIn: (request) => valueIn(request) === token,
    hasSignedOut: (request) => valueIn(request) === SIGNED_OUT,
    signIn: (request) => cookie(request, token),
    signOut: (request) => cookie(request, SIGNED_OUT),
  };
}

/**
 * @param {IncomingMessage} request
 * @param {string} value
 */
function cookie(request, value) {
  return `${cookieName(request)}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}

/** @param {IncomingMessage} request */
function valueIn(request) {
  return readCookie(request, cookieName(request));
}

/**
 * Browsers share cookies between the ports of a host, so two demo CRMs need two names.
 * @param {IncomingMessage} request
 */
function cookieName(request) {
  return `demo_crm_session_${request.socket.localPort}`;
}

/**
 * @param {IncomingMessage} request
 * @param {string} name
 * @returns {string | null}
 */
function readCookie(request, name) {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name) return value ?? null;
  }
  return null;
}
