import { type Kept, toKept } from '../../src/desktop/kept';
import type { DesktopState } from '../../src/desktop/state';
import { stored } from './stored';

/**
 * Where the desktop's state is: all of it in session storage, and what lives also in local storage, because a
 * browser restart, an update and a reload empty the first. The second follows the first without being waited for:
 * a disk must not keep a record from opening.
 */
export function createDeskStore(report: (problem: string, error: unknown) => void) {
  /** Whether local storage may hold something. */
  let isKept = true;
  /** What it has to hold next. */
  let next: Kept | null | undefined;
  let isWriting = false;

  async function follow(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (next !== undefined) {
      const kept = next;
      next = undefined;
      await stored.kept.save(kept).catch((error: unknown) => {
        report('the live calls could not be kept on disk', error);
      });
    }
    isWriting = false;
  }

  function keep(kept: Kept | undefined): void {
    if (!kept && !isKept) return;
    isKept = kept !== undefined;
    next = kept ?? null;
    void follow();
  }

  return {
    load: async (): Promise<DesktopState | undefined> =>
      (await stored.desktop.load()) ?? (await stored.kept.load()),
    async save(state: DesktopState): Promise<void> {
      try {
        await stored.desktop.save(state);
      } finally {
        keep(toKept(state));
      }
    },
  };
}
