import { matchNumber } from '../../../src/dialing/number/match-number';
import type {
  Crm,
  CrmCriterion,
  CrmQuery,
  CrmRecord,
  PopTarget,
} from '../../../src/screen-pop/crm';

/** A record of a CRM in memory: whatever a test does not care about is left out. */
export type RecordOf = Pick<CrmRecord, 'recordId' | 'name'> & Partial<CrmRecord>;

export const toRecord = (record: RecordOf): CrmRecord => ({
  entity: 'contact',
  numbers: [],
  fields: {},
  ...record,
});

/** A CRM in memory. It finds what meets the question, unless the test answers itself. */
export function createMemoryCrm(
  records: readonly RecordOf[] = [],
  differences: Partial<Crm> = {},
): Crm {
  const [origin = 'https://crm.example'] = differences.origins ?? [];
  return {
    crmId: 'crm',
    origins: [origin],
    inPage: 'address',
    lookupEntities: ['contact', 'account'],
    newEntity: 'contact',
    numberField: 'phone',
    keys: [
      { key: 'customerid', entity: 'contact', field: 'number' },
      { key: 'email', entity: 'contact', field: 'mail' },
      { key: 'caseid', entity: 'case', field: 'id' },
    ],
    recognise: (url) => (url.origin === origin ? 'page' : undefined),
    isSame: (one, other) => one.href === other.href,
    address: (target) => `${origin}${pathOf(target)}`,
    search: async (query) =>
      records
        .map(toRecord)
        .filter((record) => record.entity === query.entity && meets(record, query.where))
        .slice(0, query.limit),
    ...differences,
  };
}

/** A question as it stands in a test's log: `contact number +12025550143`. */
export function inShort({ entity, where }: CrmQuery): string {
  return `${entity} ${criterionInShort(where)}`;
}

function criterionInShort(where: CrmCriterion): string {
  if ('all' in where) return `all(${where.all.map(criterionInShort).join(', ')})`;
  if ('any' in where) return `any(${where.any.map(criterionInShort).join(', ')})`;
  if ('number' in where) return `number ${where.number.e164 ?? where.number.raw}`;
  return `${where.field} ${where.is} ${where.value}`;
}

function meets(record: CrmRecord, where: CrmCriterion): boolean {
  if ('all' in where) return where.all.every((part) => meets(record, part));
  if ('any' in where) return where.any.some((part) => meets(record, part));
  if ('number' in where) {
    return record.numbers.some((stored) => matchNumber(stored, where.number, 'US') !== undefined);
  }
  const value = record.fields[where.field] ?? '';
  switch (where.is) {
    case 'equals':
      return value === where.value;
    case 'contains':
      return value.includes(where.value);
    case 'beginsWith':
      return value.startsWith(where.value);
    case 'endsWith':
      return value.endsWith(where.value);
  }
}

function pathOf(target: PopTarget): string {
  const within = encodeURIComponent;
  switch (target.kind) {
    case 'record':
      return `/${within(target.entity)}/${within(target.recordId)}`;
    case 'newRecord':
      return `/${within(target.entity)}/new?${new URLSearchParams(target.defaults)}`;
    case 'search':
      return `/search?${new URLSearchParams({ q: target.text })}`;
    case 'flow':
      return `/flow/${within(target.name)}?${new URLSearchParams(target.args)}`;
    case 'objectHome':
      return `/${within(target.entity)}`;
    case 'list':
      return `/${within(target.entity)}/list/${within(target.listId)}`;
    case 'home':
      return '/home';
  }
}
