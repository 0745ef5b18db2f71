import { type ConnectorCommand, type Refusal, refused } from '../../cti/command';
import type { EpochMs } from '../../cti/ids';
import { permitsAgentState, withRequest } from './agent-desk';
import { type Change, findCall, unchanged } from './change';
import { goOut } from './new-call';
import { answer, followedBy, freeLine, hold, release, retrieve } from './our-line';
import { performOnPair } from './pair-commands';
import { type PairService, permitsPair, permittedServices } from './permitted-services';
import type { SwitchCall, SwitchState } from './switch-state';

type CallCommand = Exclude<
  ConnectorCommand,
  { service: 'makeCall' | 'setAgentState' | 'wrapUpCall' }
>;
type SingleCommand = Exclude<CallCommand, { service: PairService }>;

/** Nothing is rewritten here: what a phone cannot dial as it stands is refused. */
const DIAL_STRING = /^\+?[0-9*#]{1,32}$/;
const DIGITS = /^[0-9A-D*#]{1,32}$/i;

/** Does what the agent asks for, or says why not; then nothing has changed. */
export function performCommand(
  state: SwitchState,
  command: ConnectorCommand,
  at: EpochMs,
): Change | Refusal {
  switch (command.service) {
    case 'makeCall':
      if (!DIAL_STRING.test(command.number)) return refused('invalidNumber');
      return followedBy(freeLine(state, at), (free) => goOut(free, command.number, at));
    case 'setAgentState': {
      const { service, ...asked } = command;
      if (!permitsAgentState(state.agent, asked.state)) return refused('notPermitted', service);
      return unchanged({ ...state, agent: withRequest(state.agent, asked) });
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

function performOnOne(
  state: SwitchState,
  command: SingleCommand,
  call: SwitchCall,
  at: EpochMs,
): Change | Refusal {
  switch (command.service) {
    case 'answerCall':
      return answer(state, call, at);
    case 'retrieveCall':
      return retrieve(state, call, at);
    case 'holdCall':
      return hold(state, call, at);
    case 'clearConnection': {
      const cause = call.localConnection === 'alerting' ? 'rejected' : 'normal';
      return release(state, call, 'connectionCleared', cause);
    }
    case 'generateDigits': {
      if (!DIGITS.test(command.digits)) return refused('invalidNumber');
      const { vendorCallId } = call;
      return { state, happenings: [{ name: 'digitsGenerated', vendorCallId }] };
    }
    case 'deflectCall':
      if (!DIAL_STRING.test(command.target)) return refused('invalidNumber');
      return release(state, call, 'diverted', 'redirected');
    case 'singleStepTransfer':
      if (!DIAL_STRING.test(command.target)) return refused('invalidNumber');
      return release(state, call, 'transferred', 'singleStepTransfer');
    case 'consultationCall':
      if (!DIAL_STRING.test(command.target)) return refused('invalidNumber');
      return followedBy(hold(state, call, at), (held) => goOut(held, command.target, at, call));
  }
}
