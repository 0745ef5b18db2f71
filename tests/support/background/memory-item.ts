import type { TrustedItem } from '../../../src/browser/trusted-item';

/** A stored thing in memory, which a test can break. */
export interface MemoryItem extends TrustedItem {
  /** What lies there now. */
  value: unknown;
  /** Every read, or every write, fails with this until it is taken away. */
  loadError: Error | undefined;
  saveError: Error | undefined;
  /** All that was written, in order. */
  readonly saved: unknown[];
}

/** Values cross as they do in a database: as copies. */
export function createMemoryItem(value?: unknown): MemoryItem {
  const item: MemoryItem = {
    value,
    loadError: undefined,
    saveError: undefined,
    saved: [],
    async load() {
      if (item.loadError) throw item.loadError;
      return structuredClone(item.value);
    },
    async save(next) {
      if (item.saveError) throw item.saveError;
      item.value = structuredClone(next);
      item.saved.push(item.value);
    },
  };
  return item;
}
