import browser from 'webextension-polyfill';
import type { CallId } from '../cti/ids';
import type { DraftStore, WrapUpDraft } from '../softphone/drafts';

const key = (callId: CallId) => `draft:${callId}`;

/** What an agent has typed about a call, kept until it is finished, through every restart. */
export function createDraftStore(): DraftStore {
  const storage = browser.storage.local;
  return {
    // Written by this store alone, so its form is known.
    load: async (callId) =>
      (await storage.get(key(callId)))[key(callId)] as WrapUpDraft | undefined,
    save: (callId, draft) => storage.set({ [key(callId)]: draft }),
    clear: (callId) => storage.remove(key(callId)),
  };
}
