import type { Browser, Page, Target } from 'puppeteer-core';
import { vi } from 'vitest';
import {
  evaluateIn,
  listTargets,
  rootSession,
  withTarget,
} from '../../../scripts/browsers/chromium-targets.mjs';
import type { LaunchedBrowser } from '../../../scripts/browsers/launch.mjs';
import type { BrowserTab } from './browser-under-test';

export async function listTabs(browser: Browser): Promise<BrowserTab[]> {
  const pages = (await listTargets(browser)).filter(({ type }) => type === 'page');
  const tabs = await Promise.all(
    pages.map(async ({ targetId, url, title }) => {
      if (!(await isInTabStrip(browser, targetId))) return [];
      return [{ id: targetId, url, title, active: await isShown(browser, targetId) }];
    }),
  );
  return tabs.flat();
}

/** Popups and side panels are "page" targets too, but belong to no browser window. */
async function isInTabStrip(browser: Browser, targetId: string): Promise<boolean> {
  const root = await rootSession(browser);
  return root.send('Browser.getWindowForTarget', { targetId }).then(
    () => true,
    () => false,
  );
}

/** The protocol does not say which tab is selected, but only a selected one is visible. */
function isShown(browser: Browser, targetId: string): Promise<boolean> {
  return withTarget(browser, targetId, (page) =>
    evaluateIn(page, () => document.visibilityState === 'visible'),
  ).catch(() => false); // it closed while we looked
}

/** Presses the toolbar button over the active tab and waits for the popup to load. */
export async function openPopup(session: LaunchedBrowser, popupUrl: string): Promise<Page> {
  const { browser, extensionId } = session;
  const before = new Set(browser.targets());
  const targetId = await waitForActiveTab(browser);
  const root = await rootSession(browser);
  await root.send('Extensions.triggerAction', { id: extensionId, targetId });
  const opened = await browser.waitForTarget(
    (target) => !before.has(target) && target.url() === popupUrl,
  );
  const popup = await opened.asPage();
  await popup.waitForFunction(() => document.readyState === 'complete');
  return popup;
}

/**
 * The toolbar button wants the id of the "tab" target around the page, and nothing names that but its URL. A tab
 * that is just on its way to another page has none that fits, so it is looked for until it stands still.
 */
async function waitForActiveTab(browser: Browser): Promise<string> {
  const root = await rootSession(browser);
  const look = async () => {
    const active = (await listTabs(browser)).find((tab) => tab.active);
    if (!active) throw new Error('No tab is selected, so there is no toolbar button to press.');
    const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === active.url);
    if (!tab) throw new Error(`No tab shows ${active.url} any more.`);
    return tab.targetId;
  };
  return vi.waitFor(look, { timeout: 15_000, interval: 50 });
}

export async function pageOf(browser: Browser, tab: BrowserTab): Promise<Page> {
  const target = await browser.waitForTarget(
    async (target) => target.type() === 'page' && (await idOf(target)) === tab.id,
  );
  return target.asPage();
}

async function idOf(target: Target): Promise<string> {
  const session = await target.createCDPSession();
  const { targetInfo } = await session.send('Target.getTargetInfo', {});
  await session.detach();
  return targetInfo.targetId;
}
