import type { CrmField } from '../../screen-pop/crm';
import type { CrmKind } from './crm-catalogue';

/** A value of a CRM's settings as its field shows it; one that is not of the field's kind shows as empty. */
export function toFieldText(input: CrmField['input'], value: unknown): string {
  switch (input) {
    case 'json':
      return value === undefined ? '' : JSON.stringify(value, null, 2);
    case 'lines':
      return Array.isArray(value) ? value.map(String).join('\n') : '';
    default:
      return typeof value === 'string' ? value : '';
  }
}

/**
 * What is typed in a field as a value of the settings. Undefined: the settings do without it, as the kind of CRM does
 * by itself. Text that is to be JSON and is none stays text.
 */
export function toFieldValue({ input, name }: CrmField, text: string, kind: CrmKind): unknown {
  const trimmed = text.trim();
  if (input === 'lines') return toLines(text);
  if (trimmed === '') return input !== 'json' && hasDefault(kind, name) ? '' : undefined;
  return input === 'json' ? toJson(trimmed) : trimmed;
}

/** One entry a line; empty lines are not there. */
export const toLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const hasDefault = ({ defaults }: CrmKind, name: string) =>
  typeof defaults === 'object' && defaults !== null && name in defaults;
