import browser from 'webextension-polyfill';

/** The sites that the agent has opened to Offhook; `origins` are match patterns. */
export const hostPermissions = {
  has: (origins: string[]): Promise<boolean> => browser.permissions.contains({ origins }),
  /** Only from within a click: call it before anything is awaited. */
  request: (origins: string[]): Promise<boolean> => browser.permissions.request({ origins }),
  remove: (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins }),
  /** @returns a function that stops it */
  onChange(listener: () => void): () => void {
    const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const event of events) event.addListener(listener);
    return () => {
      for (const event of events) event.removeListener(listener);
    };
  },
};
