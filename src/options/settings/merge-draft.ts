import type { ItemName } from '../../settings/item';
import type { Draft } from './draft';
import { selectChangedItems, withItem } from './draft-items';

interface Merge {
  /** What was stored when the typing began. */
  readonly base: Draft;
  /** What was made of it. */
  readonly draft: Draft;
  /** What is stored now. */
  readonly now: Draft;
  /** Items that cannot be changed here now. */
  readonly locks: readonly ItemName[];
}

export interface MergedDraft {
  /** What is stored now, with what was typed on top. */
  readonly draft: Draft;
  /** Typed, and changed elsewhere meanwhile: it is as typed, and saving would replace what is stored now. */
  readonly contested: readonly ItemName[];
  /** Typed, and locked meanwhile: what was typed is not there any more. */
  readonly dropped: readonly ItemName[];
}

/** Carries what was typed over to settings that have changed since: each item by itself. */
export function mergeDraft({ base, draft, now, locks }: Merge): MergedDraft {
  const typed = selectChangedItems(draft, base);
  const elsewhere = new Set(selectChangedItems(now, base));
  const different = new Set(selectChangedItems(draft, now));
  const kept = typed.filter((item) => !locks.includes(item));
  return {
    draft: kept.reduce((merged, item) => withItem(merged, item, draft), now),
    contested: kept.filter((item) => elsewhere.has(item) && different.has(item)),
    dropped: typed.filter((item) => locks.includes(item) && different.has(item)),
  };
}
