import type { Agent, RequestableAgentState } from '../cti/agent';

/**
 * The state that the agent has asked for and that the phone system neither gives nor promises; undefined if there
 * is no difference. During a call and its after-call work the answer may still be on its way.
 */
export function selectAgentDifference(agent: Agent): RequestableAgentState | undefined {
  const { state, pendingAgentState, requested } = agent;
  if (!requested || state === 'busy' || state === 'workingAfterCall') return undefined;
  const isKept = requested.state === state || requested.state === pendingAgentState;
  return isKept ? undefined : requested.state;
}
