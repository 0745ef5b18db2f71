import type { Device } from '../../cti/call';
import type { Cause } from '../../cti/cause';
import type { DeviceId, EpochMs } from '../../cti/ids';
import { type Change, withPlans } from './change';
import { comeTogether } from './conference';
import { busyTone } from './far-end';
import { handOver } from './hand-over';
import { fits, leave, moveParty, type Party, type PartyStep, stateOf } from './parties';
import { isTalking } from './permitted-services';
import type { SwitchCall, SwitchState } from './switch-state';

/** Undefined, from each of these: there is nobody in the call for whom it makes sense. */
type Outcome = Change | undefined;

/** The first party for whom it makes sense, or the one at `place`, does it. */
export function letMove(
  state: SwitchState,
  call: SwitchCall,
  step: Exclude<PartyStep, 'fail' | 'join'>,
  place: number | undefined,
  at: EpochMs,
): Outcome {
  // Nobody is put on hold who is not in the conversation yet.
  if ((step === 'hold' || step === 'retrieve') && !isInTalk(call)) return undefined;
  const party = choose(state, call, place, (deviceId) => fits(step, call, deviceId));
  return party && moveParty(state, call, step, party, at);
}

/** The one we call cannot be reached, and is cleared after the tone that says so. */
export function letFail(state: SwitchState, call: SwitchCall, cause: Cause, at: EpochMs): Outcome {
  const party = choose(state, call, undefined, (deviceId) => fits('fail', call, deviceId));
  if (!party) return undefined;
  const failed = moveParty(state, call, 'fail', party, at, cause);
  const tone = [busyTone('called', cause)];
  return {
    ...failed,
    state: withPlans(failed.state, call.vendorCallId, tone, at, party.deviceId),
  };
}

/** A party hangs up, gives up waiting, or does not take our call. */
export function letClear(state: SwitchState, call: SwitchCall, place: number | undefined): Outcome {
  const party = choose(state, call, place, (deviceId) => stateOf(call, deviceId) !== 'null');
  return party && leave(state, call, party.deviceId, causeOfLeaving(call, party.deviceId));
}

export function letJoin(
  state: SwitchState,
  call: SwitchCall,
  device: Device,
  at: EpochMs,
): Outcome {
  return isInTalk(call) ? comeTogether(state, call, device, at) : undefined;
}

export function letHandOver(state: SwitchState, call: SwitchCall, device: Device): Outcome {
  if (!isInTalk(call)) return undefined;
  const leaving = choose(state, call, undefined, (deviceId) =>
    ['connected', 'hold'].includes(stateOf(call, deviceId)),
  );
  return leaving && handOver(state, call, leaving.deviceId, device);
}

const isInTalk = (call: SwitchCall) =>
  (call.localConnection === 'connected' || call.localConnection === 'hold') && isTalking(call);

function causeOfLeaving(call: SwitchCall, deviceId: DeviceId): Cause {
  if (call.localConnection === 'alerting' || call.localConnection === 'queued') {
    return 'callCancelled';
  }
  return stateOf(call, deviceId) === 'alerting' ? 'rejected' : 'normal';
}

function choose(
  state: SwitchState,
  call: SwitchCall,
  place: number | undefined,
  makesSense: (deviceId: DeviceId) => boolean,
): Party | undefined {
  const present = call.facts.connections.flatMap(({ device }): Party[] =>
    device.deviceId ? [{ deviceId: device.deviceId, device }] : [],
  );
  const candidates =
    place === undefined ? [...present, ...expected(state, call)] : present.slice(place, place + 1);
  return candidates.find(({ deviceId }) => makesSense(deviceId));
}

/** Who is being called and has not been reached yet. */
function expected(state: SwitchState, call: SwitchCall): Party[] {
  return state.pending.flatMap(({ vendorCallId, deviceId, act }): Party[] => {
    const isCalled = act.does === 'alert' || act.does === 'answer' || act.does === 'fail';
    return vendorCallId === call.vendorCallId && isCalled ? [{ deviceId, device: act.device }] : [];
  });
}
