/** A text that was kept; undefined: it is none. */
export function readText(kept: unknown): string | undefined {
  return typeof kept === 'string' ? kept : undefined;
}
