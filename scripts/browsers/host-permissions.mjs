import { evaluateAsClick, evaluateIn, withHiddenPage } from './chromium-targets.mjs';
import { evaluatePrivileged } from './firefox-privileged.mjs';

/**
 * Granting what the extension would otherwise have to ask for in a native dialog, which nothing
 * but a person can answer.
 *
 * @typedef {import('./launch.mjs').LaunchedBrowser} LaunchedBrowser
 */

/**
 * @param {LaunchedBrowser} session
 * @param {string[]} origins  match patterns, each covered by the manifest's optional_host_permissions
 */
export async function grantOrigins(session, origins) {
  await changeOrigins(session, 'add', origins);
}

/**
 * @param {LaunchedBrowser} session
 * @param {string[]} origins  match patterns
 */
export async function revokeOrigins(session, origins) {
  await changeOrigins(session, 'remove', origins);
}

/**
 * @param {LaunchedBrowser} session
 * @param {'add' | 'remove'} change
 * @param {string[]} origins
 */
async function changeOrigins({ family, browser, extensionId, extensionOrigin }, change, origins) {
  if (family === 'firefox') {
    await evaluatePrivileged(browser, changeInFirefox, extensionId, change, origins);
    return;
  }
  await withHiddenPage(browser, 'chrome://extensions/', (page) =>
    evaluateIn(page, approveInChromium, extensionId, change, origins),
  );
  // Approval alone grants nothing: it spares the extension's own request the dialog.
  const changed = await withHiddenPage(browser, `${extensionOrigin}/manifest.json`, (page) =>
    evaluateAsClick(page, requestInChromium, change, origins),
  );
  if (!changed) throw new Error(`Chromium did not ${change} ${origins.join(', ')}.`);
}

/**
 * @param {string} id
 * @param {'add' | 'remove'} change
 * @param {string[]} origins
 */
async function changeInFirefox(id, change, origins) {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  const set = { origins, permissions: [], data_collection: [] };
  await ExtensionPermissions[change](id, set, extension);
}

/**
 * @param {string} id
 * @param {'add' | 'remove'} change
 * @param {string[]} origins
 */
async function approveInChromium(id, change, origins) {
  for (const origin of origins) {
    if (change === 'add') await chrome.developerPrivate.addHostPermission(id, origin);
    else await chrome.developerPrivate.removeHostPermission(id, origin);
  }
}

/**
 * @param {'add' | 'remove'} change
 * @param {string[]} origins
 */
function requestInChromium(change, origins) {
  const { permissions } = chrome;
  return change === 'add' ? permissions.request({ origins }) : permissions.remove({ origins });
}
