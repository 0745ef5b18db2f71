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

/** What an agent can ask for. Where reasons are set up, "not ready" always has one. */
export function selectAgentChoices(
  agent: Agent,
  notReadyReasons: readonly AgentReason[],
): readonly AgentChoice[] {
  const wishes: Omit<AgentChoice, 'isCurrent'>[] = [
    { state: 'ready' },
    ...(notReadyReasons.length > 0
      ? notReadyReasons.map((reason) => ({ state: 'notReady' as const, reason }))
      : [{ state: 'notReady' as const }]),
    { state: 'workingAfterCall' },
    { state: 'null' },
  ];
  return wishes.map((wish) => ({
    ...wish,
    isCurrent: wish.state === agent.state && wish.reason?.code === agent.reason?.code,
  }));
}
