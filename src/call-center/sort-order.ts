import type { OutlineEntry } from './outline';
import { trimBlank } from './value-text';

/** The number that an entry has; undefined if it has none that can be one. */
export function readSortOrder({ sortOrder }: OutlineEntry): number | undefined {
  const text = trimBlank(sortOrder?.text ?? '');
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/**
 * Entries in the order that their numbers give, each with its number. One without stands behind the one before it in
 * the file, with the next number.
 */
export function sortEntries<Entry extends OutlineEntry>(
  entries: readonly Entry[],
): { readonly entry: Entry; readonly sortOrder: number }[] {
  let previous = -1;
  const numbered = entries.map((entry) => {
    const sortOrder = readSortOrder(entry) ?? previous + 1;
    previous = sortOrder;
    return { entry, sortOrder };
  });
  return numbered.sort((a, b) => a.sortOrder - b.sortOrder);
}
