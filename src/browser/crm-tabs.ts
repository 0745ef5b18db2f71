import browser, { type Tabs } from 'webextension-polyfill';
import type { CrmTabs } from '../screen-pop/crm';
import { withoutPort } from './match-pattern';

/**
 * The CRM's tabs. Needs the host permission of the CRM's origin: without it the browser does not say which tab
 * shows it.
 */
export const crmTabs: CrmTabs = {
  async show(origin, url) {
    const [onHost, inFront] = await Promise.all([
      browser.tabs.query({ url: withoutPort(`${origin}/*`) }),
      browser.tabs.query({ active: true, lastFocusedWindow: true }),
    ]);
    const open = onHost.filter((tab) => tab.url?.startsWith(`${origin}/`));
    const tab = lastUsed(open, inFront[0]?.id);
    if (tab?.id === undefined) {
      const created = await browser.tabs.create({ url });
      await toFront(created.windowId);
      return;
    }
    // A record that is open already is only brought to the front: loading it again could lose what was typed.
    const move = tab.url === url ? { active: true } : { active: true, url };
    await Promise.all([browser.tabs.update(tab.id, move), toFront(tab.windowId)]);
  },
};

/** The tab in front of the agent, if it is one of them; else the one that was in front last. */
function lastUsed(tabs: readonly Tabs.Tab[], inFront: number | undefined): Tabs.Tab | undefined {
  return (
    tabs.find((tab) => tab.id === inFront) ??
    [...tabs].sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
  );
}

async function toFront(windowId: number | undefined): Promise<void> {
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
