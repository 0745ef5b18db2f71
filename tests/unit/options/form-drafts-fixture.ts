import type { FormDrafts } from '../../../src/options/form-drafts';

/** Drafts in memory; given a map, they outlive the page that a test closes. */
export function fakeDrafts(kept = new Map<string, unknown>()): FormDrafts {
  return {
    load: async (key) => structuredClone(kept.get(key)),
    async save(key, value) {
      kept.set(key, structuredClone(value));
    },
    async clear(key) {
      kept.delete(key);
    },
  };
}
