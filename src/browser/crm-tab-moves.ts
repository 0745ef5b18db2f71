import browser, { type Tabs } from 'webextension-polyfill';
import type { NewTabPlace, OpenTab } from '../screen-pop/choose-tab';
import type { Crm } from '../screen-pop/crm';
import type { TabWish } from '../screen-pop/tabs';
import { findInFront, findTab, isAt, isEmpty } from './crm-tab-survey';
import { askState, lead } from './crm-tab-talk';
import { openInXrm } from './crm-xrm';

/** What a pop has done to a tab. */
export interface Moved {
  readonly tabId: number;
  readonly windowId: number | undefined;
  readonly isMade: boolean;
  /** What it showed before; undefined: it was made, or it was there already. */
  readonly before: string | undefined;
  /** The tab that was in front of its window before. */
  readonly inFront: number | undefined;
}

/** Leads an open tab to the wish's address. @returns undefined: somebody has typed there, or it is gone */
export async function leadTab(
  { crm, address, load }: TabWish,
  { tabId, windowId, url }: OpenTab,
): Promise<Moved | undefined> {
  const lookingInFront = findInFront(windowId);
  const hasStarted = url === '' && (await startAgain(tabId, address));
  const went =
    hasStarted ||
    (load ? await lead(tabId, { address, way: 'load' }) : await goTo(crm, tabId, address));
  const inFront = await lookingInFront;
  return went ? { tabId, windowId, isMade: false, before: url, inFront } : undefined;
}

/** For a tab to which nothing has come yet, so that nobody answers there. */
async function startAgain(tabId: number, address: string): Promise<boolean> {
  if (!(await isEmpty(tabId))) return false;
  await browser.tabs.update(tabId, { url: address });
  return true;
}

/** For a tab that shows the address already. @returns undefined: it does not any more */
export async function keepTab(
  { crm, address, load }: TabWish,
  { tabId, windowId }: OpenTab,
): Promise<Moved | undefined> {
  const [tab, inFront] = await Promise.all([findTab(tabId), findInFront(windowId)]);
  if (!tab || !(load || isAt(crm, tab, address))) return undefined;
  return { tabId, windowId, isMade: false, before: undefined, inFront };
}

export async function makeTab({ address, place }: TabWish, at: NewTabPlace): Promise<Moved> {
  const { windowId, beside } = at;
  const [tab, inFront] = await Promise.all([
    createTab(address, place === 'front', windowId, beside),
    windowId === undefined ? undefined : findInFront(windowId),
  ]);
  if (tab?.id === undefined) throw new Error('The browser has made no tab.');
  return { tabId: tab.id, windowId: tab.windowId, isMade: true, before: undefined, inFront };
}

async function createTab(
  url: string,
  active: boolean,
  windowId: number | undefined,
  beside: NewTabPlace['beside'],
): Promise<Tabs.Tab | undefined> {
  if (windowId === undefined) return (await browser.windows.create({ url })).tabs?.[0];
  // In Firefox a tab inherits its opener's container.
  const place = beside ? { openerTabId: beside.tabId, index: beside.index + 1 } : {};
  return browser.tabs
    .create({ url, active, windowId, ...place })
    .catch(() => browser.tabs.create({ url, active })); // the window or the opener was closed meanwhile
}

/** Brings a tab that a pop has moved to the front, where the wish wants it there. */
export async function bringForward(
  { tabId, windowId }: Moved,
  { place, raise }: TabWish,
  focusedWindow: number | undefined,
): Promise<void> {
  if (place === 'front') await bringTabForward(tabId, windowId, raise, focusedWindow);
}

/** Brings the tab before the others of its window, and the window before other programs. */
export async function bringTabForward(
  tabId: number,
  windowId: number | undefined,
  raise: TabWish['raise'],
  focusedWindow: number | undefined,
): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  // Only if needed, and after the tab is on its way: in Firefox it delays the navigation.
  if (windowId === undefined || windowId === focusedWindow) return;
  const how = raise === 'window' ? { focused: true } : { drawAttention: true };
  await browser.windows.update(windowId, how);
}

/**
 * Leads a tab to an address, in the way of its CRM.
 * @param since epoch ms: only if nobody has touched it since
 * @returns false: it stays where it is, as somebody has typed there, or it is gone
 */
export async function goTo(
  crm: Crm,
  tabId: number,
  address: string,
  since = Infinity,
): Promise<boolean> {
  const move = { address, ...(since !== Infinity && { since }) };
  if (crm.inPage !== 'xrm') return lead(tabId, { ...move, way: crm.inPage });
  const { draft, touchedAt } = await askState(tabId);
  if (draft !== 'clean' || touchedAt > since) return false;
  return (await openInXrm(tabId, address)) || lead(tabId, { ...move, way: 'address' });
}
