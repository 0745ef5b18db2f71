import { trustedItem } from '../src/browser/trusted-item';
import type { FormDrafts } from '../src/options/form-drafts';

/** Under which name all of them are stored together, so that an agent's log-off can clear them at once. */
export const FORM_DRAFTS_ITEM = 'formDrafts';

type Drafts = Readonly<Record<string, unknown>>;

/** Drafts in the extension's own database, where no content script sees them. Several pages may use it at a time. */
export function createFormDrafts(): FormDrafts {
  const item = trustedItem(FORM_DRAFTS_ITEM);
  const loadAll = async () => ((await item.load()) ?? {}) as Drafts;
  // Reading, changing and writing belong together, also where another page does the same.
  const change = (next: (all: Drafts) => Drafts) =>
    navigator.locks.request(FORM_DRAFTS_ITEM, async () => item.save(next(await loadAll())));
  return {
    load: async (key) => (await loadAll())[key],
    async save(key, value) {
      await change((all) => ({ ...all, [key]: value }));
    },
    async clear(key) {
      if ((await loadAll())[key] === undefined) return;
      await change(({ [key]: _, ...others }) => others);
    },
  };
}
