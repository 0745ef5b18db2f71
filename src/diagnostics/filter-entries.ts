import { type EntryKind, entryKind } from './describe-entry';
import type { TraceEntry } from './trace';

export interface EntryFilter {
  readonly kinds: ReadonlySet<EntryKind>;
  /** Words that all stand somewhere in the entry, whatever their case; empty: any entry. */
  readonly search: string;
}

/** The entries that are wanted, the newest first. */
export function filterEntries(
  entries: readonly TraceEntry[],
  { kinds, search }: EntryFilter,
): TraceEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries
    .filter((entry) => kinds.has(entryKind(entry.observation)) && hasAll(entry, words))
    .reverse();
}

function hasAll({ observation }: TraceEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = JSON.stringify(observation).toLowerCase();
  return words.every((word) => text.includes(word));
}
