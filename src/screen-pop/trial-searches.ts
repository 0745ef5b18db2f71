import { applicableRules, byOrder } from './applicable-rules';
import type { CrmCriterion, CrmQuery, CrmRecord } from './crm';
import { type Answer, type AnswerOf, type Lookup, lookUp } from './lookup';
import type { TrialSearch } from './number-trial';
import { missing } from './resolve-action';
import type { Walk } from './walk-rules';

/**
 * Everything that the walk has asked, question by question, with the matches that count.
 * @param decidedBy the rule at which it ended; undefined: it went through all of them
 */
export function toTrialSearches(
  walk: Walk,
  answerOf: AnswerOf,
  decidedBy: string | undefined,
): readonly TrialSearch[] {
  const rules = applicableRules(walk.rules, walk.request);
  const end = rules.findIndex(({ name }) => name === decidedBy);
  return rules.slice(0, end < 0 ? undefined : end + 1).flatMap((rule) => {
    const { crmId } = rule.result;
    const crm = crmId === undefined ? walk.crms[0] : walk.crms.find((one) => one.crmId === crmId);
    if (!crm) return [];
    return byOrder(rule.ctiSearches)
      .filter(({ directions }) => directions.includes(walk.request.direction))
      .flatMap((search) => {
        const lookup = lookUp(search, { ...walk, crm }, answerOf);
        const told = { rule: rule.name, search: search.name, crmId: crm.crmId };
        return lookup.missing === undefined
          ? questionsOf(lookup, crm.crmId, answerOf).map((question) => ({ ...told, ...question }))
          : [{ ...told, ...unasked(search.entity, lookup.missing) }];
      });
  });
}

/** Only what has been asked: a CRM that wants a sign-in first has not been. */
function questionsOf(lookup: Lookup, crmId: string, answerOf: AnswerOf) {
  return lookup.queries.flatMap((query) => {
    const answer = answerOf(crmId, query);
    return answer ? [toQuestion(query, answer, lookup)] : [];
  });
}

function toQuestion(query: CrmQuery, answer: Answer, { found }: Lookup) {
  const { entity, where } = query;
  const told = { entity, question: toText(where) };
  if (!('records' in answer)) return { ...told, matches: [], failure: answer.sentence };
  const isFound = (record: CrmRecord) => found.some((one) => isSame(one.record, record));
  const matches = answer.records
    .filter(isFound)
    .map(({ entity: kind, recordId, name }) => ({ entity: kind, recordId, name }));
  return { ...told, matches };
}

const unasked = (entity: string, parameter: string) => ({
  entity,
  question: '',
  matches: [],
  failure: missing(parameter),
});

const isSame = (one: CrmRecord, other: CrmRecord) =>
  one.entity === other.entity && one.recordId === other.recordId;

/** A question in the words of the rules: `number +12025550143`, `mail equals "ada@example.com"`. */
function toText(where: CrmCriterion): string {
  if ('all' in where) return `all(${where.all.map(toText).join(', ')})`;
  if ('any' in where) return `any(${where.any.map(toText).join(', ')})`;
  if ('number' in where) return `number ${where.number.e164 ?? where.number.significant}`;
  return `${where.field} ${where.is} ${JSON.stringify(where.value)}`;
}
