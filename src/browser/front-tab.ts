import browser, { type Tabs } from 'webextension-polyfill';

/** The tab in front of the agent, if it is a web page on which Offhook may run. */
export interface FrontTab {
  readonly tabId: number;
  /** Whether the browser itself is in front. */
  readonly hasFocus: boolean;
}

export async function findFrontTab(): Promise<FrontTab | undefined> {
  const [[tab], window] = await Promise.all([
    browser.tabs.query({ active: true, lastFocusedWindow: true }),
    // Rejects where no window is left.
    browser.windows.getLastFocused().catch(() => undefined),
  ]);
  // The browser tells the address only of pages that the agent has opened to Offhook, and of our own.
  if (tab?.id === undefined || !/^https?:/.test(tab.url ?? '')) return undefined;
  return { tabId: tab.id, hasFocus: window?.focused === true };
}

/**
 * Watches which tab is in front. Only while there is something to show: each of these events would start a stopped
 * background.
 * @param onPage a tab shows another page
 * @returns a function that stops it
 */
export function watchFrontTab(onChange: () => void, onPage: (tabId: number) => void): () => void {
  const updated = (tabId: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (status === 'loading') onPage(tabId);
    if (status === 'complete') onChange();
  };
  const changed = () => onChange();
  browser.tabs.onActivated.addListener(changed);
  browser.windows.onFocusChanged.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.windows.onFocusChanged.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
