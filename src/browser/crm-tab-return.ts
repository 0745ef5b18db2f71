import browser from 'webextension-polyfill';
import type { Crm } from '../screen-pop/crm';
import type { Shown } from './crm-tab-memory';
import { goTo } from './crm-tab-moves';
import { findTab, isAt } from './crm-tab-survey';
import { askState } from './crm-tab-talk';

/**
 * Takes one pop back: the tab that was made for it is closed, one that was led somewhere goes back, and what was in
 * front comes to the front again. Nothing of that where the agent has touched the tab since, has gone on from there, or
 * where nobody can say.
 */
export async function takeBack(shown: Shown, crm: Crm): Promise<void> {
  const tab = await findTab(shown.tabId);
  if (!tab || !isAt(crm, tab, shown.address)) return;
  const { draft, touchedAt } = await askState(shown.tabId);
  if (draft !== 'clean' || touchedAt > shown.at) return;
  if (shown.isMade && (await isAlone(tab.windowId))) return;
  if (shown.before && !(await goTo(crm, shown.tabId, shown.before, shown.at))) return;
  if (tab.active) await toFront(shown.inFront);
  if (shown.isMade) await browser.tabs.remove(shown.tabId);
}

/** Closing a window's last tab would close the window. */
async function isAlone(windowId: number | undefined): Promise<boolean> {
  if (windowId === undefined) return true;
  return (await browser.tabs.query({ windowId })).length < 2;
}

async function toFront(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  // It may have been closed meanwhile.
  await browser.tabs.update(tabId, { active: true }).catch(() => {});
}
