import fc from 'fast-check';
import { CALL_SERVICES } from '../../src/cti/call-services';
import {
  type AgentEvent,
  CALL_EVENTS,
  type CallEvent,
  type CallFacts,
  type DeviceEvent,
  type LinkEvent,
  type Snapshot,
  type SnapshotCall,
  type SystemEvent,
} from '../../src/cti/event';
import { toDeviceId, toVendorCallId } from '../../src/cti/ids';

/** Few ids, so that they meet; one is empty, one has a meaning of its own in JavaScript. */
const vendorCallId = fc.constantFrom('a', 'b', 'c', '', '__proto__').map(toVendorCallId);
const deviceId = fc.constantFrom('x', 'y', 'constructor').map(toDeviceId);
const at = fc.integer({ min: -5, max: 50 });
const text = fc.constantFrom('', '5', '[[cti.ani]]', '<b>', ' ', '__proto__', 'topic');
const connection = fc.constantFrom(
  'initiated' as const,
  'alerting' as const,
  'connected' as const,
  'hold' as const,
  'queued' as const,
  'fail' as const,
);

/** Any of the keys, or none. */
const some = <T extends object>(record: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(record, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Partial<T>>;

const device = some({ deviceId, number: text, name: text });
const services = fc.subarray([...CALL_SERVICES].slice(0, 6));

/** Whatever may be told of a call. */
const facts: fc.Arbitrary<CallFacts> = some<Required<CallFacts>>({
  linkId: fc.constantFrom('l', 'm', ''),
  direction: fc.constantFrom('inbound', 'outbound', 'internal'),
  callType: text,
  callingDevice: device,
  calledDevice: device,
  lastRedirectionDevice: device,
  queue: text,
  muted: fc.boolean(),
  recording: fc.boolean(),
  userData: fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true }),
  services,
  startedAt: at,
  alertingAt: at,
  establishedAt: at,
  heldAt: at,
  connections: fc.array(fc.record({ device, state: connection }, { noNullPrototype: true }), {
    maxLength: 2,
  }),
  consultationOf: vendorCallId,
});

const callEvent: fc.Arbitrary<CallEvent> = fc
  .tuple(
    fc.record(
      {
        kind: fc.constant('call' as const),
        name: fc.constantFrom(...CALL_EVENTS),
        vendorCallId,
        at,
      },
      { noNullPrototype: true },
    ),
    some<Required<Omit<CallEvent, 'kind' | 'name' | 'vendorCallId' | 'at'>>>({
      subject: deviceId,
      secondaryCallId: vendorCallId,
      newVendorCallId: vendorCallId,
      cause: fc.constantFrom('normal', 'resync', 'answeredElsewhere', 'transfer'),
      facts,
    }),
  )
  .map(([event, more]) => ({ ...event, ...more }));

const agentEvent: fc.Arbitrary<AgentEvent> = fc.record(
  {
    kind: fc.constant('agent' as const),
    name: fc.constantFrom(
      'agentLoggedOn',
      'agentLoggedOff',
      'agentReady',
      'agentNotReady',
      'agentBusy',
      'agentPending',
    ),
    at,
    pendingAgentState: fc.constantFrom('ready', 'null'),
    reserved: fc.boolean(),
  },
  { requiredKeys: ['kind', 'name', 'at'], noNullPrototype: true },
) as fc.Arbitrary<AgentEvent>;

const otherEvent: fc.Arbitrary<DeviceEvent | SystemEvent | LinkEvent> = fc.oneof(
  at.map((when) => ({ kind: 'device', name: 'deviceOutOfService', at: when }) as const),
  fc.record(
    {
      kind: fc.constant('system' as const),
      status: fc.constantFrom('normal' as const, 'disabled' as const, 'messageLost' as const),
      at,
    },
    { noNullPrototype: true },
  ),
  fc.record(
    {
      kind: fc.constant('link' as const),
      state: fc.constantFrom(
        'offline' as const,
        'connecting' as const,
        'connected' as const,
        'degraded' as const,
        'refused' as const,
      ),
      at,
    },
    { noNullPrototype: true },
  ),
);

const snapshotCall: fc.Arbitrary<SnapshotCall> = fc
  .tuple(vendorCallId, connection, at, facts, device, device)
  .map(([id, localConnection, startedAt, told, callingDevice, calledDevice]) => ({
    vendorCallId: id,
    localConnection,
    startedAt,
    facts: { ...told, callingDevice, calledDevice },
  }));

const snapshot: fc.Arbitrary<Snapshot> = fc
  .tuple(at, fc.uniqueArray(snapshotCall, { selector: (call) => call.vendorCallId, maxLength: 3 }))
  .map(([when, calls]) => ({ at: when, calls }));

/** What comes over the line, or what is asked of the desk; numbers choose among what is there. */
export type Hostility =
  | {
      readonly is: 'event';
      readonly phone: number;
      readonly event: CallEvent | AgentEvent | DeviceEvent | SystemEvent | LinkEvent;
    }
  | { readonly is: 'snapshot'; readonly phone: number; readonly snapshot: Snapshot }
  | { readonly is: 'input'; readonly what: (typeof INPUTS)[number]; readonly which: number };

const INPUTS = [
  'commandSent',
  'commandAnswered',
  'wrappedUp',
  'wrapUpExtended',
  'wrapUpLimitReached',
  'autoAnswerDue',
  'sessionActivated',
  'sessionClosing',
  'popAsked',
  'popped',
  'effectCommitted',
  'restarted',
  'connectorDetached',
  'probed',
] as const;

const phone = fc.nat({ max: 1 });

export const HOSTILITIES: fc.Arbitrary<Hostility[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ is: fc.constant('event' as const), phone, event: callEvent }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant('event' as const),
        phone,
        event: fc.oneof(agentEvent, otherEvent),
      }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('snapshot' as const), phone, snapshot }) },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant('input' as const),
        what: fc.constantFrom(...INPUTS),
        which: fc.nat({ max: 5 }),
      }),
    },
  ),
  { minLength: 1, maxLength: 16, size: 'max' },
);
