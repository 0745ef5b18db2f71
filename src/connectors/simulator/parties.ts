import type { Connection, ConnectionState, Device } from '../../cti/call';
import type { Cause } from '../../cti/cause';
import type { CallEventName } from '../../cti/event';
import type { DeviceId, EpochMs } from '../../cti/ids';
import { type Change, withCall, withoutCall } from './change';
import type { SwitchCall, SwitchState } from './switch-state';

/** One of the others, in a call or about to be. */
export interface Party {
  readonly deviceId: DeviceId;
  readonly device: Device;
}

/** What moves the connection of one of the others, from where it may and where to. */
const STEPS = {
  alert: { name: 'delivered', from: ['null'], to: 'alerting' },
  answer: { name: 'established', from: ['null', 'alerting'], to: 'connected' },
  fail: { name: 'failed', from: ['null', 'alerting'], to: 'fail' },
  hold: { name: 'held', from: ['connected'], to: 'hold' },
  retrieve: { name: 'retrieved', from: ['hold'], to: 'connected' },
  join: { name: 'conferenced', from: ['null'], to: 'connected' },
} as const satisfies Record<
  string,
  { name: CallEventName; from: readonly ConnectionState[]; to: ConnectionState }
>;

export type PartyStep = keyof typeof STEPS;

export function stateOf(call: SwitchCall, deviceId: DeviceId): ConnectionState {
  return partyIn(call, deviceId)?.state ?? 'null';
}

/** Whether this is possible for this party as things stand. */
export function fits(step: PartyStep, call: SwitchCall, deviceId: DeviceId): boolean {
  const from: readonly ConnectionState[] = STEPS[step].from;
  return from.includes(stateOf(call, deviceId));
}

/** Moves one of the others; that it fits has been asked before. */
export function moveParty(
  state: SwitchState,
  call: SwitchCall,
  step: PartyStep,
  { deviceId, device }: Party,
  at: EpochMs,
  cause?: Cause,
): Change {
  const { name, to } = STEPS[step];
  const { vendorCallId, establishedAt } = call;
  const known = partyIn(call, deviceId);
  const moved = withParty(call, { ...(known?.device ?? device), deviceId }, to);
  const answered = step === 'answer' && { establishedAt: establishedAt ?? at };
  // Whoever has picked up is not going to be unreachable any more.
  const free = step === 'answer' ? withoutPlans(state, call, deviceId) : state;
  return {
    state: withCall(free, { ...moved, ...answered }),
    happenings: [{ name, vendorCallId, subject: deviceId, ...(cause && { cause }) }],
  };
}

/** A party goes; with the last one the call is over. */
export function leave(
  state: SwitchState,
  call: SwitchCall,
  deviceId: DeviceId,
  cause: Cause,
): Change {
  const { vendorCallId, facts } = call;
  const connections = facts.connections.filter((party) => party.device.deviceId !== deviceId);
  const gone = { name: 'connectionCleared', vendorCallId, subject: deviceId, cause } as const;
  if (connections.length > 0) {
    const stays = { ...call, facts: { ...facts, connections } };
    return {
      state: withCall(withoutPlans(state, call, deviceId), stays),
      happenings: [gone],
    };
  }
  return {
    state: withoutCall(state, vendorCallId),
    happenings: [gone, { name: 'callCleared', vendorCallId, cause }],
  };
}

function partyIn(call: SwitchCall, deviceId: DeviceId): Connection | undefined {
  return call.facts.connections.find((party) => party.device.deviceId === deviceId);
}

/** Puts a party in, or moves the one that is there. */
function withParty(call: SwitchCall, device: Device, state: ConnectionState): SwitchCall {
  const { connections } = call.facts;
  const isThere = connections.some((party) => party.device.deviceId === device.deviceId);
  const next = isThere
    ? connections.map((party) =>
        party.device.deviceId === device.deviceId ? { device, state } : party,
      )
    : [...connections, { device, state }];
  return { ...call, facts: { ...call.facts, connections: next } };
}

function withoutPlans(state: SwitchState, call: SwitchCall, deviceId: DeviceId): SwitchState {
  const pending = state.pending.filter(
    (planned) => planned.vendorCallId !== call.vendorCallId || planned.deviceId !== deviceId,
  );
  return { ...state, pending };
}
