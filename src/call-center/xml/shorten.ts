/** The longest text of a stranger that is said back, UTF-16 code units. */
const MAX_LENGTH = 80;

/** On one line, and not endless. */
export function shorten(text: string): string {
  // Cut first: a name may have two million characters.
  const line = text
    .slice(0, MAX_LENGTH + 1)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (text.length <= MAX_LENGTH) return line;
  return `${line.slice(0, MAX_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
