import { type PhoneNumberForms, toNumberForms } from '../../../src/dialing/number/number-forms';
import type { Crm, CrmCriterion, CrmDefinition, CrmRecord } from '../../../src/screen-pop/crm';
import type { CrmAdapter, CrmFixture } from './adapter';
import { PEOPLE, REGION } from './people';
import { fixturePorts, type SentRequest } from './ports';

/** A CRM that is up, with everybody in it. */
export interface Subject {
  readonly adapter: CrmAdapter<unknown>;
  readonly definition: CrmDefinition<unknown>;
  readonly fixture: CrmFixture;
  readonly settings: unknown;
  readonly crm: Crm;
  /** What it has asked for so far. */
  readonly sent: readonly SentRequest[];
}

export async function startSubject(adapter: CrmAdapter<unknown>): Promise<Subject> {
  const fixture = await adapter.start(PEOPLE);
  const settings = adapter.settingsFor(fixture.origin);
  const sent: SentRequest[] = [];
  const { definition } = adapter;
  const crm = definition.create('contract', settings, fixturePorts(fixture, sent));
  return { adapter, definition, fixture, settings, crm, sent };
}

/** Where the fixture keeps its people. */
export function entityOf({ crm }: Subject): string {
  const [entity] = crm.lookupEntities;
  if (!entity) throw new Error('A CRM needs at least one entity to look up.');
  return entity;
}

export interface AskOptions {
  readonly fields?: readonly string[];
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

export function ask(
  subject: Subject,
  where: CrmCriterion,
  { fields = [], limit = 20, signal = new AbortController().signal }: AskOptions = {},
): Promise<readonly CrmRecord[]> {
  return subject.crm.search({ entity: entityOf(subject), fields, where, limit }, signal);
}

export const namesOf = (records: readonly CrmRecord[]): readonly string[] =>
  records.map(({ name }) => name).sort();

export function formsOf(number: string): PhoneNumberForms {
  const forms = toNumberForms(number, REGION);
  if (!forms) throw new Error(`${number} is no number.`);
  return forms;
}

/** The field that an attached e-mail address is looked up in, if the people can be found by it. */
export function emailField(subject: Subject): string | undefined {
  const entity = entityOf(subject);
  return subject.crm.keys.find((key) => /mail/.test(key.key) && key.entity === entity)?.field;
}
