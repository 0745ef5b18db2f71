/**
 * Talking to one Chromium target over the DevTools protocol, without puppeteer's Page: a Page stays
 * attached to its tab, and anything attached to a service worker keeps it alive.
 *
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {import('puppeteer-core').CDPSession} CDPSession
 */

/**
 * Every target the browser has at this moment: tabs, popups, workers.
 *
 * @param {Browser} browser
 */
export async function listTargets(browser) {
  const root = await rootSession(browser);
  return (await root.send('Target.getTargets', {})).targetInfos;
}

/**
 * Attaches to a target for the time of `use`.
 *
 * @template T
 * @param {Browser} browser
 * @param {string} targetId
 * @param {(session: CDPSession) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withTarget(browser, targetId, use) {
  const root = await rootSession(browser);
  const { targetInfo } = await root.send('Target.getTargetInfo', { targetId });
  const session = await root.connection()?.createSession(targetInfo);
  if (!session) throw new Error('The browser has gone.');
  try {
    return await use(session);
  } finally {
    await session.detach().catch(() => {}); // the target may have closed meanwhile
  }
}

/**
 * Loads a page that has no tab, so neither the user nor any extension sees it come and go.
 *
 * @template T
 * @param {Browser} browser
 * @param {string} url
 * @param {(session: CDPSession) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withHiddenPage(browser, url, use) {
  const root = await rootSession(browser);
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', hidden: true });
  try {
    return await withTarget(browser, targetId, async (session) => {
      await session.send('Page.enable');
      const arrived = new Promise((resolve) =>
        session.on('Page.frameNavigated', ({ frame }) => frame.url === url && resolve(undefined)),
      );
      const { errorText } = await session.send('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      await arrived;
      return use(session);
    });
  } finally {
    await root.send('Target.closeTarget', { targetId });
  }
}

/**
 * Runs a self-contained function in the target. Arguments and result must be JSON values.
 *
 * @template {unknown[]} A
 * @template T
 * @param {CDPSession} session
 * @param {(...args: A) => T} fn
 * @param {A} args
 * @returns {Promise<Awaited<T>>}
 */
export function evaluateIn(session, fn, ...args) {
  return evaluate(session, `(${fn})(...${JSON.stringify(args)})`, false);
}

/**
 * The same, as if the user had just clicked there.
 *
 * @template {unknown[]} A
 * @template T
 * @param {CDPSession} session
 * @param {(...args: A) => T} fn
 * @param {A} args
 * @returns {Promise<Awaited<T>>}
 */
export function evaluateAsClick(session, fn, ...args) {
  return evaluate(session, `(${fn})(...${JSON.stringify(args)})`, true);
}

/**
 * @param {CDPSession} session
 * @param {string} expression
 * @param {boolean} userGesture
 */
async function evaluate(session, expression, userGesture) {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

/** @type {WeakMap<Browser, Promise<CDPSession>>} */
const rootSessions = new WeakMap();

/**
 * The session of the browser itself. One for its whole life: puppeteer 24.43 takes the detaching of
 * such a session for the end of the browser.
 *
 * @param {Browser} browser
 * @returns {Promise<CDPSession>}
 */
export function rootSession(browser) {
  const session = rootSessions.get(browser) ?? browser.target().createCDPSession();
  rootSessions.set(browser, session);
  return session;
}
