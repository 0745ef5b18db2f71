const BLANKS = ' \t\r\n';

/** White space as XML has it, and nothing else. */
export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}

/** Without XML's white space around it. Not by a pattern: that takes for ever on a million spaces in the middle. */
export function trimBlank(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANKS.includes(text.charAt(start))) start += 1;
  while (end > start && BLANKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A value as a definition has it: white space around it is the file's indentation, unless it has several lines. */
export function normaliseValue(text: string): string {
  const trimmed = trimBlank(text);
  return trimmed.includes('\n') ? text : trimmed;
}
