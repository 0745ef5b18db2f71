import { grantOrigins, revokeOrigins } from '../../../scripts/browsers/host-permissions.mjs';
import type { LaunchedBrowser } from '../../../scripts/browsers/launch.mjs';
import { openInNewTab } from '../../../scripts/browsers/open-url.mjs';
import type { BrowserUnderTest } from './browser-under-test';
import { readErrors } from './chromium-errors';
import { listTabs, openPopup, pageOf } from './chromium-tabs';
import { hasTakenUpdate } from './chromium-update';
import { clickContextMenuItem, offerUpdate, stopWorker, workerTarget } from './chromium-worker';
import { waitForTabIn } from './tab-wait';

/** `popupPath` is the manifest's default_popup. */
export function chromiumUnderTest(session: LaunchedBrowser, popupPath: string): BrowserUnderTest {
  const { browser, extensionOrigin } = session;
  const openPage = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  const tabs = () => listTabs(browser);
  const activeTabUrl = async () => (await tabs()).find(({ active }) => active)?.url;

  return {
    family: 'chromium',
    session,
    openPage,
    openExtensionPage: (path) => openPage(`${extensionOrigin}/${path}`),
    openPopup: () => openPopup(session, `${extensionOrigin}/${popupPath}`),
    openUrlAsUser: (url) => openInNewTab(session, url),
    tabs,
    activeTabUrl,
    waitForTab: (predicate, timeoutMs) => waitForTabIn(tabs, predicate, timeoutMs),
    pageOf: (tab) => pageOf(browser, tab),
    backgroundState: async () => ((await workerTarget(session)) ? 'running' : 'stopped'),
    stopBackground: () => stopWorker(session),
    offerUpdate: () => offerUpdate(session),
    hasTakenUpdate: () => hasTakenUpdate(session),
    clickContextMenuItem: async (menuItemId, click) => {
      const pageUrl = (await activeTabUrl()) ?? '';
      await clickContextMenuItem(session, { menuItemId, editable: false, pageUrl, ...click });
    },
    grantOrigins: (origins) => grantOrigins(session, origins),
    revokeOrigins: (origins) => revokeOrigins(session, origins),
    consoleErrors: () => readErrors(session),
    screenshot: async (page, path) => {
      await page.screenshot({ path });
    },
    close: session.close,
  };
}
