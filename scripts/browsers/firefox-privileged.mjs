/**
 * Running code with the rights of Firefox itself, in the browser window's own scope. Needs the
 * argument `--remote-allow-system-access`, which launchFirefox passes.
 *
 * @typedef {{ context: string, url: string }} BrowsingContext
 * @typedef {{ type: 'success', result: { type: string, value?: string } }
 *   | { type: 'exception', exceptionDetails: { text: string } }} Evaluation
 */

/**
 * Runs a self-contained function in the browser window. Arguments and result must be JSON values.
 *
 * @template {unknown[]} A
 * @template T
 * @param {import('puppeteer-core').Browser} browser
 * @param {(...args: A) => T} fn
 * @param {A} args
 * @returns {Promise<Awaited<T>>}
 */
export async function evaluatePrivileged(browser, fn, ...args) {
  const call = `Promise.resolve((${fn})(...${JSON.stringify(args)}))`;
  const evaluation = /** @type {Evaluation} */ (
    await sendBidi(browser, 'script.evaluate', {
      expression: `${call}.then((value) => JSON.stringify(value ?? null))`,
      target: { context: await browserWindow(browser) },
      awaitPromise: true,
    })
  );
  if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails.text);
  return JSON.parse(evaluation.result.value ?? 'null');
}

/** @param {import('puppeteer-core').Browser} browser */
async function browserWindow(browser) {
  const { contexts } = /** @type {{ contexts: BrowsingContext[] }} */ (
    await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })
  );
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox has no browser window.');
  return window.context;
}

/**
 * Firefox takes one WebDriver BiDi session only, and puppeteer has it; its connection is there at
 * run time but not in its types.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} method
 * @param {object} params
 * @returns {Promise<unknown>}
 */
async function sendBidi(browser, method, params) {
  const { connection } =
    /** @type {{ connection: { send(m: string, p: object): Promise<{ result: unknown }> } }} */ (
      /** @type {unknown} */ (browser)
    );
  return (await connection.send(method, params)).result;
}
