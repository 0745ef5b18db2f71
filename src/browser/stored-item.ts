import browser from 'webextension-polyfill';

/**
 * One stored thing. `session` lasts until the browser (or the extension) is restarted, `local` for good. Content scripts
 * can read `local`: what is secret is a `trustedItem`.
 */
export interface StoredItem<T, Saved = T> {
  /** The stored value; the default where there is none, or where what is there cannot be read. */
  load(): Promise<T>;
  save(value: Saved): Promise<void>;
}

/** @param parse throws on a value that is not (any longer) of the right form */
export function storedItem<T, Saved = T>(
  area: 'session' | 'local',
  key: string,
  parse: (value: unknown) => T,
  fallback: () => T,
): StoredItem<T, Saved> {
  const storage = browser.storage[area];
  return {
    async load() {
      const value = (await storage.get(key))[key];
      if (value === undefined) return fallback();
      try {
        return parse(value);
      } catch (error) {
        // Kept in place, so that nothing is lost to an older version; it is overwritten by the next save.
        console.warn(`storage.${area} "${key}" cannot be read and is not used:`, error);
        return fallback();
      }
    },
    save: (value) => storage.set({ [key]: value }),
  };
}

/** Where an earlier version kept something for good. */
export function formerItem(key: string) {
  const storage = browser.storage.local;
  return {
    load: async (): Promise<unknown> => (await storage.get(key))[key],
    remove: (): Promise<void> => storage.remove(key),
  };
}
