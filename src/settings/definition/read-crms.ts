import * as v from 'valibot';
import type { Definition } from '../../call-center/definition';
import type { Catalogue, CrmKind } from '../catalogue';
import type { Items } from '../item';
import { type Settings, SettingsSchema } from '../schema';
import { findItem } from './find-item';
import type { Note } from './notes';
import { readFields } from './read-fields';
import { crmNumber } from './section-names';

type Crm = Settings['crms'][number];

/** Of a call center that wants no CRM at all. */
export const NO_CRM = 'none';

/** The CRMs that have a section, in the order of their numbers. None has: nothing is said about CRMs. */
export function readCrms(definition: Definition, { crms: kinds }: Catalogue, note: Note): Items {
  const names = definition.sections.map(({ name }) => name);
  const sections = [...new Set(names)]
    .filter((name) => crmNumber(name) !== undefined)
    .sort((one, other) => (crmNumber(one) ?? 0) - (crmNumber(other) ?? 0));
  const crms: Crm[] = [];
  let isSaid = false;
  for (const section of sections) {
    const word = findItem(definition, section, 'kind');
    if (word?.text.trim() === NO_CRM) {
      isSaid = true;
      continue;
    }
    const kind = kindOf(definition, section, kinds, note);
    if (!kind) continue;
    const { first, settings, lacks } = readFields(definition, section, kind, note);
    const at = word ?? first;
    if (lacks !== undefined && at) note('crm-incomplete', at, lacks);
    else crms.push({ id: idOf(definition, section, kind, crms, note), kind: kind.kind, settings });
  }
  return crms.length > 0 || isSaid ? { crms } : {};
}

/** Undefined: the section is to be filled in later, or cannot be used. */
function kindOf(
  definition: Definition,
  section: string,
  kinds: readonly CrmKind[],
  note: Note,
): CrmKind | undefined {
  const given = findItem(definition, section, 'kind');
  const known = [...kinds.map(({ kind }) => kind), NO_CRM].join(', ');
  if (given) {
    const kind = kinds.find((one) => one.kind === given.text.trim().toLowerCase());
    if (!kind) note('crm-kind-unknown', given, given.text.trim(), known);
    return kind;
  }
  const first = definition.sections
    .filter(({ name }) => name === section)
    .flatMap(({ items }) => items)
    .find(({ value }) => value.trim() !== '');
  if (first) {
    const at = { path: `${section}/${first.name}`, place: first.place };
    note('crm-kind-missing', at, section, known);
  }
  return undefined;
}

/** The kind's own name will do for the only CRM of a kind. */
function idOf(
  definition: Definition,
  section: string,
  { kind }: CrmKind,
  before: readonly Crm[],
  note: Note,
): string {
  const isTaken = (id: string) => before.some((crm) => crm.id === id);
  const given = findItem(definition, section, 'id');
  const id = given?.text.trim();
  if (given && id !== undefined) {
    const checked = v.safeParse(SettingsSchema.entries.crms, [{ id, kind, settings: {} }]);
    if (checked.issues) note('setting-refused', given, checked.issues[0].message);
    else if (isTaken(id)) note('crm-id-taken', given, id);
    else return id;
  }
  let free = kind;
  for (let count = 2; isTaken(free); count += 1) free = `${kind}-${count}`;
  return free;
}
