import type { CallId } from '../cti/ids';

/** What the agent has chosen and written of an ended call, not yet finished. */
export interface WrapUpDraft {
  readonly code: string;
  readonly note: string;
}

/** Keeps drafts while the popup is closed. */
export interface DraftStore {
  load(callId: CallId): Promise<WrapUpDraft | undefined>;
  save(callId: CallId, draft: WrapUpDraft): Promise<void>;
  clear(callId: CallId): Promise<void>;
}
