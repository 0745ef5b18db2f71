/** More than a person reads; a longer one is cut. UTF-16 code units. */
const JSON_LENGTH = 20_000;

/** Marks that reorder or hide what stands beside them, and the separators that JSON leaves as they are. */
const UNSEEN =
  /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** The value as JSON with nothing hidden in it: what cannot be seen is written by its code. */
export function showJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2) ?? '';
  const shown = json
    .slice(0, JSON_LENGTH)
    .replace(UNSEEN, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return json.length > JSON_LENGTH ? `${shown}…` : shown;
}
