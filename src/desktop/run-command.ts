import type { RequestableAgentState } from '../cti/agent';
import type { CallService, Service } from '../cti/call-services';
import { type CommandResult, DONE, refused } from '../cti/command';
import type { AgentEvent, AgentEventName } from '../cti/event';
import type { ConnectorId, EpochMs } from '../cti/ids';
import type { Input } from './apply-input';
import type { AgentCommand, DeskCommand } from './desk-command';
import { permits } from './permit';
import { isFree, type PlannableCommand, type PlannedCommand, planCommand } from './plan-command';
import { planDial } from './plan-dial';
import type { AttachedConnector } from './ports';
import { type DesktopState, isUp } from './state';

export interface CommandPorts {
  readonly attached: ReadonlyMap<ConnectorId, AttachedConnector>;
  state(): DesktopState;
  /** Resolves when the input is applied and stored. */
  dispatch(input: Input): Promise<void>;
  /** As if a connector had said it. */
  tell(connectorId: ConnectorId, event: AgentEvent): Promise<unknown>;
  /** The phone system does not know a call that the desk has. */
  doubt(connectorId: ConnectorId): void;
  /** What the work comes to, or undefined if it takes longer than `ms`. */
  deadline<T>(work: Promise<T>, ms: number): Promise<T | undefined>;
  now(): EpochMs;
}

/** How long a phone system may take to say yes or no; then nobody knows whether it was done. */
const COMMAND_MS = 15_000;

type Of<Name extends AgentCommand['service']> = Extract<AgentCommand, { service: Name }>;

const AGENT_EVENT: Record<RequestableAgentState, AgentEventName> = {
  null: 'agentLoggedOff',
  notReady: 'agentNotReady',
  ready: 'agentReady',
  workingAfterCall: 'agentWorkingAfterCall',
};

