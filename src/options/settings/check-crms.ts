import type { CrmKind } from '../../settings/catalogue';
import { checkFields } from './check-fields';
import type { CrmRow } from './crm-draft';
import type { Problems } from './problems';

/** The name under which a CRM, its name in the rules or one of its fields has its problem. */
export const crmField = (rowId: number) => `crms.${rowId}`;
export const crmIdField = (rowId: number) => `crms.${rowId}.id`;
export const crmSettingField = (rowId: number, name: string) => `crms.${rowId}.settings.${name}`;

const ID = /^[\w.-]{1,40}$/;

/** What is wrong with the CRMs: each kind checks its own settings. */
export function checkCrms(rows: readonly CrmRow[], kinds: readonly CrmKind[]): Problems {
  const problems = rows.flatMap((row, index) => {
    const definition = kinds.find(({ kind }) => kind === row.kind);
    const before = rows.slice(0, index).map(({ crmId }) => crmId.trim());
    return [...idProblem(row, before), ...(definition ? settingsProblem(row, definition) : [])];
  });
  return Object.fromEntries(problems);
}

type Entry = readonly [field: string, problem: Problems[string]];

function idProblem({ id, crmId }: CrmRow, taken: readonly string[]): Entry[] {
  if (!ID.test(crmId.trim())) return [[crmIdField(id), 'optionsCrmIdProblem']];
  return taken.includes(crmId.trim()) ? [[crmIdField(id), 'optionsCrmIdTaken']] : [];
}

function settingsProblem(row: CrmRow, definition: CrmKind): Entry[] {
  const found = checkFields(row, definition);
  if (!found) return [];
  const { field, problem } = found;
  return [[field === undefined ? crmField(row.id) : crmSettingField(row.id, field), problem]];
}
