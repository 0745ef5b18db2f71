import type { CrmField } from '../../screen-pop/crm';
import type { Settings } from '../../settings/schema';
import type { CrmKind } from './crm-catalogue';
import { toFieldText, toFieldValue } from './crm-field';

/** One CRM as the form holds it; `id` only tells the rows apart. */
export interface CrmRow {
  readonly id: number;
  /** The name that rules call it by. */
  readonly crmId: string;
  readonly kind: string;
  /** As it was stored, or the kind's defaults. */
  readonly settings: unknown;
  /** What has been typed since, by field. */
  readonly typed: Readonly<Record<string, TypedField>>;
}

interface TypedField {
  readonly text: string;
  /** What it means; undefined: the settings do without it. */
  readonly value: unknown;
}

export const toCrmRows = (crms: Settings['crms']): readonly CrmRow[] =>
  crms.map(({ id, kind, settings }, row) => ({ id: row, crmId: id, kind, settings, typed: {} }));

export const toCrms = (rows: readonly CrmRow[]): Settings['crms'] =>
  rows.map((row) => ({ id: row.crmId.trim(), kind: row.kind, settings: toCrmSettings(row) }));

/** The settings of one CRM as they would be saved. What the form has no field for stays. */
export function toCrmSettings({ settings, typed }: CrmRow): unknown {
  const changes = Object.entries(typed).map(([name, { value }]) => [name, value]);
  if (changes.length === 0) return settings;
  const all = Object.entries({ ...toRecord(settings), ...Object.fromEntries(changes) });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

export function fieldText({ settings, typed }: CrmRow, { name, input }: CrmField): string {
  return typed[name]?.text ?? toFieldText(input, toRecord(settings)[name]);
}

export function withTyped(row: CrmRow, field: CrmField, text: string, kind: CrmKind): CrmRow {
  const value = toFieldValue(field, text, kind);
  return { ...row, typed: { ...row.typed, [field.name]: { text, value } } };
}

/** One more CRM of that kind, named after it. */
export function withNewCrm(rows: readonly CrmRow[], { kind, defaults }: CrmKind) {
  const taken = rows.map(({ crmId }) => crmId);
  const names = [kind, ...rows.map((_, index) => `${kind}-${index + 2}`)];
  const crmId = names.find((name) => !taken.includes(name)) ?? kind;
  const id = 1 + Math.max(-1, ...rows.map((row) => row.id));
  return [...rows, { id, crmId, kind, settings: defaults, typed: {} }];
}

/** The row comes first; the others keep their order. */
export const withFirst = (rows: readonly CrmRow[], first: CrmRow): readonly CrmRow[] => [
  first,
  ...rows.filter((row) => row !== first),
];

function toRecord(settings: unknown): Readonly<Record<string, unknown>> {
  return typeof settings === 'object' && settings !== null
    ? (settings as Record<string, unknown>)
    : {};
}
