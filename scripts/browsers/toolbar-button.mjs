import { evaluateIn, withHiddenPage } from './chromium-targets.mjs';
import { evaluatePrivileged } from './firefox-privileged.mjs';

/**
 * Puts the extension's button on the toolbar, where a new extension is not: both browsers first
 * hide it in their extensions menu.
 *
 * @param {import('./launch.mjs').LaunchedBrowser} session
 */
export async function pinToolbarButton({ family, browser, extensionId }) {
  if (family === 'firefox') {
    await evaluatePrivileged(browser, pinInFirefox, extensionId);
    return;
  }
  await withHiddenPage(browser, 'chrome://extensions/', (page) =>
    evaluateIn(page, pinInChromium, extensionId),
  );
}

/** @param {string} extensionId */
function pinInChromium(extensionId) {
  return chrome.developerPrivate.updateExtensionConfiguration({
    extensionId,
    pinnedToToolbar: true,
  });
}

/** @param {string} extensionId */
function pinInFirefox(extensionId) {
  const { CustomizableUI } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
  );
  const widget = `${extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
}
