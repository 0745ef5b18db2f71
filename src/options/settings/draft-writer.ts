import type { FormDrafts } from '../form-drafts';

/** Keeps the newest of what is typed, one write at a time. */
export interface DraftWriter {
  /** To be kept in place of all before; undefined: there is nothing to keep any more. */
  write(value: unknown): void;
  /** Whether all that was to be kept is kept. */
  isKept(): boolean;
}

/** What comes while a write is under way waits, and only the newest of it is written. */
export function createDraftWriter(drafts: FormDrafts, key: string): DraftWriter {
  let waiting: { readonly value: unknown } | undefined;
  let isWriting = false;
  let hasFailed = false;

  const run = async () => {
    isWriting = true;
    while (waiting) {
      const { value } = waiting;
      waiting = undefined;
      const written = value === undefined ? drafts.clear(key) : drafts.save(key, value);
      hasFailed = await written.then(
        () => false,
        () => true,
      );
    }
    isWriting = false;
  };

  return {
    write(value) {
      waiting = { value };
      if (!isWriting) void run();
    },
    isKept: () => !isWriting && !hasFailed,
  };
}
