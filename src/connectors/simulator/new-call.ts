import type { Device } from '../../cti/call';
import { type EpochMs, toVendorCallId } from '../../cti/ids';
import { type Change, deviceIdOf, withPlans } from './change';
import type { Script, TimedAct } from './script';
import type { SwitchCall, SwitchState } from './switch-state';

/** The agent's own phone. */
const AGENT_DEVICE: Device = { number: '301' };

const ALERTS_AFTER_MS = 800;
const ANSWERS_AFTER_MS = 2500;
/** How long a busy tone is heard before the line clears itself. */
const BUSY_TONE_MS = 5000;

const BUSY_NUMBER = /0199$/;
const UNATTENDED_NUMBER = /0198$/;

const nextId = (state: SwitchState) => toVendorCallId(`${state.id}-${state.callsSoFar + 1}`);

function withNewCall(state: SwitchState, call: SwitchCall): SwitchState {
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

/** A call goes out; as a consultation it belongs to the original call and takes its data along. */
export function goOut(
  state: SwitchState,
  number: string,
  at: EpochMs,
  original?: SwitchCall,
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
      userData: original?.facts.userData ?? {},
      ...(original && { consultationOf: original.vendorCallId }),
    },
  };
  return {
    state: withPlans(withNewCall(state, call), vendorCallId, farEndOf(number), at),
    happenings: [
      { name: 'originated', vendorCallId, cause: original ? 'consultation' : 'makeCall' },
    ],
  };
}

/** How the one we call takes it: the number's end decides, so that everything can be tried. */
function farEndOf(number: string): TimedAct[] {
  if (BUSY_NUMBER.test(number)) {
    return [
      { afterMs: ALERTS_AFTER_MS, act: { does: 'fail', who: 'called', cause: 'busy' } },
      {
        afterMs: ALERTS_AFTER_MS + BUSY_TONE_MS,
        act: { does: 'clear', who: 'called', cause: 'busy' },
      },
    ];
  }
  const alerts: TimedAct = { afterMs: ALERTS_AFTER_MS, act: { does: 'alert', who: 'called' } };
  if (UNATTENDED_NUMBER.test(number)) return [alerts];
  return [alerts, { afterMs: ANSWERS_AFTER_MS, act: { does: 'answer', who: 'called' } }];
}
