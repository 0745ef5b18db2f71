/**
 * Text that was typed and not saved yet. It survives moving about in the application, and the browser asks before
 * the tab leaves it.
 */

/** @typedef {Record<string, string>} Draft field name → text */

/** What the draft belongs to → draft. @type {Map<string, Draft>} */
const drafts = new Map();

addEventListener('beforeunload', (event) => {
  if (drafts.size > 0) event.preventDefault();
});

/**
 * @param {string} key
 * @param {Draft} draft
 */
export function keepDraft(key, draft) {
  drafts.set(key, draft);
}

/**
 * @param {string} key
 * @returns {Draft | null}
 */
export function findDraft(key) {
  return drafts.get(key) ?? null;
}

/** @param {string} key */
export function dropDraft(key) {
  drafts.delete(key);
}
