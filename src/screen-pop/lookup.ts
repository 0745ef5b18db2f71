import type { RecordRef, Sentence } from '../cti/pop-outcome';
import type { Crm, CrmCriterion, CrmQuery, CrmRecord, SearchFailure } from './crm';
import { ANY_ENTITY } from './default-rules';
import type { LookupRequest } from './lookup-request';
import { type FoundBy, type FoundRecord, hasSureMatch, judgeRecord, placeIn } from './rank-matches';
import type { CtiSearch } from './rule';
import { numberOf, toCriterion } from './to-criterion';

/** Why a CRM said nothing to a question. */
export interface FailedAnswer {
  readonly failure: SearchFailure;
  readonly sentence: Sentence;
}

/** What a CRM said to a question, or why it said nothing. */
export type Answer = { readonly records: readonly CrmRecord[] } | FailedAnswer;

/** The answers so far; undefined: not asked yet. */
export type AnswerOf = (crmId: string, query: CrmQuery) => Answer | undefined;

/** Of whom, and how, a search asks. */
export interface LookupContext {
  readonly request: LookupRequest;
  readonly crm: Crm;
  /** ISO 3166: where a number without a country code is at home. */
  readonly region: string;
  readonly chosenBefore: readonly RecordRef[];
}

/** How far a search has come with the answers so far. */
export interface Lookup {
  readonly name: string;
  /** All that it has asked, or has to ask now. */
  readonly queries: readonly CrmQuery[];
  /** Of these, what is not answered yet; empty: the search is over. */
  readonly unanswered: readonly CrmQuery[];
  readonly found: readonly FoundRecord[];
  /** Why the CRM did not answer, where it did not. */
  readonly failure?: FailedAnswer;
  /** A parameter that is not known, so that nothing could be asked. */
  readonly missing?: string;
}

interface Question {
  readonly query: CrmQuery;
  readonly found: FoundBy;
}

/** More than anybody looks through; the CRM's own search shows the rest. */
const LIMIT = 20;

/**
 * One search of a rule: what it has found, and what has to be asked next. The usual lookup asks by number, then by one
 * attached key after the other, until somebody is found; a number that only ends alike is nobody yet.
 */
export function lookUp(search: CtiSearch, context: LookupContext, answerOf: AnswerOf): Lookup {
  const stages = stagesOf(search, context);
  if ('missing' in stages) {
    return { name: search.name, queries: [], unanswered: [], found: [], missing: stages.missing };
  }
  const { crmId } = context.crm;
  const queries: CrmQuery[] = [];
  const found: FoundRecord[] = [];
  let failure: FailedAnswer | undefined;
  for (const stage of stages) {
    queries.push(...stage.map(({ query }) => query));
    const answered = stage.map((question) => ({
      question,
      answer: answerOf(crmId, question.query),
    }));
    const unanswered = answered.flatMap(({ question, answer }) => (answer ? [] : [question.query]));
    if (unanswered.length > 0) return { name: search.name, queries, unanswered, found };
    for (const { question, answer } of answered) {
      if (answer && 'records' in answer)
        found.push(...judge(answer.records, question, search, context));
      else failure ??= answer;
    }
    const goesOn = answered.every(({ answer }) => mayBeAskedAgain(answer));
    if (hasSureMatch(found) || !goesOn) break;
  }
  return { name: search.name, queries, unanswered: [], found, ...(failure ? { failure } : {}) };
}

/** A CRM that cannot search by number may know keys; one that is down or has had enough is left alone. */
const mayBeAskedAgain = (answer: Answer | undefined) =>
  !answer || 'records' in answer || answer.failure === 'unsupported';

/** What is asked at once, and what only if that finds nobody. */
function stagesOf(
  search: CtiSearch,
  context: LookupContext,
): readonly (readonly Question[])[] | { readonly missing: string } {
  const { filter, name } = search;
  if (filter === undefined) return usualStages(search, context);
  const filled = toCriterion(filter, context.request, context.region);
  if (filled === 'nobody') return [];
  if ('missing' in filled) return filled;
  const number = numberOf(filled.criterion);
  const found: FoundBy = number ? { by: 'number', number } : { by: 'search', name };
  return [
    entitiesOf(search, context.crm).map((entity) =>
      toQuestion(search, entity, filled.criterion, found),
    ),
  ];
}

function usualStages(search: CtiSearch, { request, crm }: LookupContext): Question[][] {
  const { number, items } = request;
  const byNumber = number
    ? entitiesOf(search, crm).map((entity) =>
        toQuestion(search, entity, { number }, { by: 'number', number }),
      )
    : [];
  const byKeys = crm.keys
    .filter(({ entity }) => search.entity === ANY_ENTITY || search.entity === entity)
    .flatMap(({ key, entity, field }) => {
      const value = Object.hasOwn(items, key) ? (items[key] ?? '').trim() : '';
      const where = { field, is: 'equals', value } as const;
      return value === ''
        ? []
        : [[toQuestion(search, entity, where, { by: 'key' as const, key, value })]];
    });
  return [byNumber, ...byKeys];
}

const entitiesOf = ({ entity }: CtiSearch, crm: Crm): readonly string[] =>
  entity === ANY_ENTITY ? crm.lookupEntities : [entity];

function toQuestion(
  search: CtiSearch,
  entity: string,
  where: CrmCriterion,
  found: FoundBy,
): Question {
  const fields = search.fields.map(({ name }) => name);
  return { query: { entity, fields, where, limit: LIMIT }, found };
}

function judge(
  records: readonly CrmRecord[],
  { found }: Question,
  search: CtiSearch,
  { crm, chosenBefore, region }: LookupContext,
): readonly FoundRecord[] {
  return records.flatMap((record) => {
    const isChosenBefore = placeIn(chosenBefore, crm.crmId, record) < chosenBefore.length;
    const judged = judgeRecord(withDetail(record, search), found, isChosenBefore, region);
    return judged ? [judged] : [];
  });
}

/** The fields that the search brings along tell records of the same name apart. */
function withDetail(record: CrmRecord, { fields }: CtiSearch): CrmRecord {
  const told = new Set([record.name, record.detail ?? '']);
  const texts = fields.flatMap(({ name, label }) => {
    const value = Object.hasOwn(record.fields, name) ? (record.fields[name] ?? '') : '';
    if (value === '' || told.has(value)) return [];
    told.add(value);
    return [label === undefined ? value : `${label}: ${value}`];
  });
  const detail = [record.detail, ...texts].filter((text) => text).join(' · ');
  return detail === '' ? record : { ...record, detail };
}
