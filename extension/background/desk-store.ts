import { toKept } from '../../src/desktop/kept';
import type { DesktopState } from '../../src/desktop/state';
import { stored } from './stored';

/**
 * Where the desktop's state is: all of it in session storage, and what lives also in local storage, because a
 * browser restart, an update and a reload empty the first.
 */
export function createDeskStore() {
  /** Whether local storage may hold something. */
  let isKept = true;
  return {
    load: async (): Promise<DesktopState | undefined> =>
      (await stored.desktop.load()) ?? (await stored.kept.load()),
    async save(state: DesktopState): Promise<void> {
      const kept = toKept(state);
      const saves = [stored.desktop.save(state)];
      if (kept || isKept) saves.push(stored.kept.save(kept ?? null));
      isKept = kept !== undefined;
      await Promise.all(saves);
    },
  };
}
