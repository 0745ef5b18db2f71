import { CALL_SERVICES, type Service } from '../../../src/cti/call-services';
import type { Ability, ConnectorAdapter } from '../adapter';
import type { AgentDeed, Deed } from './deed';
import type { CallSays, Says } from './says';
import type { Scenario } from './scenario';

/** What a phone system may tell or not, apart from calls ringing, being answered and ending. */
export type Fact =
  | 'tells:parties'
  | 'tells:services'
  | 'tells:agentState'
  | 'tells:reserved'
  | 'tells:device'
  | 'tells:redirection'
  | 'tells:causes'
  | 'tells:links'
  | 'tells:newIds';

/** What a scenario cannot do without. */
export type Need = Service | Ability;

/** What this connector cannot do of what the scenario needs; empty: it has to pass. */
export function missingFor(
  scenario: Scenario,
  { services, cannot }: Pick<ConnectorAdapter, 'services' | 'cannot'>,
): Need[] {
  return needsOf(scenario).filter((need) =>
    isService(need) ? !services.includes(need) : cannot.includes(need),
  );
}

/** Worked out from what the story says, so that no one has to keep a list. */
export function needsOf(scenario: Scenario): Need[] {
  const needs = scenario.steps.flatMap((step) => [...deedNeeds(step), ...saysNeeds(step.now)]);
  return [...new Set([...needs, ...blindNeeds(scenario)])];
}

function deedNeeds(deed: Deed): Need[] {
  if ('phone' in deed) {
    if (deed.phone !== 'line') return [`act:${deed.phone}`];
    return deed.to === 'up' ? [] : [`line:${deed.to}`];
  }
  if ('handset' in deed) return ['act:handset'];
  return 'agent' in deed ? serviceNeeds(deed) : [];
}

/** The desk's own commands need what they lead to; a refused one may have been refused by the desk. */
function serviceNeeds(deed: AgentDeed): Need[] {
  switch (deed.agent) {
    case 'dial':
      return deed.digits === undefined && deed.refused
        ? []
        : [deed.digits ? 'generateDigits' : 'makeCall'];
    case 'closeSession':
      return deed.endCalls ? ['clearConnection'] : [];
    // A connector that is not told of it leaves it to the desk.
    case 'wrapUpCall':
    case 'extendWrapUp':
    case 'activateSession':
    case 'redoScreenPop':
    case 'reconnect':
      return [];
    default:
      return [deed.agent];
  }
}

const CALL_FACTS: Partial<Record<keyof CallSays, Need>> = {
  parties: 'tells:parties',
  offers: 'tells:services',
  withholds: 'tells:services',
  redirectedBy: 'tells:redirection',
  cause: 'tells:causes',
  linkedWith: 'tells:links',
  renamed: 'tells:newIds',
};

function saysNeeds(says: Says | undefined): Need[] {
  const calls = Object.values(says?.calls ?? {});
  const told = calls.flatMap((call) => (typeof call === 'object' ? Object.keys(call) : []));
  return [
    ...told.flatMap((key) => CALL_FACTS[key as keyof CallSays] ?? []),
    ...agentNeeds(says?.agent),
    ...(says?.device === undefined ? [] : (['tells:device'] as const)),
  ];
}

function agentNeeds(says: Says['agent']): Need[] {
  if (says === undefined) return [];
  const isReserved = typeof says === 'object' && says.reserved === true;
  return isReserved ? ['tells:agentState', 'tells:reserved'] : ['tells:agentState'];
}

/** What happened while nobody was listening is learned from a snapshot. */
function blindNeeds({ steps }: Scenario): Need[] {
  const isBlind = steps.some(
    (step) => 'phone' in step && (step.phone === 'lose' || step.phone === 'line'),
  );
  return isBlind ? ['snapshotDevice'] : [];
}

const OTHER_SERVICES: readonly Service[] = [
  'makeCall',
  'directedPickup',
  'joinCall',
  'setAgentState',
  'wrapUpCall',
  'snapshotDevice',
];
const SERVICES: readonly string[] = [...CALL_SERVICES, ...OTHER_SERVICES];

const isService = (need: Need): need is Service => SERVICES.includes(need);
