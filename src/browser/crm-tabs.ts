import browser, { type Tabs } from 'webextension-polyfill';
import type { CrmTabs } from '../screen-pop/crm';
import { withoutPort } from './match-pattern';

/**
 * The CRM's tabs. Needs the host permission of the CRM's origin: without it the browser does not say which tab
 * shows it.
 */
export const crmTabs: CrmTabs = {
  async choose(origin) {
    const [onHost, window] = await Promise.all([
      browser.tabs.query({ url: withoutPort(`${origin}/*`) }),
      // Rejects where no window is left.
      browser.windows.getLastFocused().catch(() => undefined),
    ]);
    const open = onHost.filter((tab) => tab.url?.startsWith(`${origin}/`));
    const tab = lastUsed(open, window?.id);
    const hasFocus = window?.focused === true && tab?.windowId === window.id;
    return { show: (url) => show(tab, hasFocus, url) };
  },
};

/** The tab in front of the agent, if it is one of them; else the one that was in front last. */
function lastUsed(tabs: readonly Tabs.Tab[], windowId: number | undefined): Tabs.Tab | undefined {
  return (
    tabs.find((tab) => tab.active && tab.windowId === windowId) ??
    [...tabs].sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
  );
}

async function show(tab: Tabs.Tab | undefined, hasFocus: boolean, url: string): Promise<void> {
  if (tab?.id === undefined) {
    const created = await browser.tabs.create({ url });
    await toFront(created.windowId);
    return;
  }
  // A record that is open already is only brought to the front: loading it again could lose what was typed.
  const move = tab.url === url ? { active: true } : { active: true, url };
  await browser.tabs.update(tab.id, move);
  // After the tab is on its way, and only if needed: in Firefox it delays the navigation.
  if (!hasFocus) await toFront(tab.windowId);
}

async function toFront(windowId: number | undefined): Promise<void> {
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
