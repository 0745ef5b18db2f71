import type { Device } from '../../cti/call';
import { type DeviceId, toDeviceId, type VendorCallId } from '../../cti/ids';
import type { Role } from './script';
import type { SwitchCall, SwitchState } from './switch-state';

/** The line of one of the others in a call. */
export function deviceIdOf(vendorCallId: VendorCallId, who: Role): DeviceId {
  return toDeviceId(`${vendorCallId}:${who}`);
}

/** A line for one more colleague in the call: nobody has it, and nobody is planned to. */
export function nextColleagueId(state: SwitchState, call: SwitchCall): DeviceId {
  const taken = [
    ...call.facts.connections.map((party) => party.device.deviceId),
    ...state.pending.map((planned) => planned.deviceId),
  ];
  const first = deviceIdOf(call.vendorCallId, 'colleague');
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? first : toDeviceId(`${first}${nth}`);
    if (!taken.includes(id)) return id;
  }
}

/** A device of which only this much is known; an empty text says nothing. */
export function toDevice(number: string | undefined, name?: string): Device {
  return { ...(number && { number }), ...(name && { name }) };
}
