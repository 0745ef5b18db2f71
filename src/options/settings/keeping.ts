import { useEffect, useMemo } from 'preact/hooks';
import type { FormDrafts } from '../form-drafts';
import type { DraftState } from './draft-state';
import { createDraftWriter } from './draft-writer';
import { SETTINGS_DRAFT, toKept } from './kept-draft';
import { useLeaveWarning } from './leave-warning';

/** Keeps what is typed from the first letter on until it is saved or thrown away; the browser asks where that fails. */
export function useKeeping(state: DraftState, drafts: FormDrafts): void {
  const { base, draft, changed } = state;
  const writer = useMemo(() => createDraftWriter(drafts, SETTINGS_DRAFT), [drafts]);
  const hasChanges = changed.length > 0;
  useEffect(() => {
    writer.write(hasChanges ? toKept({ base, draft }) : undefined);
  }, [writer, base, draft, hasChanges]);
  useLeaveWarning(hasChanges, writer.isKept);
}
