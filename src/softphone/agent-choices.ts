import type { Agent, AgentReason, AgentState, RequestableAgentState } from '../cti/agent';

export const AGENT_STATE_KEYS: Readonly<Record<AgentState, string>> = {
  null: 'agentStateLoggedOff',
  notReady: 'agentStateNotReady',
  ready: 'agentStateReady',
  busy: 'agentStateOnCall',
  workingAfterCall: 'agentStateAfterCallWork',
};

/** A line of the agent's menu. */
export interface AgentChoice {
  readonly state: RequestableAgentState;
  readonly reason?: AgentReason;
  readonly isCurrent: boolean;
}

/** What an agent can ask for; `isReasonRequired`: nobody is "not ready" without saying why. */
export function selectAgentChoices(
  agent: Agent,
  notReadyReasons: readonly AgentReason[],
  isReasonRequired: boolean,
): readonly AgentChoice[] {
  const wishes: Omit<AgentChoice, 'isCurrent'>[] = [
    { state: 'ready' },
    ...(isReasonRequired ? [] : [{ state: 'notReady' as const }]),
    ...notReadyReasons.map((reason) => ({ state: 'notReady' as const, reason })),
    { state: 'workingAfterCall' },
    { state: 'null' },
  ];
  return wishes.map((wish) => ({
    ...wish,
    isCurrent: wish.state === agent.state && wish.reason?.code === agent.reason?.code,
  }));
}
