import { listTargets, rootSession, withTarget } from './chromium-targets.mjs';
import { evaluatePrivileged } from './firefox-privileged.mjs';

/**
 * Opening a URL as if another program had handed it to the browser: no page started it, so it has
 * no initiator, no referrer, and `Sec-Fetch-Site: none`.
 *
 * @typedef {Pick<import('./launch.mjs').LaunchedBrowser, 'family' | 'browser'>} Session
 */

/**
 * @param {Session} session
 * @param {string} url
 */
export async function openInNewTab({ family, browser }, url) {
  if (family === 'firefox') await evaluatePrivileged(browser, openInFirefox, url, 'OPEN_NEWTAB');
  else await (await rootSession(browser)).send('Target.createTarget', { url });
}

/**
 * For a browser that was just started and has but one empty tab.
 *
 * @param {Session} session
 * @param {string} url
 */
export async function openInFirstTab({ family, browser }, url) {
  if (family === 'firefox') {
    await evaluatePrivileged(browser, openInFirefox, url, 'OPEN_CURRENTWINDOW');
    return;
  }
  const tab = (await listTargets(browser)).find(({ type }) => type === 'page');
  if (!tab) throw new Error('The browser has no tab.');
  await withTarget(browser, tab.targetId, (page) => page.send('Page.navigate', { url }));
}

/**
 * What Firefox itself does with a URL from the operating system.
 *
 * @param {string} url
 * @param {'OPEN_NEWTAB' | 'OPEN_CURRENTWINDOW'} where
 */
function openInFirefox(url, where) {
  browserDOMWindow.openURI(
    Services.io.newURI(url),
    null,
    Ci.nsIBrowserDOMWindow[where],
    Ci.nsIBrowserDOMWindow.OPEN_EXTERNAL,
    Services.scriptSecurityManager.getSystemPrincipal(),
    null,
  );
}
