import type { CrmField } from '../../screen-pop/crm';
import type { CrmCatalogue, CrmKind } from './crm-catalogue';
import { type CrmRow, fieldText, toCrmSettings } from './crm-draft';
import type { Problems } from './problems';

/** The name under which a CRM, its name in the rules or one of its fields has its problem. */
export const crmField = (rowId: number) => `crms.${rowId}`;
export const crmIdField = (rowId: number) => `crms.${rowId}.id`;
export const crmSettingField = (rowId: number, name: string) => `crms.${rowId}.settings.${name}`;

const ID = /^[\w.-]{1,40}$/;

/** What is wrong with the CRMs: each kind checks its own settings; here that gets a place on the screen. */
export function checkCrms(rows: readonly CrmRow[], catalogue: CrmCatalogue): Problems {
  const problems = rows.flatMap((row, index) => {
    const definition = catalogue.find(({ kind }) => kind === row.kind);
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
  const broken = definition.fields.find((field) => field.input === 'json' && isBroken(row, field));
  if (broken) return [[crmSettingField(row.id, broken.name), 'optionsCrmJsonProblem']];
  try {
    definition.parseSettings(toCrmSettings(row));
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const field = namedField(reason, definition.fields);
    if (!field) return [[crmField(row.id), { key: 'optionsCrmRefused', values: [reason] }]];
    const problem =
      field.input === 'origin'
        ? 'optionsCrmProblem'
        : { key: 'optionsCrmFieldRefused', values: [reason] };
    return [[crmSettingField(row.id, field.name), problem]];
  }
}

function isBroken(row: CrmRow, field: CrmField): boolean {
  const text = fieldText(row, field).trim();
  try {
    return text !== '' && JSON.parse(text) === undefined;
  } catch {
    return true;
  }
}

/** The field that the words name first. */
function namedField(reason: string, fields: readonly CrmField[]): CrmField | undefined {
  const words = reason.split(/[^\w-]+/);
  const named = fields.filter(({ name }) => words.includes(name));
  return named.sort((one, other) => words.indexOf(one.name) - words.indexOf(other.name))[0];
}
