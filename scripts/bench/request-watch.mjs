import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as wait } from 'node:timers/promises';

/** Node tells of each request to any server of this process as soon as it has read its head. */
const REQUEST_START = 'http.server.request.start';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {(request: IncomingMessage, at: number) => void} OnRequest  `at`: as performance.now()
 * @typedef {{ askedAt: number, shownAt: number }} RecordTimes as performance.now()
 *   askedAt: the first request for its page or its data; shownAt: it is on the screen
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
     * The next time a record is opened: by loading its page, or within a page that is there already.
     *
     * @param {string} url the record's address
     * @param {number} timeoutMs
     * @returns {Promise<RecordTimes>} rejects when it is not shown in time
     */
    nextRecord(url, timeoutMs) {
      const { host, pathname } = new URL(url);
      return new Promise((resolve, reject) => {
        /** @type {number | undefined} */
        let askedAt;
        /** @type {OnRequest} */
        const listener = ({ url: target, method, headers }, at) => {
          if (headers.host !== host) return;
          const isDocument = target === pathname && headers['sec-fetch-dest'] === 'document';
          if (isDocument || target === `/api${pathname}`) askedAt ??= at;
          // The page says so itself when the record is on the screen.
          if (askedAt === undefined || method !== 'POST' || target !== '/api/page-views') return;
          end();
          resolve({ askedAt, shownAt: at });
        };
        const timer = setTimeout(() => {
          end();
          reject(new Error(`No tab showed ${url} within ${timeoutMs} ms.`));
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
