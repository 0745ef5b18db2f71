import type { Device } from '../../cti/call';
import type { EpochMs } from '../../cti/ids';
import { type Change, type Happening, unchanged, withoutCall, withPlans } from './change';
import { nextColleagueId } from './devices';
import { farEndOf } from './far-end';
import { moveParty } from './parties';
import type { SwitchCall, SwitchState } from './switch-state';

/** Somebody is called into the conversation; nothing is told until they alert. */
export function invite(state: SwitchState, call: SwitchCall, number: string, at: EpochMs): Change {
  const acts = farEndOf('colleague', number);
  const deviceId = nextColleagueId(state, call);
  return unchanged(withPlans(state, call.vendorCallId, acts, at, deviceId));
}

/** Somebody comes into the conversation by themselves. */
export function comeTogether(
  state: SwitchState,
  call: SwitchCall,
  device: Device,
  at: EpochMs,
): Change {
  const party = { deviceId: nextColleagueId(state, call), device };
  return moveParty(state, call, 'join', party, at, 'conference');
}

/** The call ends for everybody. */
export function clearAll(state: SwitchState, { vendorCallId, facts }: SwitchCall): Change {
  const cause = 'normal';
  const gone = facts.connections.flatMap(({ device: { deviceId: subject } }): Happening[] =>
    subject ? [{ name: 'connectionCleared', vendorCallId, subject, cause }] : [],
  );
  return {
    state: withoutCall(state, vendorCallId),
    happenings: [...gone, { name: 'callCleared', vendorCallId, cause }],
  };
}
