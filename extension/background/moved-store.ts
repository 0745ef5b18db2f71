import type { TrustedItem } from '../../src/browser/trusted-item';

/** Where something was kept before. */
export interface FormerPlace {
  /** Undefined: nothing is left there. */
  load(): Promise<unknown>;
  remove(): Promise<void>;
}

/**
 * An item that earlier versions kept where content scripts can read it: it is moved at the first load. As long as it
 * cannot be stored in its new place it stays in the old one and is used from there.
 */
export function movedStore(
  item: TrustedItem,
  former: FormerPlace,
  report: (problem: string, error: unknown) => void,
): TrustedItem {
  return {
    async load() {
      const [stored, left] = await Promise.all([
        item.load(),
        former.load().catch((error) => report('storage.local cannot be read', error)),
      ]);
      if (left === undefined) return stored;
      try {
        // What has been stored in the new place since is newer.
        if (stored === undefined) await item.save(left);
        await former.remove();
      } catch (error) {
        report('the settings could not be moved out of storage.local yet', error);
      }
      return stored ?? left;
    },
    save: item.save,
  };
}
