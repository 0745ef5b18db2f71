import type { Finding, Place } from '../../call-center/finding';
import { VALUE_CODES, type ValueCode } from './value-codes';

/** Says something about what stands at a place. The words get the item's path as `$1`, then the values. */
export type Note = (
  code: ValueCode,
  at: { readonly path: string; readonly place: Place },
  ...values: readonly string[]
) => void;

/** As many as anyone would read; a definition may have millions of values that are wrong. */
const MOST = 200;
/** UTF-16 code units of a value, or of a list of what is possible. */
const LONGEST = 300;

/** A list of findings, and how one is added; what is one too many is left out. */
export function collectNotes(): { readonly note: Note; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const note: Note = (code, { path, place }, ...values) => {
    if (findings.length >= MOST) return;
    findings.push({
      severity: VALUE_CODES[code],
      code,
      place,
      item: shorten(path),
      values: [path, ...values].map(shorten),
    });
  };
  return { note, findings };
}

/** On one line, and not endless. */
function shorten(text: string): string {
  const line = text
    .slice(0, 2 * LONGEST)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > LONGEST
    ? `${line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
    : line;
}
