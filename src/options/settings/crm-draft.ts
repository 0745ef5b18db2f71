import type { CrmKind } from '../../settings/catalogue';
import type { Settings } from '../../settings/schema';
import { type SettingsRow, toRowSettings } from './settings-row';

/** One CRM as the form holds it; `id` only tells the rows apart. */
export interface CrmRow extends SettingsRow {
  readonly id: number;
  /** The name that rules call it by. */
  readonly crmId: string;
  readonly kind: string;
}

export const toCrmRows = (crms: Settings['crms']): readonly CrmRow[] =>
  crms.map(({ id, kind, settings }, row) => ({ id: row, crmId: id, kind, settings, typed: {} }));

export const toCrms = (rows: readonly CrmRow[]): Settings['crms'] =>
  rows.map((row) => ({ id: row.crmId.trim(), kind: row.kind, settings: toRowSettings(row) }));

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
