import type { Warn } from './imported';
import { below } from './read-fields';

/** In UTF-16 units. Two hundred rules with twenty searches each fit in. */
const LARGEST = 1_000_000;

/** A document's value; undefined, and a warning, if it is none. A key that stands twice in an object is named. */
export function readJson(text: string, warn: Warn): unknown {
  if (text.length > LARGEST) {
    warn('tooLarge', '', String(text.length));
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    for (const path of duplicateKeys(text)) warn('duplicateKey', path);
    return value;
  } catch (error) {
    warn('notJson', '', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

interface Level {
  readonly path: string;
  /** Of an object; undefined: this is an array. */
  readonly keys?: Set<string>;
  /** Where the value stands that comes next. */
  next: string;
  index: number;
}

/** `JSON.parse` keeps the last of two equal keys and says nothing. The text must be valid. */
function duplicateKeys(text: string): readonly string[] {
  const found: string[] = [];
  const levels: Level[] = [];
  for (const [token, written, colon] of text.matchAll(
    /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\],]/g,
  )) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') levels.push(openLevel(token, level?.next ?? ''));
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level && !level.keys) level.next = below(level.path, ++level.index);
    else if (colon !== undefined && level?.keys) {
      const key = String(JSON.parse(written ?? '""'));
      level.next = below(level.path, key);
      if (level.keys.has(key)) found.push(level.next);
      level.keys.add(key);
    }
  }
  return found;
}

const openLevel = (bracket: '{' | '[', path: string): Level =>
  bracket === '{'
    ? { path, keys: new Set(), next: path, index: 0 }
    : { path, next: below(path, 0), index: 0 };
