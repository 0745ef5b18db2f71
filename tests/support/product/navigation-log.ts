import type { BrowserUnderTest } from '../browser/browser-under-test';

interface Navigation {
  readonly tabId: number;
  readonly url: string;
}

/** Every address that a tab has come to, in order: loaded, or reached within a page. */
export interface NavigationLog {
  read(): Promise<readonly Navigation[]>;
}

/** Watches from a page of the extension, which goes on when the background is stopped. */
export async function watchNavigations(browser: BrowserUnderTest): Promise<NavigationLog> {
  const page = await browser.openExtensionPage('_locales/de/messages.json');
  await page.evaluate(() => {
    const log: Navigation[] = [];
    const write = ({ tabId, url, frameId }: { tabId: number; url: string; frameId: number }) => {
      if (frameId === 0) log.push({ tabId, url });
    };
    chrome.webNavigation.onCommitted.addListener(write);
    chrome.webNavigation.onHistoryStateUpdated.addListener(write);
    Object.assign(globalThis, { navigationLog: log });
  });
  return {
    read: async () =>
      JSON.parse(
        await page.evaluate(() =>
          JSON.stringify((globalThis as unknown as { navigationLog: Navigation[] }).navigationLog),
        ),
      ),
  };
}
