import type { RequestableAgentState } from '../cti/agent';
import type { CallService, Service } from '../cti/call-services';
import { type Command, type CommandResult, DONE, refused } from '../cti/command';
import type { Connector } from '../cti/connector';
import type { AgentEvent, AgentEventName } from '../cti/event';
import type { ConnectorId, EpochMs } from '../cti/ids';
import type { Input } from './apply-input';
import { type PlannedCommand, planCommand } from './plan-command';
import type { DesktopState } from './state';

/** A connector in use and what it offers. */
export interface AttachedConnector {
  readonly connector: Connector;
  readonly services: readonly Service[];
}

export interface CommandPorts {
  readonly attached: ReadonlyMap<ConnectorId, AttachedConnector>;
  state(): DesktopState;
  /** Resolves when the input is applied and stored. */
  dispatch(input: Input): Promise<void>;
  /** As if a connector had said it. */
  tell(connectorId: ConnectorId, event: AgentEvent): Promise<unknown>;
  now(): EpochMs;
}

type WrapUpCommand = Extract<Command, { service: 'wrapUpCall' }>;
type AgentCommand = Extract<Command, { service: 'setAgentState' }>;

const AGENT_EVENT: Record<RequestableAgentState, AgentEventName> = {
  null: 'agentLoggedOff',
  notReady: 'agentNotReady',
  ready: 'agentReady',
  workingAfterCall: 'agentWorkingAfterCall',
};

/** Carries out what the agent asks for; never rejects. What then happens to the calls comes as events. */
export function createCommandRunner({ attached, state, dispatch, tell, now }: CommandPorts) {
  /** Connected connectors that offer a service, in the order in which they were attached. */
  function capable(service: Service): ConnectorId[] {
    return [...attached]
      .filter(([_id, { services }]) => services.includes(service))
      .map(([id]) => id)
      .filter((id) => state().links[id]?.state === 'connected');
  }

  async function execute({ connectorId, command, callId }: PlannedCommand): Promise<CommandResult> {
    const target = attached.get(connectorId);
    // Whether its line is up is the connector's to say: some things it can do without.
    if (!target) return refused('notConnected');
    if (!callId) return target.connector.execute(command);
    // Only commands on a call have a call id, and their services are call services.
    await dispatch({ kind: 'commandSent', callId, service: command.service as CallService });
    const result = await target.connector.execute(command);
    await dispatch({ kind: 'commandAnswered', callId });
    return result;
  }

  async function wrapUp(command: WrapUpCommand): Promise<CommandResult> {
    const waiting = state().wrapUps.find(({ call }) => call.callId === command.callId);
    if (!waiting) return refused('noSuchCall');
    const { connectorId, vendorCallId } = waiting.call;
    if (attached.get(connectorId)?.services.includes('wrapUpCall')) {
      const told = await execute({ connectorId, command: { ...command, callId: vendorCallId } });
      if (!told.ok) return told;
    }
    const { callId, code, note } = command;
    await dispatch({ kind: 'wrappedUp', callId, code, note });
    return DONE;
  }

  /** No phone system keeps the agent's state, so the desk does. */
  async function setOwnAgentState({ state: wanted, reason }: AgentCommand): Promise<CommandResult> {
    const [connectorId] = attached.keys();
    if (!connectorId) return refused('notConnected');
    const name = AGENT_EVENT[wanted];
    await tell(connectorId, { kind: 'agent', name, at: now(), ...(reason && { reason }) });
    return DONE;
  }

  return async (command: Command): Promise<CommandResult> => {
    if (command.service === 'wrapUpCall') return wrapUp(command);
    const isForNoCall = command.service === 'makeCall' || command.service === 'setAgentState';
    const able = isForNoCall ? capable(command.service) : [];
    if (command.service === 'setAgentState' && able.length === 0) return setOwnAgentState(command);
    const plan = planCommand(state(), command, able);
    if (!plan.ok) return plan;
    for (const step of plan.steps) {
      const result = await execute(step);
      if (!result.ok) return result;
    }
    return DONE;
  };
}
