import type { SettingsField } from '../../cti/settings-field';
import type { FixedInput } from './fixed-values';
import type { Code } from './read-codes';
import { readValue } from './read-value';

/**
 * A value as it stands in a definition, so that `readValue` gives it again. Empty where the default is the same
 * emptiness, since an empty value is not set.
 */
export function writeValue(
  input: SettingsField['input'] | FixedInput,
  value: unknown,
  standard: unknown,
): string {
  if (value === undefined) return '';
  if (input !== 'limit' && isEmpty(value) && isSame(value, standard)) return '';
  const plain = plainText(input, value);
  return plain !== undefined && survives(input, plain, value) ? plain : toJson(value);
}

/** As people write it; undefined: there is no such way. */
function plainText(input: SettingsField['input'] | FixedInput, value: unknown): string | undefined {
  if (input === 'limit' && value === null) return 'none';
  if (input === 'json') return toJson(value);
  if (input === 'codes') {
    const codes = value as readonly Code[];
    return codes.map(({ code, label }) => `${code} = ${label}`).join('\n');
  }
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'object' ? undefined : String(value);
}

/** Whether it is read as what it was, after an XML file has held it. */
function survives(
  input: SettingsField['input'] | FixedInput,
  text: string,
  value: unknown,
): boolean {
  if (text === '' || text !== text.trim() || UNWRITABLE.test(text)) {
    return false;
  }
  const read = readValue(input, text, [text]);
  return 'value' in read && isSame(read.value, value);
}

/** What XML cannot hold, and the line end that it would turn into another. */
const UNWRITABLE = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** JSON in which only what XML can hold stands as it is. */
function toJson(value: unknown): string {
  const isStructure = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  return JSON.stringify(value, null, isStructure ? 2 : 0).replace(
    /[\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
}

function isEmpty(value: unknown): boolean {
  if (value === '' || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
