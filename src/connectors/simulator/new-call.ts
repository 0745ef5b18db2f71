import type { Device } from '../../cti/call';
import { type EpochMs, toVendorCallId } from '../../cti/ids';
import { type Change, withPlans } from './change';
import { deviceIdOf } from './devices';
import { farEndOf } from './far-end';
import type { Script } from './script';
import type { SwitchCall, SwitchState } from './switch-state';

/** The agent's own phone. */
const AGENT_DEVICE: Device = { number: '301' };

export const nextId = (state: SwitchState) => toVendorCallId(`${state.id}-${state.callsSoFar + 1}`);

export function withNewCall(state: SwitchState, call: SwitchCall): SwitchState {
  return { ...state, callsSoFar: state.callsSoFar + 1, calls: [...state.calls, call] };
}

/** A call comes to the agent. */
export function comeIn(state: SwitchState, script: Script, at: EpochMs): Change {
  const vendorCallId = nextId(state);
  const { callingDevice, lastRedirectionDevice, queue } = script;
  const caller = { ...callingDevice, deviceId: deviceIdOf(vendorCallId, 'caller') };
  const call: SwitchCall = {
    vendorCallId,
    localConnection: script.arrives,
    startedAt: at,
    ...(script.arrives === 'alerting' && { alertingAt: at }),
    onceAnswered: script.onceAnswered,
    facts: {
      linkId: vendorCallId,
      direction: script.direction,
      callType: script.callType,
      callingDevice: caller,
      calledDevice: script.calledDevice,
      connections: [{ device: caller, state: 'connected' }],
      userData: script.userData,
      ...(lastRedirectionDevice && { lastRedirectionDevice }),
      ...(queue && { queue }),
    },
  };
  const name = script.arrives === 'queued' ? 'queued' : 'delivered';
  return {
    state: withPlans(withNewCall(state, call), vendorCallId, script.untilAnswered, at),
    happenings: [{ name, vendorCallId, cause: script.cause }],
  };
}

/**
 * A call goes out; as a consultation it belongs to the original call and takes its data along, with what is added
 * to it.
 */
export function goOut(
  state: SwitchState,
  number: string,
  at: EpochMs,
  original?: SwitchCall,
  added?: SwitchCall['facts']['userData'],
): Change {
  const vendorCallId = nextId(state);
  const called = { number, deviceId: deviceIdOf(vendorCallId, 'called') };
  const call: SwitchCall = {
    vendorCallId,
    localConnection: 'connected',
    startedAt: at,
    onceAnswered: [],
    facts: {
      linkId: original?.facts.linkId ?? vendorCallId,
      direction: 'outbound',
      callType: 'phonecall',
      callingDevice: AGENT_DEVICE,
      calledDevice: called,
      connections: [],
      userData: { ...original?.facts.userData, ...added },
      ...(original && { consultationOf: original.vendorCallId }),
    },
  };
  return {
    state: withPlans(withNewCall(state, call), vendorCallId, farEndOf('called', number), at),
    happenings: [
      { name: 'originated', vendorCallId, cause: original ? 'consultation' : 'makeCall' },
    ],
  };
}
