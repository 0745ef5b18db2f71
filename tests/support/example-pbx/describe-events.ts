import type {
  CallEvent,
  CtiEvent,
  DeviceEvent,
  Snapshot,
  SystemEvent,
} from '../../../src/cti/event';
import { describeAgent, describeCall, time } from './describe';
import type { PhoneSystem } from './phone-system';
import { EVENT_WORDS, WHY_WORDS } from './words';

/** The first of all messages: the number of the last event, and how the phone system is itself. */
export function describeHello(system: PhoneSystem, number: number): object {
  return { type: 'Hello', number, health: HEALTH[system.health() ?? 'normal'] };
}

/** What `GET api/events` tells of these events; one that there is no word for is not told. */
export function describeEvents(events: readonly CtiEvent[], system: PhoneSystem): object[] {
  const snapshot = system.snapshot();
  return events.flatMap((event) => describeEvent(event, snapshot));
}

function describeEvent(event: CtiEvent, { calls, agent }: Snapshot): object[] {
  switch (event.kind) {
    case 'call': {
      const id = event.newVendorCallId ?? event.vendorCallId;
      const call = calls.find(({ vendorCallId }) => vendorCallId === id);
      return describeCallEvent(event, call && describeCall(call));
    }
    case 'agent':
      // Logging on is told by what the agent is then.
      return event.name === 'agentLoggedOn'
        ? []
        : [{ type: 'Agent', at: time(event.at), agent: describeAgent(agent) }];
    case 'device':
      return [describeDeviceEvent(event)];
    case 'system':
      return [{ type: 'System', at: time(event.at), health: HEALTH[event.status] }];
    case 'link':
      return [];
  }
}

function describeCallEvent(event: CallEvent, call: object | undefined): object[] {
  const type = EVENT_WORDS[event.name];
  if (type === undefined) return [];
  const { vendorCallId: id, subject: who, secondaryCallId, newVendorCallId, cause } = event;
  const why = cause && WHY_WORDS[cause];
  return [
    { type, at: time(event.at), id, who, with: secondaryCallId, now: newVendorCallId, why, call },
  ];
}

function describeDeviceEvent(event: DeviceEvent): object {
  const at = time(event.at);
  switch (event.name) {
    case 'deviceInService':
    case 'deviceOutOfService':
      return { type: 'Phone', at, online: event.name === 'deviceInService' };
    case 'doNotDisturb':
      return { type: 'DoNotDisturb', at, on: event.on };
    case 'messageWaiting':
      return { type: 'Voicemail', at, on: event.on };
    case 'forwarding':
      return { type: 'Forwarding', at, to: event.to };
  }
}

const HEALTH: Readonly<Record<SystemEvent['status'], string>> = {
  normal: 'Good',
  disabled: 'Off',
  partiallyDisabled: 'Partly',
  overloaded: 'Overloaded',
  messageLost: 'EventsLost',
};
