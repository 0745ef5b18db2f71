import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * One stored thing that may hold secrets: in the extension's own IndexedDB. A content script has the database of the page
 * it runs in instead, where it could read `storage.local`. Lasts until the extension is removed.
 */
export interface TrustedItem {
  /** Plain JSON; undefined: nothing is stored. Rejects where the browser cannot read it. */
  load(): Promise<unknown>;
  /** All or nothing. Rejects, with a `QuotaExceededError` where the disk is full. */
  save(value: unknown): Promise<void>;
}

interface Schema extends DBSchema {
  readonly items: { readonly key: string; readonly value: unknown };
}

const DATABASE = 'offhook';
const STORE = 'items';

/** Of all items together; undefined: not open, or lost. */
let opening: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  const lose = () => {
    opening = undefined;
  };
  opening ??= openDB<Schema>(DATABASE, 1, {
    upgrade: (database) => void database.createObjectStore(STORE),
    // A later version of this extension wants another form: it must not wait for us.
    blocking: (_current, _blocked, event) => {
      lose();
      (event.target as IDBDatabase | null)?.close();
    },
    terminated: lose,
  }).catch((error: unknown) => {
    // Tried again the next time.
    lose();
    throw error;
  });
  return opening;
}

export function trustedItem(key: string): TrustedItem {
  return {
    load: async () => (await open()).get(STORE, key),
    async save(value) {
      const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'strict' });
      // A full disk may show at the write or at the end of the transaction only.
      await Promise.all([transaction.store.put(value, key), transaction.done]);
    },
  };
}
