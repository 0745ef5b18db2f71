import type { DesktopState } from '../desktop/state';
import type { TraceEntry } from './trace';
import type { ChunkSummary, TraceChunk, TraceStore } from './trace-store';

/** How many entries are kept at least, unless they are huge. */
const KEPT_ENTRIES = 1000;
/** Together at most: well within what session storage holds. UTF-16 code units of their JSON. */
const KEPT_SIZE = 3_000_000;
/** The newest chunk is written anew with each entry, so it is closed when it has grown to one of these. */
const CHUNK_ENTRIES = 40;
const CHUNK_SIZE = 200_000;

interface OpenChunk extends TraceChunk {
  readonly entries: TraceEntry[];
  readonly startSize: number;
  entriesSize: number;
}

/** The trace as pieces in a store: entries are added to the newest, the oldest is dropped when there are enough. */
export interface Chunks {
  /** Looks up what was kept before; resolves to the newest chunk. */
  open(): Promise<TraceChunk | undefined>;
  /** @param before the state before it */
  append(entry: TraceEntry, before: DesktopState): void;
  /** Those that lead from one to the next without a gap, oldest first. */
  all(): Promise<readonly TraceChunk[]>;
  clear(): Promise<void>;
}

export function createChunks(
  store: TraceStore,
  report: (problem: string, error: unknown) => void,
): Chunks {
  /** The older ones, which are in the store alone, oldest first. */
  let closed: readonly ChunkSummary[] = [];
  let newest: OpenChunk | undefined;
  let nextNumber = 1;
  const unsaved = new Set<OpenChunk>();
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;

  const index = () => (newest ? [...closed, summary(newest)] : closed);

  /** One write at a time; what is added meanwhile goes with the next. */
  function write(): void {
    if (isWriting) return;
    isWriting = true;
    writing = writeAll().finally(() => {
      isWriting = false;
    });
  }

  async function writeAll(): Promise<void> {
    while (unsaved.size > 0) {
      const chunks = [...unsaved];
      unsaved.clear();
      try {
        await store.save(index(), chunks);
      } catch (error) {
        // The next entry tries again.
        for (const chunk of chunks) unsaved.add(chunk);
        return report('the trace could not be stored', error);
      }
    }
  }

  function begin(start: DesktopState): OpenChunk {
    if (newest) closed = [...closed, summary(newest)];
    newest = toOpen({ number: nextNumber, start, entries: [] });
    nextNumber += 1;
    dropOldest();
    return newest;
  }

  function dropOldest(): void {
    const kept = closed.filter(
      (_, at) =>
        sum(closed.slice(at + 1), 'entries') < KEPT_ENTRIES &&
        sum(closed.slice(at), 'size') < KEPT_SIZE,
    );
    const dropped = closed.slice(0, closed.length - kept.length).map(({ number }) => number);
    closed = kept;
    for (const chunk of unsaved) if (dropped.includes(chunk.number)) unsaved.delete(chunk);
    if (dropped.length > 0) void remove(dropped);
  }

  // What stays behind by a failure is in no index: it is never read, and gone with the browser's session.
  const remove = (numbers: readonly number[]) =>
    store
      .remove(numbers)
      .catch((error: unknown) => report('old trace could not be removed', error));

  return {
    async open() {
      closed = await store.loadIndex();
      const last = closed.at(-1);
      nextNumber = (last?.number ?? 0) + 1;
      const [stored] = last ? await store.loadChunks([last.number]) : [];
      if (!last || !stored) return undefined;
      closed = closed.slice(0, -1);
      newest = toOpen(stored);
      return stored;
    },

    append(entry, before) {
      const isFull =
        !newest || newest.entries.length >= CHUNK_ENTRIES || newest.entriesSize >= CHUNK_SIZE;
      const chunk = isFull || entry.state || !newest ? begin(entry.state ?? before) : newest;
      chunk.entries.push(entry);
      chunk.entriesSize += sizeOf(entry);
      unsaved.add(chunk);
      write();
    },

    async all() {
      await writing;
      const stored = await store.loadChunks(closed.map(({ number }) => number));
      const chunks = newest ? [...stored, newest] : stored;
      const afterGap = chunks.findLastIndex(
        ({ number }, at) => at > 0 && chunks[at - 1]?.number !== number - 1,
      );
      return chunks.slice(Math.max(afterGap, 0));
    },

    async clear() {
      await writing;
      const numbers = index().map(({ number }) => number);
      closed = [];
      newest = undefined;
      await store.save([], []);
      await remove(numbers);
    },
  };
}

const sizeOf = (value: unknown) => JSON.stringify(value).length;

const toOpen = ({ number, start, entries }: TraceChunk): OpenChunk => ({
  number,
  start,
  entries: [...entries],
  startSize: sizeOf(start),
  entriesSize: sizeOf(entries),
});

const summary = ({ number, entries, startSize, entriesSize }: OpenChunk): ChunkSummary => ({
  number,
  entries: entries.length,
  size: startSize + entriesSize,
});

const sum = (chunks: readonly ChunkSummary[], what: 'entries' | 'size') =>
  chunks.reduce((total, chunk) => total + chunk[what], 0);
