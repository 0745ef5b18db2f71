import type { CDPSession } from 'puppeteer-core';
import { vi } from 'vitest';
import {
  evaluateIn,
  listTargets,
  rootSession,
  withHiddenPage,
  withTarget,
} from '../../../scripts/browsers/chromium-targets.mjs';
import type { LaunchedBrowser } from '../../../scripts/browsers/launch.mjs';

const PATIENCE = { timeout: 15_000, interval: 20 };

type OnClickData = Partial<chrome.contextMenus.OnClickData>;

/** Calls the listeners of a Chromium event; every event has it, the types don't. */
interface Dispatching<Args extends unknown[]> {
  dispatch(...args: Args): void;
}

/** The extension's service worker; there is such a target only while it runs. */
export async function workerTarget({ browser, extensionOrigin }: LaunchedBrowser) {
  const targets = await listTargets(browser);
  return targets.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`${extensionOrigin}/`),
  );
}

export async function stopWorker(session: LaunchedBrowser): Promise<void> {
  const worker = await workerTarget(session);
  if (!worker) return;
  const { targetId } = worker;
  const root = await rootSession(session.browser);
  await vi.waitFor(async () => {
    // One that is just starting does not heed the first word.
    await root.send('Target.closeTarget', { targetId }).catch(() => undefined);
    const targets = await listTargets(session.browser);
    if (targets.some((target) => target.targetId === targetId)) {
      throw new Error('The service worker still runs.');
    }
  }, PATIENCE);
}

export async function clickContextMenuItem(
  session: LaunchedBrowser,
  info: OnClickData,
): Promise<void> {
  await inWorker(session, async (worker) => {
    await vi.waitFor(async () => {
      const ready = await evaluateIn(worker, () => chrome.contextMenus.onClicked.hasListeners());
      if (!ready) throw new Error('The background does not listen to the context menu.');
    }, PATIENCE);
    await evaluateIn(worker, dispatchContextMenuClick, info);
  });
}

export async function offerUpdate(session: LaunchedBrowser): Promise<void> {
  await inWorker(session, async (worker) => {
    await vi.waitFor(async () => {
      const ready = await evaluateIn(worker, () => chrome.runtime.onUpdateAvailable.hasListeners());
      if (!ready) throw new Error('The background does not listen to updates.');
    }, PATIENCE);
    await evaluateIn(worker, dispatchUpdate, NOT_UPDATED);
  });
}

/** The key in session storage that an update takes away. */
export const NOT_UPDATED = 'notUpdated';

async function dispatchUpdate(mark: string): Promise<void> {
  await chrome.storage.session.set({ [mark]: true });
  const event: unknown = chrome.runtime.onUpdateAvailable;
  (event as Dispatching<[{ version: string }]>).dispatch({ version: '999' });
}

/** Starts the worker if need be. */
async function inWorker<T>(
  session: LaunchedBrowser,
  use: (worker: CDPSession) => Promise<T>,
): Promise<T> {
  const worker = (await workerTarget(session)) ?? (await startWorker(session));
  return withTarget(session.browser, worker.targetId, use);
}

async function dispatchContextMenuClick(info: OnClickData): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const event: unknown = chrome.contextMenus.onClicked;
  (event as Dispatching<[OnClickData, chrome.tabs.Tab | undefined]>).dispatch(info, tab);
}

/** Starts the worker without an event that the extension would notice. */
async function startWorker(session: LaunchedBrowser) {
  const { browser, extensionOrigin } = session;
  await withHiddenPage(browser, `${extensionOrigin}/manifest.json`, async (page) => {
    await page.send('ServiceWorker.enable');
    await page.send('ServiceWorker.startWorker', { scopeURL: `${extensionOrigin}/` });
  });
  return vi.waitFor(async () => {
    const worker = await workerTarget(session);
    if (!worker) throw new Error('The service worker does not start.');
    return worker;
  }, PATIENCE);
}
