import type { CallService } from '../../cti/call-services';
import { type ConnectorCommand, type Refusal, refused } from '../../cti/command';
import type { EpochMs, VendorCallId } from '../../cti/ids';
import { permitsAgentState, withRequest } from './agent-desk';
import { type Change, findCall, unchanged } from './change';
import { findElsewhere, takeOver } from './elsewhere';
import { goOut } from './new-call';
import { canBeDialled, performOnOne } from './one-call-commands';
import { followedBy, freeLine } from './our-line';
import { performOnPair } from './pair-commands';
import { permitsPair, permittedServices } from './permitted-services';
import type { SwitchState } from './switch-state';

type CallCommand = Extract<ConnectorCommand, { callId: VendorCallId; service: CallService }>;

/** Does what the agent asks for, or says why not; then nothing has changed. */
export function performCommand(
  state: SwitchState,
  command: ConnectorCommand,
  at: EpochMs,
): Change | Refusal {
  switch (command.service) {
    case 'makeCall':
      if (!canBeDialled(command.number)) return refused('invalidNumber');
      return followedBy(freeLine(state, at), (free) => goOut(free, command.number, at));
    case 'setAgentState': {
      const { service, ...asked } = command;
      if (!permitsAgentState(state.agent, asked.state)) return refused('notPermitted', service);
      return unchanged({ ...state, agent: withRequest(state.agent, asked) });
    }
    case 'directedPickup':
    case 'joinCall': {
      const there = findElsewhere(state, command.target, command.service === 'joinCall');
      return there ? takeOver(state, there, at) : refused('noSuchCall', command.service);
    }
    // The call is over, and the agent asks for the next state apart from it: nothing to do for a phone.
    case 'wrapUpCall':
      return unchanged(state);
    default:
      return performOnCall(state, command, at);
  }
}

function performOnCall(state: SwitchState, command: CallCommand, at: EpochMs): Change | Refusal {
  const call = findCall(state, command.callId);
  if (!call) return refused('noSuchCall');
  if (!permittedServices(call, state.calls).includes(command.service)) {
    return refused('notPermitted', command.service);
  }
  if (!('heldCallId' in command)) return performOnOne(state, command, call, at);
  const held = findCall(state, command.heldCallId);
  if (!held) return refused('noSuchCall');
  if (!permitsPair(command.service, call, held)) return refused('notPermitted', command.service);
  return performOnPair(state, command.service, call, held, at);
}
