import type { EpochMs } from '../../cti/ids';
import type { Change } from './change';
import { deviceIdOf } from './devices';
import { nextId, withNewCall } from './new-call';
import { followedBy, freeLine, release } from './our-line';
import type { ElsewhereCall, SwitchCall, SwitchState } from './switch-state';

/** The call is at that device now; one that was there before is over. */
export function putElsewhere(state: SwitchState, call: ElsewhereCall): SwitchState {
  return { ...state, elsewhere: [...without(state, call.device), call] };
}

export function findElsewhere(
  state: SwitchState,
  device: string,
  talks: boolean,
): ElsewhereCall | undefined {
  return state.elsewhere.find((call) => call.device === device && call.talks === talks);
}

/** The agent's call goes to wait at that device. */
export function park(state: SwitchState, call: SwitchCall, device: string): Change {
  const { connections, userData, linkId } = call.facts;
  const { deviceId: _, ...caller } = connections[0]?.device ?? {};
  const parked = putElsewhere(state, { device, talks: false, caller, userData, linkId });
  return release(parked, call, 'diverted', 'park');
}

/** The agent takes the call that rings or is parked there, or comes into the one that is talked on. */
export function takeOver(state: SwitchState, there: ElsewhereCall, at: EpochMs): Change {
  const rest = { ...state, elsewhere: without(state, there.device) };
  return followedBy(freeLine(rest, at), (free) => {
    const vendorCallId = nextId(free);
    return {
      state: withNewCall(free, ourPartIn(there, vendorCallId, at)),
      happenings: [
        { name: 'established', vendorCallId, cause: there.talks ? 'conference' : 'callPickup' },
      ],
    };
  });
}

function ourPartIn(
  { device, talks, caller, userData, linkId }: ElsewhereCall,
  vendorCallId: SwitchCall['vendorCallId'],
  at: EpochMs,
): SwitchCall {
  const callingDevice = { ...caller, deviceId: deviceIdOf(vendorCallId, 'caller') };
  const colleague = { number: device, deviceId: deviceIdOf(vendorCallId, 'colleague') };
  return {
    vendorCallId,
    localConnection: 'connected',
    startedAt: at,
    establishedAt: at,
    onceAnswered: [],
    facts: {
      linkId: linkId ?? vendorCallId,
      direction: 'inbound',
      callType: 'phonecall',
      callingDevice,
      calledDevice: { number: device },
      lastRedirectionDevice: { number: device },
      connections: [
        { device: callingDevice, state: 'connected' },
        ...(talks ? [{ device: colleague, state: 'connected' } as const] : []),
      ],
      userData,
    },
  };
}

function without(state: SwitchState, device: string): readonly ElsewhereCall[] {
  return state.elsewhere.filter((call) => call.device !== device);
}
