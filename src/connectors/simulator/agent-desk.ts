import type { AgentState, RequestableAgentState } from '../../cti/agent';
import type { AgentEvent, AgentEventName } from '../../cti/event';
import type { EpochMs } from '../../cti/ids';
import type { FreeAgent, SwitchAgent, SwitchCall } from './switch-state';

const EVENT_NAMES: Readonly<Record<AgentState, AgentEventName>> = {
  null: 'agentLoggedOff',
  notReady: 'agentNotReady',
  ready: 'agentReady',
  busy: 'agentBusy',
  workingAfterCall: 'agentWorkingAfterCall',
};

/** What the switch tells of the agent. */
export function describeAgent(agent: SwitchAgent): Omit<AgentEvent, 'kind' | 'at'> {
  const name = EVENT_NAMES[agent.state];
  if (agent.state === 'busy') {
    return { name, ...(agent.pending && { pendingAgentState: agent.pending.state }) };
  }
  return {
    name,
    ...(agent.reason && { reason: agent.reason }),
    ...(agent.reserved && { reserved: true }),
  };
}

/** The agent asks for a state; on a call it waits until the call ends. */
export function withRequest(agent: SwitchAgent, asked: FreeAgent): SwitchAgent {
  return agent.state === 'busy' ? { ...agent, pending: asked } : asked;
}

/** The switch decides by itself: it may log off an agent on a call, the rest waits for the call's end. */
export function withOrder(agent: SwitchAgent, ordered: FreeAgent): SwitchAgent {
  return ordered.state === 'null' ? ordered : withRequest(agent, ordered);
}

/** After-call work belongs to an agent who is logged on. */
export function permitsAgentState(agent: SwitchAgent, asked: RequestableAgentState): boolean {
  return agent.state !== 'null' || asked !== 'workingAfterCall';
}

/** What the calls make of the agent's state. Somebody logged off just uses a phone. */
export function withCalls(agent: SwitchAgent, calls: readonly SwitchCall[]): SwitchAgent {
  const onCall = calls.some(
    ({ localConnection }) => localConnection === 'connected' || localConnection === 'hold',
  );
  const talks = calls.some((call) => call.establishedAt !== undefined);
  if (agent.state !== 'busy') {
    if (!onCall || agent.state === 'null') return agent;
    const { reserved: _, ...before } = agent;
    return { state: 'busy', before, talked: talks };
  }
  if (onCall) return { ...agent, talked: agent.talked || talks };
  return agent.pending ?? (agent.talked ? { state: 'workingAfterCall' } : agent.before);
}

/** The events that lead from one to the other; none when there is nothing new to tell. */
export function agentEvents(before: SwitchAgent, after: SwitchAgent, at: EpochMs): AgentEvent[] {
  const told = describeAgent(after);
  if (JSON.stringify(told) === JSON.stringify(describeAgent(before))) return [];
  if (before.state === 'busy' && after.state === 'busy') {
    return [{ kind: 'agent', ...told, name: 'agentPending', at }];
  }
  const logsOn = before.state === 'null';
  return [
    ...(logsOn ? [{ kind: 'agent', name: 'agentLoggedOn', at } as const] : []),
    { kind: 'agent', ...told, at },
  ];
}
