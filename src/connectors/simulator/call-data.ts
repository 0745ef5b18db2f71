import type { CallEventName } from '../../cti/event';
import { type Change, unchanged, withCall } from './change';
import type { SwitchCall, SwitchState } from './switch-state';

/** What has become known of a call. */
export interface Update {
  readonly userData?: SwitchCall['facts']['userData'] | undefined;
  /** Of the one who calls us, or whom we call. */
  readonly name?: string | undefined;
}

/** Data is attached to the call, added to what is there; the other's name is found. */
export function update(state: SwitchState, call: SwitchCall, { userData, name }: Update): Change {
  return tell(state, call, 'callInformation', {
    ...(userData && { userData: { ...call.facts.userData, ...userData } }),
    ...(name !== undefined && withName(call, name)),
  });
}

export function mute(state: SwitchState, call: SwitchCall, muted: boolean): Change {
  return (call.facts.muted ?? false) === muted
    ? unchanged(state)
    : tell(state, call, 'mute', { muted });
}

export function record(state: SwitchState, call: SwitchCall, recording: boolean): Change {
  return tell(state, call, 'recording', { recording });
}

function withName({ facts }: SwitchCall, name: string): Partial<SwitchCall['facts']> {
  const role = facts.direction === 'outbound' ? 'calledDevice' : 'callingDevice';
  const named = { ...facts[role], name };
  const connections = facts.connections.map((party) =>
    party.device.deviceId === named.deviceId ? { ...party, device: named } : party,
  );
  return { [role]: named, connections };
}

function tell(
  state: SwitchState,
  call: SwitchCall,
  name: CallEventName,
  facts: Partial<SwitchCall['facts']>,
): Change {
  return {
    state: withCall(state, { ...call, facts: { ...call.facts, ...facts } }),
    happenings: [{ name, vendorCallId: call.vendorCallId }],
  };
}
