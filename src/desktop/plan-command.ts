import type { Call } from '../cti/call';
import type { CallService } from '../cti/call-services';
import { type Command, type ConnectorCommand, type Refusal, refused } from '../cti/command';
import type { CallId, ConnectorId } from '../cti/ids';
import { permits } from './permit';
import type { DesktopState } from './state';

/** One command for one connector. */
export interface PlannedCommand {
  readonly connectorId: ConnectorId;
  readonly command: ConnectorCommand;
  /** The call that shows as busy meanwhile. */
  readonly callId?: CallId;
}

/** What to send, in order, each only if the one before was done; or why nothing is sent. */
export type CommandPlan =
  | { readonly ok: true; readonly steps: readonly PlannedCommand[] }
  | Refusal;

type CallCommand = Extract<PlannableCommand, { callId: CallId }>;

/** What is about live calls; the agent's state and after-call work are not. */
export type PlannableCommand = Exclude<Command, { service: 'wrapUpCall' | 'setAgentState' }>;

/** Commands that belong to no call that we have. */
type FreeCommand = Exclude<PlannableCommand, CallCommand>;

export const isFree = (command: PlannableCommand): command is FreeCommand => !('callId' in command);

/**
 * Decides what a command means for the phone systems. The rules of the desk are here: answering or retrieving
 * a call first holds the one that is talking; one call only.
 * @param capable the connectors that are connected and offer the service of a free command, best first
 */
export function planCommand(
  state: DesktopState,
  command: PlannableCommand,
  capable: readonly ConnectorId[],
): CommandPlan {
  if (isFree(command)) return planFree(state, command, capable);
  const call = state.calls.find((one) => one.callId === command.callId);
  if (!call) return refused('noSuchCall');
  const service: CallService = command.service;
  if (!permits(call, service)) return refused('notPermitted', service);
  const translated = translate(state, command, call);
  if (!translated) return refused('noSuchCall');
  return {
    ok: true,
    steps: [
      ...holdActive(state, command),
      { connectorId: call.connectorId, command: translated, callId: call.callId },
    ],
  };
}

function planFree(
  state: DesktopState,
  command: FreeCommand,
  capable: readonly ConnectorId[],
): CommandPlan {
  const [connectorId] = capable;
  if (connectorId === undefined) return refused('notConnected');
  if (state.rules.oneCallOnly && state.calls.length > 0) return refused('oneCallOnly');
  return { ok: true, steps: [...holdActive(state, command), { connectorId, command }] };
}

const BRING_ONE_UP: readonly Command['service'][] = [
  'makeCall',
  'directedPickup',
  'joinCall',
  'answerCall',
  'retrieveCall',
];

/** Two people at one ear is never what the agent meant. */
function holdActive(state: DesktopState, command: Command): PlannedCommand[] {
  if (!BRING_ONE_UP.includes(command.service)) return [];
  const callId = 'callId' in command ? command.callId : undefined;
  return state.calls
    .filter((call) => call.callId !== callId && call.localConnection === 'connected')
    .filter((call) => permits(call, 'holdCall'))
    .map((call) => ({
      connectorId: call.connectorId,
      command: { service: 'holdCall', callId: call.vendorCallId },
      callId: call.callId,
    }));
}

/** The command in the phone system's ids; undefined when the held call of a pair is gone. */
function translate(
  state: DesktopState,
  command: CallCommand,
  call: Call,
): ConnectorCommand | undefined {
  if (!('heldCallId' in command)) return { ...command, callId: call.vendorCallId };
  const held = state.calls.find((one) => one.callId === command.heldCallId);
  if (held?.connectorId !== call.connectorId) return undefined;
  return { ...command, callId: call.vendorCallId, heldCallId: held.vendorCallId };
}
