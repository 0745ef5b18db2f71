import { isTrue } from './conditions';
import type { LookupRequest } from './lookup-request';
import type { NavigationRule } from './rule';

/**
 * The rules that are for this call at this moment, the lowest order first; of the same order, as they are listed. When
 * the agent asks, a rule's moments do not matter.
 */
export function applicableRules(
  rules: readonly NavigationRule[],
  request: LookupRequest,
): readonly NavigationRule[] {
  return byOrder(rules.filter((rule) => isFor(rule, request)));
}

/** The lowest order first; the same order as listed. */
export function byOrder<Ordered extends { readonly order: number }>(
  list: readonly Ordered[],
): readonly Ordered[] {
  return list.toSorted((one, other) => one.order - other.order);
}

function isFor(rule: NavigationRule, request: LookupRequest): boolean {
  return (
    rule.directions.includes(request.direction) &&
    (request.moment === 'asked' || rule.moments.includes(request.moment)) &&
    (rule.from.length === 0 || rule.from.includes(request.connectorId)) &&
    (rule.initiatingActivity ?? request.callType).toLowerCase() ===
      request.callType.toLowerCase() &&
    (rule.condition === undefined || isTrue(rule.condition, request.parameters))
  );
}
