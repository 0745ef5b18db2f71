import { MAX_NAME } from './known-names';

/** Makes an internal name of another text: `Support, 2nd line` becomes `Support2ndline`; empty: nothing is left. */
export function toInternalName(text: string): string {
  return text
    .normalize('NFKD')
    .slice(0, 1000)
    .replace(/[^A-Za-z0-9]+/g, '')
    .replace(/^[0-9]+/, '')
    .slice(0, MAX_NAME);
}
