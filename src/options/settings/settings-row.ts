import type { SettingsField } from '../../cti/settings-field';
import { toFieldText, toFieldValue } from './field-value';

/** The settings of one connector or CRM as the form holds them. */
export interface SettingsRow {
  /** As they were stored, or the owner's defaults. */
  readonly settings: unknown;
  /** What has been typed since, by field. */
  readonly typed: Readonly<Record<string, TypedField>>;
}

interface TypedField {
  readonly text: string;
  /** What it means; undefined: the settings do without it. */
  readonly value: unknown;
}

/** The settings as they would be saved. What the form has no field for stays. */
export function toRowSettings({ settings, typed }: SettingsRow): unknown {
  const changes = Object.entries(typed).map(([name, { value }]) => [name, value]);
  if (changes.length === 0) return settings;
  const all = Object.entries({ ...toRecord(settings), ...Object.fromEntries(changes) });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

export function fieldText({ settings, typed }: SettingsRow, { name, input }: SettingsField) {
  return typed[name]?.text ?? toFieldText(input, toRecord(settings)[name]);
}

/** @param defaults the owner's settings before anybody has chosen */
export function withTyped<Row extends SettingsRow>(
  row: Row,
  field: SettingsField,
  text: string,
  defaults: unknown,
): Row {
  const value = toFieldValue(field, text, defaults);
  return { ...row, typed: { ...row.typed, [field.name]: { text, value } } };
}

function toRecord(settings: unknown): Readonly<Record<string, unknown>> {
  return typeof settings === 'object' && settings !== null
    ? (settings as Record<string, unknown>)
    : {};
}
