import type { Catalogue } from './catalogue';
import type { ItemName } from './item';
import { connectorOf } from './item-table';
import { isObject, partOf } from './same-value';
import { crmKindOf, isSecretField } from './secrets';

/** One value within an item: what it is, and how it is shown. */
export interface DiffEntry {
  readonly value: unknown;
  readonly text: string;
  /** Of which part of a list it is; absent: of the item itself. */
  readonly part?: string;
}

/** How a secret is shown: never as long as it is. */
const DOTS = '••••••••';
const MOST_TEXT = 300;

/** What the parts of a list are told apart by. */
const NAMES: Readonly<Partial<Record<ItemName, string>>> = {
  crms: 'id',
  'screenPop.rules': 'name',
  notReadyReasons: 'code',
  dispositions: 'code',
};

/** Path → value, for every value that an item consists of; at the empty path of a list stand the names of its parts. */
export function toEntries(
  item: ItemName,
  value: unknown,
  catalogue: Catalogue,
): ReadonlyMap<string, DiffEntry> {
  const entries = new Map<string, DiffEntry>();
  const walk = (
    path: readonly string[],
    found: unknown,
    isSecret: IsSecret,
    part?: string,
  ): void => {
    const isList = Array.isArray(found) && found.some(isObject);
    if (isList || (isObject(found) && Object.keys(found).length > 0)) {
      for (const [name, entry] of Object.entries(found)) {
        if (entry !== undefined) walk([...path, name], entry, isSecret, part);
      }
      return;
    }
    const text = toText(found, isSecret(path));
    entries.set(path.join('.'), { value: found, text, ...(part !== undefined && { part }) });
  };

  const key = NAMES[item];
  if (key === undefined || !Array.isArray(value)) {
    const connector = connectorOf(item, catalogue);
    walk([], value, ([group, name = '']) => group === 'settings' && isSecretField(connector, name));
    return entries;
  }
  const parts = named(value, key);
  walk([], [...parts.keys()], () => false);
  for (const [name, part] of parts) {
    const kind = item === 'crms' ? crmKindOf(part, catalogue) : undefined;
    const isSecret: IsSecret = ([, group, field = '']) =>
      group === 'settings' && isSecretField(kind, field);
    walk([name], withoutKey(part, key), isSecret, name);
  }
  return entries;
}

type IsSecret = (path: readonly string[]) => boolean;

/** The parts of a list by their names; by where they stand if two have the same one. */
function named(list: readonly unknown[], key: string): ReadonlyMap<string, unknown> {
  const names = list.map((part) => String(partOf(part, key) ?? ''));
  const areUnique = new Set(names).size === list.length;
  return new Map(list.map((part, at) => [areUnique ? (names[at] ?? '') : String(at), part]));
}

/** It is the path already. */
function withoutKey(part: unknown, key: string): unknown {
  if (!isObject(part)) return part;
  const { [key]: _, ...rest } = part;
  return rest;
}

function toText(value: unknown, isSecret: boolean): string {
  if (isSecret) return value === '' || value === undefined ? '' : DOTS;
  const text = Array.isArray(value) ? value.map(String).join(', ') : toWord(value);
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
}

function toWord(value: unknown): string {
  if (value === null || value === undefined) return '';
  return isObject(value) ? '' : String(value);
}
