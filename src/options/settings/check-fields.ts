import type { SettingsField } from '../../cti/settings-field';
import { isNumberText } from './field-value';
import type { Problem } from './problems';
import { fieldText, type SettingsRow, toRowSettings } from './settings-row';

/** What has fields and checks its own settings: a connector or a kind of CRM. */
interface FieldsOwner {
  readonly fields: readonly SettingsField[];
  /** Throws an Error that names the bad field. */
  parseSettings(value: unknown): unknown;
}

interface FieldProblem {
  /** Undefined: the settings as a whole. */
  readonly field?: string;
  readonly problem: Problem;
}

/** What is wrong with the settings: their owner checks them; here that gets words and a place on the screen. */
export function checkFields(row: SettingsRow, owner: FieldsOwner): FieldProblem | undefined {
  const broken = owner.fields.find((field) => BROKEN[field.input]?.(fieldText(row, field).trim()));
  if (broken) {
    const isJson = broken.input === 'json';
    return { field: broken.name, problem: isJson ? 'optionsJsonProblem' : 'optionsNumberProblem' };
  }
  try {
    owner.parseSettings(toRowSettings(row));
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const field = namedField(reason, owner.fields);
    if (!field) return { problem: { key: 'optionsFieldsRefused', values: [reason] } };
    return { field: field.name, problem: wordsFor(field, reason) };
  }
}

/** Text that cannot become a value of the field's kind at all; an empty field is its owner's business. */
const BROKEN: Readonly<Partial<Record<SettingsField['input'], (text: string) => boolean>>> = {
  json: (text) => text !== '' && !isJson(text),
  number: (text) => text !== '' && !isNumberText(text),
};

function wordsFor({ input, problemKey }: SettingsField, reason: string): Problem {
  if (problemKey !== undefined) return problemKey;
  return input === 'origin'
    ? 'optionsOriginProblem'
    : { key: 'optionsFieldRefused', values: [reason] };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The field that the words name first. */
function namedField(reason: string, fields: readonly SettingsField[]): SettingsField | undefined {
  const words = reason.split(/[^\w-]+/);
  const named = fields.filter(({ name }) => words.includes(name));
  return named.sort((one, other) => words.indexOf(one.name) - words.indexOf(other.name))[0];
}
