/** More than any name needs. */
const LENGTH = 80;

/** A stranger's text, cut to a line and fenced off, so that its direction cannot turn the words around it. */
export function isolated(text: string): string {
  return `\u2068${text.slice(0, LENGTH)}\u2069`;
}
