import { findItem } from './outline';
import { readOutline } from './read-outline';
import { replaceValue } from './replace-value';
import { toXmlText } from './to-xml-text';
import { normaliseValue } from './value-text';

const INTERNAL_NAME = 'reqGeneralInfo/reqInternalName';

/**
 * The text of a definition with another value for one of its items; all else stays as it is, byte for byte. The path
 * is `section/item`, as the format spells them. Throws `RangeError` where there is no such item, and for the internal
 * name, which is fixed at the import; `XmlCharacterError` for a character that no XML can hold.
 */
export function withValue(text: string, path: string, value: string): string {
  if (path === INTERNAL_NAME) throw new RangeError('The internal name cannot be edited.');
  return withAnyValue(text, path, value);
}

/** The internal name too. */
export function withAnyValue(source: string, path: string, value: string): string {
  const { text, outline } = readOutline(source);
  const [section = '', name = '', ...more] = path.split('/');
  const item = outline && more.length === 0 ? findItem(outline, section, name) : undefined;
  if (!item || outline?.form !== 'definition') throw new RangeError(`There is no item ${path}.`);
  const written = toXmlText(value);
  if (normaliseValue(written) === item.value) return text;
  return replaceValue(text, item.valueRange, written);
}
