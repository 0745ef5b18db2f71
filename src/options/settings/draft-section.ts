import type { ItemName } from '../../settings/item';
import type { Draft } from './draft';
import type { Problems } from './problems';

/** What every section that edits the draft gets. */
export interface DraftSectionProps {
  readonly draft: Draft;
  /** Those to be shown now: fields still being filled in are left in peace. */
  readonly problems: Problems;
  readonly isChanged: boolean;
  /** What is edited in it. */
  readonly items: readonly ItemName[];
  onDraft(part: Partial<Draft>): void;
}
