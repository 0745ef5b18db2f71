import browser from 'webextension-polyfill';
import type { CallId } from '../cti/ids';
import type { DraftStore, WrapUpDraft } from '../softphone/drafts';

const PREFIX = 'draft:';
const key = (callId: CallId) => PREFIX + callId;

/** All drafts at once, by call: for handing a workstation over. */
export interface AllDrafts {
  all(): Promise<Readonly<Record<string, WrapUpDraft>>>;
  putBack(drafts: Readonly<Record<string, WrapUpDraft>>): Promise<void>;
  clearAll(): Promise<void>;
}

/** What an agent has typed about a call, kept until it is finished, through every restart. */
export function createDraftStore(): DraftStore & AllDrafts {
  const storage = browser.storage.local;
  const entries = async () =>
    Object.entries(await storage.get(null)).filter(([name]) => name.startsWith(PREFIX));
  return {
    // Written by this store alone, so its form is known.
    load: async (callId) =>
      (await storage.get(key(callId)))[key(callId)] as WrapUpDraft | undefined,
    save: (callId, draft) => storage.set({ [key(callId)]: draft }),
    clear: (callId) => storage.remove(key(callId)),
    all: async () =>
      Object.fromEntries(
        (await entries()).map(([name, draft]) => [name.slice(PREFIX.length), draft as WrapUpDraft]),
      ),
    putBack: (drafts) =>
      storage.set(
        Object.fromEntries(
          Object.entries(drafts).map(([callId, draft]) => [PREFIX + callId, draft]),
        ),
      ),
    clearAll: async () => storage.remove((await entries()).map(([name]) => name)),
  };
}
