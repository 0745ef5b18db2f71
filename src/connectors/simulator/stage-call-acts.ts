import type { CallService } from '../../cti/call-services';
import type { EpochMs } from '../../cti/ids';
import { mute, record, update } from './call-data';
import type { Change } from './change';
import { toDevice } from './devices';
import { release } from './our-line';
import { permittedServices } from './permitted-services';
import type { StageAct } from './stage';
import { letClear, letFail, letHandOver, letJoin, letMove } from './stage-parties';
import type { SwitchCall, SwitchState } from './switch-state';
import { deliver, deliverAgain, giveUp, requeue } from './waiting';

/** What a tester lets happen in one call. */
export type CallAct = Extract<StageAct, { vendorCallId: string }>;

/** Undefined: it makes no sense as the call stands. */
export function actInCall(
  state: SwitchState,
  call: SwitchCall,
  act: CallAct,
  at: EpochMs,
): Change | undefined {
  const { localConnection, vendorCallId } = call;
  switch (act.does) {
    case 'deliver':
      return localConnection === 'queued' ? deliver(state, call, at) : undefined;
    case 'requeue':
      return localConnection === 'alerting' ? requeue(state, call, at) : undefined;
    case 'answerElsewhere':
      return localConnection === 'alerting'
        ? release(state, call, 'diverted', 'answeredElsewhere')
        : undefined;
    case 'update':
      return update(state, call, act);
    case 'pop':
      return { state, happenings: [{ name: 'screenPop', vendorCallId }] };
    case 'mute':
      return permits(state, call, 'setMicrophoneMute') ? mute(state, call, act.on) : undefined;
    case 'record':
      return permits(state, call, act.on ? 'startRecording' : 'stopRecording')
        ? record(state, call, act.on)
        : undefined;
    case 'fail':
      return letFail(state, call, act.cause, at);
    case 'clear':
      return letClear(state, call, act.party);
    case 'join':
      return letJoin(state, call, toDevice(act.number, act.name), at);
    case 'transferAway':
      return letHandOver(state, call, toDevice(act.number, act.name));
    default:
      return letMove(state, call, act.does, act.party, at);
  }
}

function permits(state: SwitchState, call: SwitchCall, service: CallService): boolean {
  return permittedServices(call, state.calls).includes(service);
}

/** In the queue of the switch, where the agent has no part in it. */
export function actInQueue(
  state: SwitchState,
  call: SwitchCall,
  act: CallAct,
  at: EpochMs,
): Change | undefined {
  if (act.does === 'deliver') return deliverAgain(state, call, at);
  return act.does === 'clear' ? giveUp(state, call) : undefined;
}
