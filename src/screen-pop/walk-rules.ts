import type { RecordRef, Sentence } from '../cti/pop-outcome';
import { applicableRules, byOrder } from './applicable-rules';
import type { Crm, CrmQuery } from './crm';
import { type AnswerOf, type FailedAnswer, type Lookup, lookUp } from './lookup';
import type { LookupRequest } from './lookup-request';
import { NOTHING_PLANNED, planFailure, planFallback, planPop } from './plan-pop';
import type { PopPlan, SearchResult } from './pop-plan';
import { type RankedMatch, rankMatches } from './rank-matches';
import { missing } from './resolve-action';
import type { NavigationRule } from './rule';

/** What the rules are walked with. */
export interface Walk {
  readonly request: LookupRequest;
  readonly rules: readonly NavigationRule[];
  /** The first one is that of rules which name none. */
  readonly crms: readonly Crm[];
  readonly webOrigins: readonly string[];
  /** ISO 3166: where numbers without a country code are at home. */
  readonly region: string;
  /** For this number, the latest first. */
  readonly chosenBefore: readonly RecordRef[];
}

/** What comes next: questions to a CRM, all at once, or all that there is to do. */
export type WalkStep =
  | {
      readonly next: 'ask';
      readonly rule: string;
      readonly crm: Crm;
      /** Never empty, none of them answered, each once. */
      readonly queries: readonly CrmQuery[];
    }
  | { readonly next: 'pop'; readonly plan: PopPlan; readonly searches: readonly SearchResult[] };

/** A CRM that did not answer a rule's search. */
interface Trouble {
  readonly rule: NavigationRule;
  readonly crm: Crm;
  readonly answer: FailedAnswer;
}

/**
 * Walks the rules as far as the answers reach, from the beginning each time: the step depends on nothing but its
 * arguments. The walk ends at the first rule whose decision is not nextRule. Where a CRM has not answered, nobody can say
 * that there is no match: instead of that decision its own search page is opened.
 * @param answerOf the answers so far, none of them `signedOut`
 */
export function nextStep(walk: Walk, answerOf: AnswerOf): WalkStep {
  const searches: SearchResult[] = [];
  const troubles: Trouble[] = [];
  const pop = (plan: PopPlan): WalkStep => ({ next: 'pop', plan, searches });

  for (const rule of applicableRules(walk.rules, walk.request)) {
    const { crmId } = rule.result;
    const crm = crmId === undefined ? walk.crms[0] : walk.crms.find((one) => one.crmId === crmId);
    if (!crm) return pop(planFailure(noCrm(crmId), rule.name));

    const lookups = lookUpAll(rule, crm, walk, answerOf);
    const queries = distinct(lookups.flatMap(({ unanswered }) => unanswered));
    if (queries.length > 0) return { next: 'ask', rule: rule.name, crm, queries };

    const found = lookups.flatMap((lookup) => lookup.found);
    const pool = rankMatches(found, crm.crmId, walk.chosenBefore);
    searches.push(...lookups.map((lookup) => toResult(lookup, crm)));
    troubles.push(
      ...lookups.flatMap(({ failure }) => (failure ? [{ rule, crm, answer: failure }] : [])),
    );

    const decision = decisionOf(rule, pool);
    if (decision.decision === 'nextRule') continue;
    if (pool.length === 0 && lookups.length > 0 && mayOpen(rule)) {
      const [trouble] = troubles;
      if (trouble) return pop(planFallback(trouble.answer, { ...walk, ...trouble }));
      const unknown = unknownToAll(lookups);
      if (unknown !== undefined) return pop(planFailure(missing(unknown), rule.name));
    }
    return pop(planPop(decision, pool, { ...walk, rule, crm }));
  }
  const trouble = troubles.find(({ rule }) => mayOpen(rule));
  return pop(trouble ? planFallback(trouble.answer, { ...walk, ...trouble }) : NOTHING_PLANNED);
}

function lookUpAll(
  rule: NavigationRule,
  crm: Crm,
  walk: Walk,
  answerOf: AnswerOf,
): readonly Lookup[] {
  const { direction } = walk.request;
  return byOrder(rule.ctiSearches)
    .filter(({ directions }) => directions.includes(direction))
    .map((search) => lookUp(search, { ...walk, crm }, answerOf));
}

function decisionOf(rule: NavigationRule, pool: readonly RankedMatch[]) {
  if (pool.length === 0) return rule.noMatches;
  return pool.length === 1 ? rule.singleMatch : rule.multipleMatches;
}

/** Whether a rule opens something in any case at all: one that never pops does not pop for want of an answer either. */
function mayOpen({ noMatches, singleMatch, multipleMatches, actions }: NavigationRule): boolean {
  return [noMatches, singleMatch, multipleMatches].some(
    (one) =>
      one.decision === 'loadMatch' ||
      (one.decision !== 'nextRule' && (one.action !== undefined || actions.length > 0)),
  );
}

/** The parameter for want of which a rule could ask nothing at all. */
function unknownToAll(lookups: readonly Lookup[]): string | undefined {
  return lookups.every((lookup) => lookup.missing !== undefined) ? lookups[0]?.missing : undefined;
}

function distinct(queries: readonly CrmQuery[]): readonly CrmQuery[] {
  return [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()];
}

function toResult(
  { name, queries, found, failure, missing: unknown }: Lookup,
  crm: Crm,
): SearchResult {
  const why = failure?.sentence ?? (unknown === undefined ? undefined : missing(unknown));
  const count = new Set(found.map(({ record }) => JSON.stringify([record.entity, record.recordId])))
    .size;
  return { name, crmId: crm.crmId, queries, count, ...(why ? { failure: why } : {}) };
}

const noCrm = (crmId: string | undefined): Sentence =>
  crmId === undefined ? { key: 'popFailedNoCrm' } : { key: 'popFailedUnknownCrm', values: [crmId] };
