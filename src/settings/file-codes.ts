import type { Finding, Place } from '../call-center/finding';

/** What can be said about a settings file beyond the definitions in it, and how bad it is: a bad one is not taken at all. */
export const FILE_FINDING_CODES = {
  'settings-file-too-large': 'error',
  'settings-file-not-json': 'error',
  'settings-file-other': 'error',
  'settings-file-newer': 'error',
  'settings-file-unknown-key': 'warning',
  'settings-file-unknown-item': 'warning',
  'settings-file-bad-item': 'error',
  'settings-file-bad-part': 'error',
  'settings-file-call-center': 'error',
  'call-center-twice': 'error',
  'call-center-not-there': 'error',
  'call-centers-too-many': 'error',
} as const satisfies Record<string, Finding['severity']>;

/** @param values fill its words, in order */
export function fileFinding(
  code: keyof typeof FILE_FINDING_CODES,
  place: Place,
  item: string,
  ...values: readonly string[]
): Finding {
  return { severity: FILE_FINDING_CODES[code], code, place, item, values };
}

/** Where nothing more is known. */
export const TEXT_START: Place = { line: 1, column: 1 };

/** @param offset UTF-16 code units */
export function toPlace(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
