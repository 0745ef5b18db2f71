import type { Connection, Device } from '../../cti/call';
import type { DeviceId } from '../../cti/ids';
import type { Change } from './change';
import { deviceIdOf } from './devices';
import { nextId } from './new-call';
import type { SwitchCall, SwitchState } from './switch-state';

/**
 * One of the others hands us over to somebody else. The switch gives the call a new id; what the leaving party was
 * going to do is done by the new one, and the consultation for the old call is one for the new call.
 */
export function handOver(
  state: SwitchState,
  call: SwitchCall,
  leaving: DeviceId,
  device: Device,
): Change {
  const { vendorCallId } = call;
  const newVendorCallId = nextId(state);
  const arriving = deviceIdOf(newVendorCallId, 'colleague');
  const connections = call.facts.connections.map(
    (party): Connection =>
      party.device.deviceId === leaving
        ? { device: { ...device, deviceId: arriving }, state: 'connected' }
        : party,
  );
  const renamed = { ...call, vendorCallId: newVendorCallId, facts: { ...call.facts, connections } };
  const calls = state.calls.map((other) => {
    if (other === call) return renamed;
    return other.facts.consultationOf === vendorCallId
      ? { ...other, facts: { ...other.facts, consultationOf: newVendorCallId } }
      : other;
  });
  const pending = state.pending.map((planned) =>
    planned.vendorCallId === vendorCallId
      ? {
          ...planned,
          vendorCallId: newVendorCallId,
          deviceId: planned.deviceId === leaving ? arriving : planned.deviceId,
        }
      : planned,
  );
  return {
    state: { ...state, callsSoFar: state.callsSoFar + 1, calls, pending },
    happenings: [
      { name: 'transferred', vendorCallId, subject: leaving, newVendorCallId, cause: 'transfer' },
    ],
  };
}
