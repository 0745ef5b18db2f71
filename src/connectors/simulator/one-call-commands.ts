import type { ConnectorCommand, Refusal, SimpleCallService } from '../../cti/command';
import { refused } from '../../cti/command';
import type { EpochMs } from '../../cti/ids';
import { mute, record, update } from './call-data';
import type { Change } from './change';
import { clearAll, invite } from './conference';
import { park } from './elsewhere';
import { goOut } from './new-call';
import { answer, followedBy, hold, release, retrieve } from './our-line';
import type { SwitchCall, SwitchState } from './switch-state';

type Targeted = Extract<ConnectorCommand, { target: string; callId: unknown }>;
type SimpleCommand = Extract<ConnectorCommand, { service: SimpleCallService }>;
type OneCallCommand =
  | Targeted
  | SimpleCommand
  | Extract<
      ConnectorCommand,
      { service: 'generateDigits' | 'setMicrophoneMute' | 'associateData' }
    >;

/** Nothing is rewritten here: what a phone cannot dial as it stands is refused. */
const DIAL_STRING = /^\+?[0-9*#]{1,32}$/;
const DIGITS = /^[0-9A-D*#]{1,32}$/i;

export const canBeDialled = (number: string) => DIAL_STRING.test(number);

/** Does what needs one call only; whether it is permitted has been asked before. */
export function performOnOne(
  state: SwitchState,
  command: OneCallCommand,
  call: SwitchCall,
  at: EpochMs,
): Change | Refusal {
  if ('target' in command) {
    return canBeDialled(command.target) ? send(state, command, call, at) : refused('invalidNumber');
  }
  switch (command.service) {
    case 'generateDigits': {
      if (!DIGITS.test(command.digits)) return refused('invalidNumber');
      const { vendorCallId } = call;
      return { state, happenings: [{ name: 'digitsGenerated', vendorCallId }] };
    }
    case 'setMicrophoneMute':
      return mute(state, call, command.muted);
    case 'associateData':
      return update(state, call, { userData: command.userData });
    default:
      return performSimple(state, command.service, call, at);
  }
}

/** The call, or a new one for it, goes to the target. */
function send(state: SwitchState, command: Targeted, call: SwitchCall, at: EpochMs): Change {
  const { target } = command;
  switch (command.service) {
    case 'deflectCall':
      return release(state, call, 'diverted', 'redirected');
    case 'parkCall':
      return park(state, call, target);
    case 'singleStepConference':
      return invite(state, call, target, at);
    case 'singleStepTransfer': {
      const { userData } = command;
      return release(state, call, 'transferred', 'singleStepTransfer', userData && { userData });
    }
    case 'consultationCall':
      return followedBy(hold(state, call, at), (held) =>
        goOut(held, target, at, call, command.userData),
      );
  }
}

function performSimple(
  state: SwitchState,
  service: SimpleCallService,
  call: SwitchCall,
  at: EpochMs,
): Change {
  switch (service) {
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
    case 'clearCall':
      return clearAll(state, call);
    case 'startRecording':
      return record(state, call, true);
    case 'stopRecording':
      return record(state, call, false);
  }
}
