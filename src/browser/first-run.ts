import browser from 'webextension-polyfill';

const WELCOMED = 'welcomed';

/**
 * Opens the welcome page, once in the life of a browser profile: an update is no reason, nor is a temporary add-on
 * that Firefox installs anew at each start.
 * @param page the address of the page within the extension
 */
export function welcomeOnce(page: string): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void open();
  });

  async function open(): Promise<void> {
    const local = browser.storage.local;
    if ((await local.get(WELCOMED))[WELCOMED] !== undefined) return;
    await local.set({ [WELCOMED]: true });
    await browser.tabs.create({ url: browser.runtime.getURL(page) });
  }
}
