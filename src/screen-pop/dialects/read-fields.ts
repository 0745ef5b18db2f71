import type { Warn } from './imported';

/** A value of a document, and where it stands there. */
export interface Field {
  readonly value: unknown;
  /** A JSON pointer. */
  readonly path: string;
}

export type Fields<Name extends string> = { readonly [name in Name]?: Field };

/** A JSON pointer (RFC 6901) to what is in something. */
export const below = (path: string, key: string | number): string =>
  `${path}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** `CTI Searches`, `CTISearches` and `ctiSearches` are the same name. */
const bare = (name: string): string => name.replace(/[\s_-]/g, '').toLowerCase();

/** An object's fields of these names, however they are written; others are named in a warning. `null` is absent. */
export function readFields<Name extends string>(
  field: Field,
  names: readonly Name[],
  warn: Warn,
): Fields<Name> {
  const found: { [name in Name]?: Field } = {};
  for (const [key, inner] of readEntries(field, warn)) {
    const name = names.find((known) => bare(known) === bare(key));
    if (name === undefined) warn('unknownField', inner.path, key);
    else if (found[name]) warn('duplicateKey', inner.path);
    else if (inner.value !== null) found[name] = inner;
  }
  return found;
}

/** What is in an object, by name. */
export function readEntries(field: Field, warn: Warn): readonly (readonly [string, Field])[] {
  const { value, path } = field;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    warn('wrongType', path, value);
    return [];
  }
  return Object.entries(value).map(([key, inner]) => [
    key,
    { value: inner, path: below(path, key) },
  ]);
}

export function readList(field: Field | undefined, warn: Warn): readonly Field[] {
  if (!field) return [];
  if (!Array.isArray(field.value)) {
    warn('wrongType', field.path, field.value);
    return [];
  }
  return field.value.map((value: unknown, index) => ({ value, path: below(field.path, index) }));
}

/** A text; a number is one too. The empty text counts as absent. */
export function readText(field: Field | undefined, warn: Warn): string | undefined {
  if (!field) return undefined;
  const { value, path } = field;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  warn('wrongType', path, value);
  return undefined;
}

/** A name that is shown and compared: without spaces around it. */
export const readName = (field: Field | undefined, warn: Warn): string | undefined =>
  readText(field, warn)?.trim();

export function readWholeNumber(field: Field | undefined, warn: Warn): number | undefined {
  const text = readName(field, warn);
  if (field === undefined || text === undefined) return undefined;
  if (Number.isSafeInteger(Number(text))) return Number(text);
  warn('badValue', field.path, text);
  return undefined;
}

const YES = ['true', 'yes', '1'];
const NO = ['false', 'no', '0'];

export function readYesNo(field: Field | undefined, warn: Warn): boolean | undefined {
  if (typeof field?.value === 'boolean') return field.value;
  const text = readName(field, warn)?.toLowerCase();
  if (field === undefined || text === undefined) return undefined;
  if (YES.includes(text) || NO.includes(text)) return YES.includes(text);
  warn('badValue', field.path, text);
  return undefined;
}

/** One of a dialect's words, however it is written; undefined, and a warning, for another one. */
export function readWord<Word extends string>(
  field: Field | undefined,
  words: readonly Word[],
  warn: Warn,
): Word | undefined {
  const text = readName(field, warn);
  if (field === undefined || text === undefined) return undefined;
  const word = words.find((known) => plain(known) === plain(text));
  if (word === undefined) warn('badValue', field.path, text);
  return word;
}

const plain = (text: string): string => text.replace(/[^a-z]/gi, '').toLowerCase();
