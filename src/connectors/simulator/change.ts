import type { CallEvent } from '../../cti/event';
import type { DeviceId, EpochMs, VendorCallId } from '../../cti/ids';
import { deviceIdOf } from './devices';
import type { TimedAct } from './script';
import type { SwitchCall, SwitchState } from './switch-state';

/** Something that happened to a call; `settle` makes an event of it and adds what is new of the call. */
export type Happening = Pick<
  CallEvent,
  'name' | 'vendorCallId' | 'subject' | 'secondaryCallId' | 'newVendorCallId' | 'cause' | 'facts'
>;

/** One step of the switch: how things are then, and what happened to get there. */
export interface Change {
  readonly state: SwitchState;
  readonly happenings: readonly Happening[];
}

export const unchanged = (state: SwitchState): Change => ({ state, happenings: [] });

export function findCall(state: SwitchState, vendorCallId: VendorCallId): SwitchCall | undefined {
  return state.calls.find((call) => call.vendorCallId === vendorCallId);
}

export function withCall(state: SwitchState, changed: SwitchCall): SwitchState {
  const calls = state.calls.map((call) =>
    call.vendorCallId === changed.vendorCallId ? changed : call,
  );
  return { ...state, calls };
}

/** Takes the call out, and with it all that would still have happened in it. */
export function withoutCall(state: SwitchState, vendorCallId: VendorCallId): SwitchState {
  return {
    ...state,
    calls: state.calls.filter((call) => call.vendorCallId !== vendorCallId),
    pending: state.pending.filter((planned) => planned.vendorCallId !== vendorCallId),
  };
}

/** Moves our connection and keeps the times that hang on it. */
export function withLocal(
  call: SwitchCall,
  localConnection: SwitchCall['localConnection'],
  at: EpochMs,
): SwitchCall {
  const { heldAt: _, ...rest } = call;
  return {
    ...rest,
    localConnection,
    ...(localConnection === 'alerting' && { alertingAt: at }),
    ...(localConnection === 'hold' && { heldAt: at }),
  };
}

/** Plans what the others do, counted from `at`; `deviceId` is theirs where it is not that of their role. */
export function withPlans(
  state: SwitchState,
  vendorCallId: VendorCallId,
  acts: readonly TimedAct[],
  at: EpochMs,
  deviceId?: DeviceId,
): SwitchState {
  const planned = acts.map(({ afterMs, act }) => ({
    at: at + afterMs,
    vendorCallId,
    deviceId: deviceId ?? deviceIdOf(vendorCallId, act.who),
    act,
  }));
  const pending = [...state.pending, ...planned].sort((one, other) => one.at - other.at);
  return { ...state, pending };
}
