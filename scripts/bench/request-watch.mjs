import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as wait } from 'node:timers/promises';

/** Node tells of each request to any server of this process as soon as it has read its head. */
const REQUEST_START = 'http.server.request.start';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {(request: IncomingMessage, at: number) => void} OnRequest  `at`: as performance.now()
 */

/** Sees when requests reach the servers of this process, on the clock that also times what we send. */
export function watchRequests() {
  /** @type {Set<OnRequest>} */
  const listeners = new Set();
  let lastRequestAt = performance.now();

  /** @param {unknown} message */
  const onStart = (message) => {
    lastRequestAt = performance.now();
    const { request } = /** @type {{ request: IncomingMessage }} */ (message);
    for (const listener of listeners) listener(request, lastRequestAt);
  };
  subscribe(REQUEST_START, onStart);

  return {
    /**
     * When the next navigation to that address asks for its document.
     *
     * @param {string} url
     * @param {number} timeoutMs
     * @returns {Promise<number>} as performance.now(); rejects when none comes in time
     */
    nextNavigation(url, timeoutMs) {
      const { host, pathname } = new URL(url);
      return new Promise((resolve, reject) => {
        /** @type {OnRequest} */
        const listener = ({ url: target, headers }, at) => {
          const isThere = headers.host === host && target === pathname;
          if (!isThere || headers['sec-fetch-dest'] !== 'document') return;
          end();
          resolve(at);
        };
        const timer = setTimeout(() => {
          end();
          reject(new Error(`No tab went to ${url} within ${timeoutMs} ms.`));
        }, timeoutMs);
        const end = () => {
          clearTimeout(timer);
          listeners.delete(listener);
        };
        listeners.add(listener);
      });
    },

    /**
     * Resolves when no request has come for so long: the page in the tab has loaded.
     *
     * @param {number} quietMs
     */
    async untilQuiet(quietMs) {
      for (;;) {
        const leftMs = lastRequestAt + quietMs - performance.now();
        if (leftMs <= 0) return;
        await wait(leftMs);
      }
    },

    stop: () => unsubscribe(REQUEST_START, onStart),
  };
}
