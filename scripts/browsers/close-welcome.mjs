import { listTargets, rootSession } from './chromium-targets.mjs';
import { evaluatePrivileged } from './firefox-privileged.mjs';

const PATH = '/extension/welcome/index.html';
const TIMEOUT_MS = 30_000;
const INTERVAL_MS = 50;

/**
 * Waits for the page that the extension opens in a new profile, and closes it: it would be one tab too many, and in
 * front.
 * @param {Pick<import('./launch.mjs').LaunchedBrowser, 'family' | 'browser'>} session
 * @returns {Promise<void>} rejects if it does not open
 */
export async function closeWelcome(session) {
  const end = Date.now() + TIMEOUT_MS;
  while (!(await closeIfThere(session))) {
    if (Date.now() > end) throw new Error('The welcome page has not opened.');
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}

/**
 * @param {Pick<import('./launch.mjs').LaunchedBrowser, 'family' | 'browser'>} session
 * @returns {Promise<boolean>}
 */
async function closeIfThere({ family, browser }) {
  if (family === 'firefox') return evaluatePrivileged(browser, closeFirefoxTab, PATH);
  const target = (await listTargets(browser)).find(({ url }) => url.endsWith(PATH));
  if (!target) return false;
  const { targetId } = target;
  await (await rootSession(browser)).send('Target.closeTarget', { targetId });
  return true;
}

/**
 * Runs in Firefox's own window.
 * @param {string} path
 */
function closeFirefoxTab(path) {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
    linkedBrowser.currentURI.spec.endsWith(path),
  );
  if (!tab) return false;
  gBrowser.removeTab(tab);
  return true;
}
