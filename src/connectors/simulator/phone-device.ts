import type { DeviceEvent, PhoneDevice } from '../../cti/event';
import type { EpochMs } from '../../cti/ids';
import type { StageAct } from './stage';

/** The agent's phone as it comes out of its box, at work. */
export const NEW_PHONE: PhoneDevice = {
  inService: true,
  doNotDisturb: false,
  messageWaiting: false,
};

/** The device once the switch has set what the act names. */
export function withSettings(
  device: PhoneDevice,
  act: Extract<StageAct, { does: 'setDevice' }>,
): PhoneDevice {
  const { forwardedTo: current, ...rest } = device;
  const forwardedTo = act.forwardedTo ?? current;
  return {
    inService: act.inService ?? rest.inService,
    doNotDisturb: act.doNotDisturb ?? rest.doNotDisturb,
    messageWaiting: act.messageWaiting ?? rest.messageWaiting,
    ...(forwardedTo && { forwardedTo }),
  };
}

/** The events that lead from one to the other; none when there is nothing new to tell. */
export function deviceEvents(before: PhoneDevice, after: PhoneDevice, at: EpochMs): DeviceEvent[] {
  const { inService, doNotDisturb, messageWaiting, forwardedTo: to } = after;
  const base = { kind: 'device', at } as const;
  const events: DeviceEvent[] = [];
  if (inService !== before.inService) {
    events.push({ ...base, name: inService ? 'deviceInService' : 'deviceOutOfService' });
  }
  if (doNotDisturb !== before.doNotDisturb) {
    events.push({ ...base, name: 'doNotDisturb', on: doNotDisturb });
  }
  if (messageWaiting !== before.messageWaiting) {
    events.push({ ...base, name: 'messageWaiting', on: messageWaiting });
  }
  if (to !== before.forwardedTo) {
    events.push({ ...base, name: 'forwarding', ...(to !== undefined && { to }) });
  }
  return events;
}
