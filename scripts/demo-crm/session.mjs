import { randomUUID } from 'node:crypto';

/**
 * The demo has one agent, who is signed in by opening any page and stays so until the server ends.
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @returns {{ isSignedIn(request: IncomingMessage): boolean, setCookie(request: IncomingMessage): string }}
 */
export function createSession() {
  const token = randomUUID();
  return {
    isSignedIn: (request) => readCookie(request, cookieName(request)) === token,
    setCookie: (request) => `${cookieName(request)}=${token}; Path=/; HttpOnly; SameSite=Lax`,
  };
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
