import type { SettingsField } from '../../cti/settings-field';

/** A value of the settings as its field shows it; one that is not of the field's kind shows as empty. */
export function toFieldText(input: SettingsField['input'], value: unknown): string {
  switch (input) {
    case 'json':
      return value === undefined ? '' : JSON.stringify(value, null, 2);
    case 'lines':
      return Array.isArray(value) ? value.map(String).join('\n') : '';
    case 'switch':
      return String(value === true);
    case 'number':
      return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
    default:
      return typeof value === 'string' ? value : '';
  }
}

/**
 * What is typed in a field as a value of the settings. Undefined: the settings do without it, as their owner does by
 * itself. Text that is to be JSON or a number and is none stays text.
 * @param defaults the owner's settings before anybody has chosen
 */
export function toFieldValue(
  { input, name }: SettingsField,
  text: string,
  defaults: unknown,
): unknown {
  const trimmed = text.trim();
  if (input === 'lines') return toLines(text);
  if (input === 'switch') return text === 'true';
  if (trimmed === '') return input !== 'json' && hasDefault(defaults, name) ? '' : undefined;
  if (input === 'number') return isNumberText(trimmed) ? toNumber(trimmed) : trimmed;
  return input === 'json' ? toJson(trimmed) : trimmed;
}

/** One entry a line; empty lines are not there. */
export const toLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const isNumberText = (text: string) => /^-?\d+([.,]\d+)?$/.test(text.trim());

/** Half of the world writes the decimal point as a comma. NaN for what is no number. */
export const toNumber = (text: string) =>
  isNumberText(text) ? Number(text.trim().replace(',', '.')) : Number.NaN;

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const hasDefault = (defaults: unknown, name: string) =>
  typeof defaults === 'object' && defaults !== null && name in defaults;
