import type { Connection, Device } from '../../cti/call';
import type { Cause } from '../../cti/cause';
import type { DeviceId, EpochMs } from '../../cti/ids';
import { type Change, findCall, unchanged, withCall, withLocal, withoutCall } from './change';
import type { PendingAct, SwitchCall, SwitchState } from './switch-state';

/** Lets one of the others do what was planned. */
export function performAct(state: SwitchState, planned: PendingAct, at: EpochMs): Change {
  const { vendorCallId, deviceId, act } = planned;
  const call = findCall(state, vendorCallId);
  if (!call) return unchanged(state);
  const happening = { vendorCallId, subject: deviceId };
  switch (act.does) {
    case 'deliver':
      return {
        state: withCall(state, fromQueue(call, at)),
        happenings: [{ name: 'delivered', vendorCallId, cause: act.cause }],
      };
    case 'divert':
      return {
        state: withoutCall(state, vendorCallId),
        happenings: [{ name: 'diverted', vendorCallId, cause: act.cause }],
      };
    case 'alert':
      return {
        state: withCall(state, withParty(call, far(call, deviceId), 'alerting')),
        happenings: [{ name: 'delivered', ...happening }],
      };
    case 'fail':
      return {
        state: withCall(state, withParty(call, far(call, deviceId), 'fail')),
        happenings: [{ name: 'failed', ...happening, cause: act.cause }],
      };
    case 'answer': {
      const answered = withParty(call, far(call, deviceId), 'connected');
      return {
        state: withCall(state, { ...answered, establishedAt: at }),
        happenings: [{ name: 'established', ...happening }],
      };
    }
    case 'join':
      return {
        state: withCall(state, withParty(call, { ...act.device, deviceId }, 'connected')),
        happenings: [{ name: 'conferenced', ...happening, cause: 'conference' }],
      };
    case 'clear':
      return leave(state, call, deviceId, act.cause);
  }
}

/** The queue sends the call to the agent's phone. */
function fromQueue(call: SwitchCall, at: EpochMs): SwitchCall {
  const { queue } = call.facts;
  return {
    ...withLocal(call, 'alerting', at),
    facts: { ...call.facts, ...(queue && { lastRedirectionDevice: { name: queue } }) },
  };
}

function far(call: SwitchCall, deviceId: DeviceId): Device {
  return { ...call.facts.calledDevice, deviceId };
}

/** Puts a party in, or moves the one that is there. */
function withParty(call: SwitchCall, device: Device, state: Connection['state']): SwitchCall {
  const others = call.facts.connections.filter(
    (party) => party.device.deviceId !== device.deviceId,
  );
  return { ...call, facts: { ...call.facts, connections: [...others, { device, state }] } };
}

/** A party goes; with the last one the call is over. */
function leave(state: SwitchState, call: SwitchCall, deviceId: DeviceId, cause: Cause): Change {
  const { vendorCallId, facts } = call;
  const left = facts.connections.filter((party) => party.device.deviceId !== deviceId);
  const gone = { name: 'connectionCleared', vendorCallId, subject: deviceId, cause } as const;
  if (left.length > 0) {
    const stays = { ...call, facts: { ...facts, connections: left } };
    return { state: withCall(state, stays), happenings: [gone] };
  }
  return {
    state: withoutCall(state, vendorCallId),
    happenings: [gone, { name: 'callCleared', vendorCallId, cause }],
  };
}
