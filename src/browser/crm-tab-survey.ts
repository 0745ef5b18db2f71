import browser, { type Tabs } from 'webextension-polyfill';
import type { OpenTab, OpenTabs } from '../screen-pop/choose-tab';
import type { Crm } from '../screen-pop/crm';
import type { TabWish } from '../screen-pop/tabs';
import { withoutPort } from './match-pattern';

/** Firefox's name for no container. */
const NO_CONTAINER = 'firefox-default';

export interface Survey extends OpenTabs {
  /** The browser's window that is in front of other programs, if one is. */
  readonly focusedWindow: number | undefined;
}

/**
 * The tabs that may be the wish's, in two questions to the browser. It tells the addresses only of sites that the agent
 * has opened to Offhook: of others it is as if none were open.
 * @param arriving tabs that pops have made lately, and where they are on their way to: Firefox does not say it
 */
export async function surveyTabs(
  { crm, address }: TabWish,
  arriving: ReadonlyMap<number, string>,
): Promise<Survey> {
  const origins = new Set([...crm.origins, new URL(address).origin]);
  const [tabs, made, windows, lastFocused] = await Promise.all([
    browser.tabs.query({ url: [...origins].map((origin) => withoutPort(`${origin}/*`)) }),
    Promise.all([...arriving].map(([tabId, url]) => findArriving(tabId, url))),
    browser.windows.getAll(),
    findLastFocused(),
  ]);
  const found = made.filter((tab) => tab !== undefined);
  const all = new Map([...tabs, ...found].map((tab) => [tab.id, tab]));
  const focusedWindow = lastFocused?.focused ? lastFocused.id : undefined;
  return {
    tabs: [...all.values()].flatMap(toOpenTab),
    windows: windows.flatMap(({ id, type, incognito }) =>
      id === undefined ? [] : [{ windowId: id, isNormal: type === 'normal', incognito }],
    ),
    ...(lastFocused?.id !== undefined && { windowInUse: lastFocused.id }),
    focusedWindow,
  };
}

/** The window that is in front of other programs, if one of the browser's is. */
export async function findFocusedWindow(): Promise<number | undefined> {
  const window = await findLastFocused();
  return window?.focused ? window.id : undefined;
}

function findLastFocused() {
  // Rejects where no window is left.
  return browser.windows.getLastFocused().catch(() => undefined);
}

/** Undefined: it is gone. */
export async function findTab(tabId: number): Promise<Tabs.Tab | undefined> {
  return browser.tabs.get(tabId).catch(() => undefined);
}

/** Whether a tab shows an address, or is on its way there. */
export function isAt(crm: Crm, { url = '', pendingUrl }: Tabs.Tab, address: string): boolean {
  const at = pendingUrl || url;
  return at === address || (URL.canParse(at) && crm.isSame(new URL(at), new URL(address)));
}

/**
 * Whether nothing has come to a tab yet, so that nothing can have been typed there. Asked of its frame: of a site that
 * Offhook may not see, the tab does not tell the address either.
 */
export async function isEmpty(tabId: number): Promise<boolean> {
  try {
    // Null at the very beginning, although the types do not say so.
    const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
    return !frame?.url || frame.url === 'about:blank';
  } catch {
    // The tab is gone.
    return false;
  }
}

/** The tab in front in a window. */
export async function findInFront(windowId: number): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, windowId }).catch(() => []);
  return tab?.id;
}

/** With the address it is on its way to, as Chromium tells it by itself. Undefined: it is gone. */
async function findArriving(tabId: number, pendingUrl: string): Promise<Tabs.Tab | undefined> {
  // In this order: what is not empty any more has an address by then.
  const wasEmpty = await isEmpty(tabId);
  const tab = await findTab(tabId);
  return tab && wasEmpty && !tab.url ? { ...tab, url: '', pendingUrl } : tab;
}

function toOpenTab(tab: Tabs.Tab): OpenTab[] {
  const { id: tabId, windowId, index, url = '', pendingUrl, active, incognito } = tab;
  if (tabId === undefined || windowId === undefined) return [];
  const container = tab.cookieStoreId;
  return [
    {
      ...{ tabId, windowId, index, url, active, incognito },
      lastAccessed: tab.lastAccessed ?? 0,
      discarded: tab.discarded === true,
      ...(pendingUrl && { pendingUrl }),
      ...(container && container !== NO_CONTAINER && { container }),
    },
  ];
}
