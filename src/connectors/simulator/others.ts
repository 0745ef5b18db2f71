import type { EpochMs } from '../../cti/ids';
import { type Change, findCall, unchanged } from './change';
import { release } from './our-line';
import { fits, leave, moveParty, stateOf } from './parties';
import type { PendingAct, SwitchState } from './switch-state';
import { deliver, giveUp } from './waiting';

/** Lets one of the others do what was planned, unless something else has made it pointless. */
export function performAct(state: SwitchState, planned: PendingAct, at: EpochMs): Change {
  const { vendorCallId, deviceId, act } = planned;
  const call = findCall(state, vendorCallId);
  if (!call) {
    const waits = state.waiting.find((other) => other.vendorCallId === vendorCallId);
    return waits ? giveUp(state, waits) : unchanged(state);
  }
  switch (act.does) {
    case 'deliver':
      if (call.localConnection !== 'queued') return unchanged(state);
      return deliver(state, call, at, act.cause);
    case 'divert':
      return release(state, call, 'diverted', act.cause);
    case 'clear':
      return stateOf(call, deviceId) === 'null'
        ? unchanged(state)
        : leave(state, call, deviceId, act.cause);
    default: {
      if (!fits(act.does, call, deviceId)) return unchanged(state);
      const cause = act.does === 'fail' ? act.cause : CAUSES[act.does];
      return moveParty(state, call, act.does, { deviceId, device: act.device }, at, cause);
    }
  }
}

const CAUSES = { alert: undefined, answer: undefined, join: 'conference' } as const;
