import type { Browser, Page } from 'puppeteer-core';
import { evaluatePrivileged } from '../../../scripts/browsers/firefox-privileged.mjs';
import { grantOrigins, revokeOrigins } from '../../../scripts/browsers/host-permissions.mjs';
import type { LaunchedBrowser } from '../../../scripts/browsers/launch.mjs';
import { openInNewTab } from '../../../scripts/browsers/open-url.mjs';
import type { BrowserTab, BrowserUnderTest } from './browser-under-test';
import { waitForTabIn } from './tab-wait';

/** `popupPath` is the manifest's default_popup. */
export function firefoxUnderTest(session: LaunchedBrowser, popupPath: string): BrowserUnderTest {
  const { browser, extensionId, extensionOrigin } = session;
  const openExtensionPage = async (path: string) => {
    const url = `${extensionOrigin}/${path}`;
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: [] }); // no load event ever comes for a moz-extension: page
    await page.waitForFunction(
      (url) => location.href === url && document.readyState === 'complete',
      {},
      url,
    );
    return page;
  };
  const tabs = () => evaluatePrivileged(browser, listTabs);
  const activeTabUrl = async () => (await tabs()).find(({ active }) => active)?.url;

  return {
    family: 'firefox',
    session,
    openPage: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openExtensionPage,
    openPopup: () => openExtensionPage(popupPath),
    openUrlAsUser: (url) => openInNewTab(session, url),
    tabs,
    activeTabUrl,
    waitForTab: (predicate, timeoutMs) => waitForTabIn(tabs, predicate, timeoutMs),
    pageOf: (tab) => pageOf(browser, tab),
    backgroundState: async () =>
      (await evaluatePrivileged(browser, readBackgroundState, extensionId)) === 'stopped'
        ? 'stopped'
        : 'running',
    stopBackground: () => evaluatePrivileged(browser, stopBackground, extensionId),
    offerUpdate: () => evaluatePrivileged(browser, offerUpdate, extensionId),
    hasTakenUpdate: () => evaluatePrivileged(browser, hasTakenUpdate),
    clickContextMenuItem: async (menuItemId, click) => {
      const info = { menuItemId, editable: false, modifiers: [], pageUrl: await activeTabUrl() };
      await evaluatePrivileged(browser, emitContextMenuClick, extensionId, { ...info, ...click });
    },
    grantOrigins: (origins) => grantOrigins(session, origins),
    revokeOrigins: (origins) => revokeOrigins(session, origins),
    consoleErrors: () => evaluatePrivileged(browser, listErrors, extensionOrigin),
    screenshot: async (page, path) => {
      await page.screenshot({ path });
    },
    close: session.close,
  };
}

/** Its main frame's id is the id that WebDriver BiDi gives a tab; puppeteer's types leave it out. */
async function pageOf(browser: Browser, tab: BrowserTab): Promise<Page> {
  const idOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;
  const page = (await browser.pages()).find((page) => idOf(page) === tab.id);
  if (!page) throw new Error(`The tab ${tab.url} has closed.`);
  return page;
}

// The functions below run in Firefox's own window: see evaluatePrivileged.

function listTabs(): BrowserTab[] {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  return [...Services.wm.getEnumerator('navigator:browser')].flatMap(({ gBrowser }) =>
    gBrowser.tabs.map((tab) => ({
      id: NavigableManager.getIdForBrowser(tab.linkedBrowser),
      url: tab.linkedBrowser.currentURI.spec,
      title: tab.label,
      active: tab.selected,
    })),
  );
}

function readBackgroundState(id: string) {
  return WebExtensionPolicy.getByID(id).extension.backgroundState;
}

async function stopBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

/** What Firefox does when it has fetched a newer version and somebody listens for that. */
function offerUpdate(id: string): void {
  const { AddonManagerPrivate } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const offer = AddonManagerPrivate.getUpgradeListener(id);
  if (!offer) throw new Error('The background does not listen to updates.');
  document.documentElement.removeAttribute('offhook-update');
  const install = () => document.documentElement.setAttribute('offhook-update', 'taken');
  offer({ version: '999', install });
}

function hasTakenUpdate(): boolean {
  return document.documentElement.hasAttribute('offhook-update');
}

/** The event that a click on the item raises inside Firefox; it starts a stopped background. */
function emitContextMenuClick(id: string, info: object): void {
  const { extension } = WebExtensionPolicy.getByID(id);
  extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
}

function listErrors(origin: string): string[] {
  return Services.console
    .getMessageArray()
    .map(({ message }) => message)
    .filter((message) => message.startsWith('[JavaScript Error') && message.includes(origin));
}
