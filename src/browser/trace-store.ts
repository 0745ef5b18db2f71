import browser from 'webextension-polyfill';
import type { ChunkSummary, TraceChunk, TraceStore } from '../diagnostics/trace-store';

const INDEX = 'trace';
const chunkKey = (number: number) => `${INDEX}:${number}`;

/** Long enough for a record to open first, and for several entries to go in one write. */
const AFTER_MS = 100;

/** The trace in session storage, one key for each chunk: it ends with the browser's session, as the calls do. */
export function createTraceStore(): TraceStore {
  const storage = browser.storage.session;
  return {
    // Written by this store alone, and emptied by each update, so its form is known.
    loadIndex: async () =>
      ((await storage.get(INDEX))[INDEX] as readonly ChunkSummary[] | undefined) ?? [],
    async loadChunks(numbers) {
      const stored = await storage.get(numbers.map(chunkKey));
      return numbers.flatMap((number) => (stored[chunkKey(number)] as TraceChunk) ?? []);
    },
    async save(index, chunks) {
      await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
      await storage.set({
        [INDEX]: index,
        ...Object.fromEntries(
          chunks.map(({ number, start, entries }) => [
            chunkKey(number),
            { number, start, entries },
          ]),
        ),
      });
    },
    remove: (numbers) => storage.remove(numbers.map(chunkKey)),
  };
}
