import type { Catalogue } from '../catalogue';
import { defaultSettings } from '../defaults';
import type { ItemName, Items } from '../item';
import { readItem } from '../read-item';
import type { Settings } from '../schema';
import type { GivenValue } from './find-item';
import type { Note } from './notes';

/** What an item is made of where a definition says nothing about a part of it. */
export const STANDARD: Settings = defaultSettings((key) => key, 'en-US');

/** A value within a plain value; undefined: it has none there. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

/** The same with another value there. */
export function withValueAt(value: unknown, path: readonly string[], next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  return { ...Object(value), [key]: withValueAt(valueAt(value, [key]), rest, next) };
}

/** What the settings take of an item's value; what they do not is said. */
export function takeItem(
  name: ItemName,
  value: unknown,
  given: GivenValue,
  catalogue: Catalogue,
  note: Note,
): Items {
  const { value: taken, faults } = readItem(name, value, catalogue);
  for (const { path, reason } of faults) {
    note('setting-refused', given, [path, reason].filter(Boolean).join(': '));
  }
  return taken === undefined ? {} : { [name]: taken };
}
