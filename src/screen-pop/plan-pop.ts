import type { PopMatch, PopOutcome, Sentence } from '../cti/pop-outcome';
import { addressOf } from './address-of';
import type { Crm } from './crm';
import type { FailedAnswer } from './lookup';
import type { LookupRequest } from './lookup-request';
import { withMatch } from './match-parameters';
import type { Opening, PopPlan } from './pop-plan';
import type { RankedMatch } from './rank-matches';
import { type ResolvedAction, resolveAction, searchTextOf } from './resolve-action';
import type { NavigationRule, PopAction, SingleDecision } from './rule';

/** A decision that acts. */
export type ActingDecision = Exclude<SingleDecision, { readonly decision: 'nextRule' }>;

export interface PlanContext {
  readonly request: LookupRequest;
  readonly rule: NavigationRule;
  readonly crm: Crm;
  readonly webOrigins: readonly string[];
}

/** A list that nobody reads to its end; the agent's search is then the better way. */
const MOST_MATCHES = 50;

/**
 * What a rule's decision means: the match is loaded, then the decision's action, then the rule's own are run. The first
 * that opens something takes the tab in front, further ones open behind it. An action that cannot be run is left out; if
 * nothing remains, the pop has failed.
 */
export function planPop(
  decision: ActingDecision,
  pool: readonly RankedMatch[],
  context: PlanContext,
): PopPlan {
  const { request, rule } = context;
  const single = pool.length === 1 ? pool[0] : undefined;
  const parameters = single ? withMatch(request.parameters, single.record) : request.parameters;
  const results = actionsOf(decision, rule).map((action) =>
    resolveAction(action, { ...context, pool, parameters }),
  );
  const failures = results.flatMap((result) => (result.kind === 'failed' ? [result.failure] : []));
  const doing = distinct(results.filter(({ kind }) => kind === 'open' || kind === 'pickList'));
  const outcome = outcomeOf(doing[0], failures[0], pool, rule);
  const isFailed = outcome.status === 'failed';
  return {
    rule: rule.name,
    session: decision.decision === 'doAction' ? 'keep' : 'create',
    openings: openingsOf(doing, context),
    ...(rule.result.showTab === undefined || isFailed ? {} : { showTab: rule.result.showTab }),
    outcome,
    ...(single && outcome.status === 'opened' ? { reason: single.match.reason } : {}),
    skipped: isFailed ? failures.slice(1) : failures,
  };
}

/** The CRM could not be asked: its own search page with what we know, and why; without one, only why. */
export function planFallback(
  { failure, sentence: why }: FailedAnswer,
  { request, crm, rule }: Omit<PlanContext, 'webOrigins'>,
): PopPlan {
  if (failure === 'noPermission') return planFailure(why, rule.name);
  const text = searchTextOf(request, crm);
  const found = text === undefined ? undefined : addressOf(crm, { kind: 'search', text });
  if (!found || 'failure' in found) return planFailure(why, rule.name);
  return {
    rule: rule.name,
    session: 'create',
    openings: [inFront(found.address, crm, rule)],
    outcome: { status: 'searched', count: 0, why },
    skipped: [],
  };
}

/** Nothing is opened, and why. */
export function planFailure({ key, values = [] }: Sentence, rule?: string): PopPlan {
  return {
    ...(rule === undefined ? {} : { rule }),
    session: 'keep',
    openings: [],
    outcome: { status: 'failed', key, values },
    skipped: [],
  };
}

/** The rules want nothing opened. */
export const NOTHING_PLANNED: PopPlan = {
  session: 'keep',
  openings: [],
  outcome: { status: 'nothing' },
  skipped: [],
};

/** In USD the matches go to an entity search if the rule names one; here that is the pick list. */
function actionsOf(decision: ActingDecision, { result, actions }: NavigationRule): PopAction[] {
  const loaded: PopAction[] = decision.decision === 'loadMatch' ? [{ open: 'match' }] : [];
  const own: PopAction[] = decision.action ? [decision.action] : [];
  return [...loaded, ...own, ...actions].map((action) =>
    action.open === 'match' && result.entitySearch !== undefined ? { open: 'pickList' } : action,
  );
}

/** One list, and every address once: loading the match and opening it are often both asked for. */
function distinct(results: readonly ResolvedAction[]): readonly ResolvedAction[] {
  const nameOf = (result: ResolvedAction) => (result.kind === 'open' ? result.address : '');
  return results.filter(
    (result, index) => results.findIndex((other) => nameOf(other) === nameOf(result)) === index,
  );
}

function outcomeOf(
  first: ResolvedAction | undefined,
  failure: Sentence | undefined,
  pool: readonly RankedMatch[],
  { result }: NavigationRule,
): PopOutcome {
  if (first?.kind === 'open') return first.outcome;
  if (first?.kind === 'pickList') {
    const matches: readonly PopMatch[] = pool.slice(0, MOST_MATCHES).map(({ match }) => match);
    const heading = result.entitySearch;
    return { status: 'pick', matches, ...(heading === undefined ? {} : { heading }) };
  }
  return failure
    ? { status: 'failed', key: failure.key, values: failure.values ?? [] }
    : { status: 'nothing' };
}

/** A pick list has the agent's eyes as a tab in front has: what else is opened stays behind it. */
function openingsOf(doing: readonly ResolvedAction[], { crm, rule }: PlanContext): Opening[] {
  return doing.flatMap((result, index) => {
    if (result.kind !== 'open') return [];
    return index === 0
      ? [inFront(result.address, crm, rule)]
      : [behind(result.address, crm, rule, index)];
  });
}

function inFront(address: string, crm: Crm, { result }: NavigationRule): Opening {
  const { window, targetTab } = result;
  return {
    crm,
    address,
    window,
    place: 'front',
    ...(targetTab === undefined ? {} : { targetTab }),
  };
}

/** In a tab of its own, the same one every time: it must not take the tab that has just come to the front. */
function behind(
  address: string,
  crm: Crm,
  { name, result }: NavigationRule,
  index: number,
): Opening {
  const opening = { crm, address, window: result.window, place: 'behind' } as const;
  return result.window === 'new' ? opening : { ...opening, targetTab: `${name} (${index + 1})` };
}
