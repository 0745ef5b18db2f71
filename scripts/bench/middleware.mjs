import { get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const RETRY_MS = 200;

/**
 * One request as middleware makes it.
 *
 * @param {string} listenerUrl
 * @param {Record<string, string>} parameters
 * @returns {Promise<number>} the status; 0 when nobody listens
 */
export function callListener(listenerUrl, parameters) {
  return new Promise((resolve) => {
    get(`${listenerUrl}?${new URLSearchParams(parameters)}`, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    }).once('error', () => resolve(0));
  });
}

/**
 * Repeats a request, which must do no harm, until the extension itself answers it.
 *
 * @param {string} listenerUrl
 * @param {Record<string, string>} parameters
 * @param {number} timeoutMs
 */
export async function waitForListener(listenerUrl, parameters, timeoutMs) {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const status = await callListener(listenerUrl, parameters);
    if (status !== 0 && status !== 503) return;
    if (performance.now() > deadline) {
      throw new Error(`${listenerUrl} is not answered: status ${status || 'none'}.`);
    }
    await wait(RETRY_MS);
  }
}

/** A port on which nobody listens now. @returns {Promise<number>} */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