/** Carries out what the agent asks for; never rejects. What then happens to the calls comes as events. */
export function createCommandRunner({
  attached,
  state,
  dispatch,
  tell,
  doubt,
  deadline,
  now,
}: CommandPorts) {
  /** Connected connectors that offer a service, in the order in which they were attached. */
  function capable(service: Service): ConnectorId[] {
    return [...attached]
      .filter(([_id, { services }]) => services.includes(service))
      .map(([id]) => id)
      .filter((id) => isUp(state().links[id]?.state));
  }

  async function execute({ connectorId, command, callId }: PlannedCommand): Promise<CommandResult> {
    const target = attached.get(connectorId);
    // Whether its line is up is the connector's to say: some things it can do without.
    if (!target) return refused('notConnected');
    const answer = async (): Promise<CommandResult> => {
      const result = await deadline(target.connector.execute(command), COMMAND_MS);
      return result ?? refused('noAnswer');
    };
    if (!callId) return answer();
    // Only commands on a call have a call id, and their services are call services.
    await dispatch({ kind: 'commandSent', callId, service: command.service as CallService });
    const result = await answer();
    await dispatch({ kind: 'commandAnswered', callId });
    if (!result.ok && result.reason === 'noSuchCall') doubt(connectorId);
    return result;
  }

  async function run(command: PlannableCommand): Promise<CommandResult> {
    const plan = planCommand(state(), command, isFree(command) ? capable(command.service) : []);
    return plan.ok ? executeAll(plan.steps) : plan;
  }

  async function executeAll(steps: readonly PlannedCommand[]): Promise<CommandResult> {
    for (const step of steps) {
      const result = await execute(step);
      if (!result.ok) return result;
    }
    return DONE;
  }

  async function wrapUp(command: Of<'wrapUpCall'>): Promise<CommandResult> {
    const waiting = state().wrapUps.find(({ call }) => call.callId === command.callId);
    if (!waiting) return refused('noSuchCall');
    const { connectorId, vendorCallId } = waiting.call;
    if (attached.get(connectorId)?.services.includes('wrapUpCall')) {
      const told = await execute({ connectorId, command: { ...command, callId: vendorCallId } });
      if (!told.ok) return told;
    }
    const { callId, code, note } = command;
    await dispatch({ kind: 'wrappedUp', callId, code, note });
    await leaveWrapUp();
    return DONE;
  }

  /** With the last wrap-up the agent's after-call work is over, and the rules say what comes then. */
  async function leaveWrapUp(): Promise<void> {
    const { rules, agent, wrapUps } = state();
    const { stateAfter } = rules.wrapUp;
    if (wrapUps.length > 0 || agent.state !== 'workingAfterCall' || stateAfter === 'stay') return;
    await sendAgentState({
      service: 'setAgentState',
      state: agent.pendingAgentState ?? stateAfter,
    });
  }

  async function setAgentState(command: Of<'setAgentState'>): Promise<CommandResult> {
    const needsReason = state().rules.notReadyReasonRequired && command.state === 'notReady';
    return needsReason && !command.reason ? refused('reasonNeeded') : sendAgentState(command);
  }

  /** To the phone system that keeps the agent's state; where none does, the desk keeps it. */
  async function sendAgentState(command: Of<'setAgentState'>): Promise<CommandResult> {
    const { state: wanted, reason } = command;
    const at = now();
    const request = { state: wanted, at, ...(reason && { reason }) };
    const keepers = [...attached].filter(([, { services }]) => services.includes('setAgentState'));
    if (keepers.length > 0) {
      const [able] = capable('setAgentState');
      if (able === undefined) return refused('notConnected');
      const result = await execute({ connectorId: able, command });
      if (result.ok) await dispatch({ kind: 'agentRequested', request });
      return result;
    }
    const [keeper] = attached.keys();
    if (keeper === undefined) return refused('notConnected');
    await dispatch({ kind: 'agentRequested', request });
    const name = AGENT_EVENT[wanted];
    await tell(keeper, { kind: 'agent', name, at, ...(reason && { reason }) });
    return DONE;
  }

  /** Its live calls end first, those that were made for another one before that one. */
  async function closeSession({ sessionId, endCalls }: Of<'closeSession'>): Promise<CommandResult> {
    const session = state().sessions.find((one) => one.sessionId === sessionId);
    if (!session) return refused('noSuchCall');
    const live = state().calls.filter(({ callId }) => session.callIds.includes(callId));
    if (live.length > 0 && !endCalls) return refused('callLives');
    for (const call of live.toReversed()) {
      if (!permits(call, 'clearConnection')) return refused('notPermitted', 'clearConnection');
      const result = await run({ service: 'clearConnection', callId: call.callId });
      if (!result.ok && result.reason !== 'noSuchCall') return result;
    }
    await dispatch({ kind: 'sessionClosing', sessionId });
    return DONE;
  }

  async function onDesk(command: DeskCommand): Promise<CommandResult> {
    switch (command.service) {
      case 'dial': {
        const plan = planDial(state(), command.number);
        return 'ok' in plan ? plan : run(plan);
      }
      case 'extendWrapUp': {
        const { callId } = command;
        const waits = state().wrapUps.some(({ call }) => call.callId === callId);
        if (!waits) return refused('noSuchCall');
        await dispatch({ kind: 'wrapUpExtended', callId });
        return DONE;
      }
      case 'activateSession':
        await dispatch({ kind: 'sessionActivated', sessionId: command.sessionId });
        return DONE;
      case 'closeSession':
        return closeSession(command);
    }
  }

  return async (command: AgentCommand): Promise<CommandResult> => {
    switch (command.service) {
      case 'wrapUpCall':
        return wrapUp(command);
      case 'setAgentState':
        return setAgentState(command);
      case 'dial':
      case 'extendWrapUp':
      case 'activateSession':
      case 'closeSession':
        return onDesk(command);
      default:
        return run(command);
    }
  };
}
