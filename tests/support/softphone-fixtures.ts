import type { CallLogEntry } from '../../src/call-log/entry';
import type { Call } from '../../src/cti/call';
import type { CallService } from '../../src/cti/call-services';
import { toCallId, toConnectorId, toDeviceId, toVendorCallId } from '../../src/cti/ids';
import type { DesktopView, LinkView } from '../../src/messaging/protocol';

/** The moment at which all fixtures are looked at: 2026-03-02, 10:00 UTC. */
export const NOW = Date.UTC(2026, 2, 2, 10, 0, 0);
const ago = (seconds: number) => NOW - seconds * 1000;

const SIMULATOR = toConnectorId('simulator');
export const LISTENER = toConnectorId('generic-listener');

const RINGING: readonly CallService[] = ['answerCall', 'deflectCall', 'clearConnection'];
const TALKING: readonly CallService[] = [
  'clearConnection',
  'holdCall',
  'generateDigits',
  'consultationCall',
  'singleStepTransfer',
];

/** A ringing inbound call of Ada's, changed as told. */
export function aCall(id: string, change: Partial<Call> = {}): Call {
  const ada = { number: '+12025550143', name: 'Ada Lovelace' };
  return {
    callId: toCallId(id),
    connectorId: SIMULATOR,
    vendorCallId: toVendorCallId(`v-${id}`),
    direction: 'inbound',
    callType: 'phonecall',
    localConnection: 'alerting',
    connections: [{ device: { deviceId: toDeviceId(`d-${id}`), ...ada }, state: 'connected' }],
    callingDevice: ada,
    calledDevice: { number: '+18005550100' },
    queue: 'Sales',
    userData: { customerid: '49383433', language: 'en', product: 'Analytical Engine' },
    services: RINGING,
    startedAt: ago(7),
    ...change,
  };
}

/** The same call when it has been answered. */
export function aTalk(id: string, change: Partial<Call> = {}): Call {
  return aCall(id, {
    localConnection: 'connected',
    services: TALKING,
    startedAt: ago(180),
    establishedAt: ago(151),
    ...change,
  });
}

/** The line of the simulator, up, changed as told. */
export function aLink(change: Partial<LinkView> = {}): LinkView {
  return {
    connectorId: SIMULATOR,
    labelKey: 'connectorSimulator',
    state: 'connected',
    since: ago(4000),
    ...change,
  };
}

const LISTENER_LINK = aLink({
  connectorId: LISTENER,
  labelKey: 'connectorGenericListener',
  detail: { key: 'listenerHostMissing' },
});

function anEntry(id: string, change: Partial<CallLogEntry> = {}): CallLogEntry {
  return {
    callId: toCallId(id),
    direction: 'inbound',
    number: '+12025550178',
    name: 'Grace Hopper',
    startedAt: ago(3600),
    endedAt: ago(3200),
    talkMs: 395_000,
    ...change,
  };
}

function aMissedEntry(id: string, change: Partial<CallLogEntry>): CallLogEntry {
  const { talkMs: _, ...entry } = anEntry(id, change);
  return entry;
}

const IDLE: DesktopView = {
  revision: 1,
  calls: [],
  wrapUps: [],
  agent: { state: 'ready', since: ago(754) },
  links: [aLink(), LISTENER_LINK],
  pendingServices: {},
  pops: {},
  recentCalls: [
    anEntry('r1'),
    aMissedEntry('r2', { name: '', number: '+442079460958', startedAt: ago(7200) }),
    anEntry('r3', { direction: 'outbound', name: 'Alan Turing', number: '+442079460958' }),
    anEntry('r4', { name: 'Edsger Dijkstra', number: '201', startedAt: ago(200_000) }),
  ],
  canDial: true,
  notReadyReasons: [
    { code: 'lunch', label: 'Lunch' },
    { code: 'training', label: 'Training' },
  ],
  dispositions: [
    { code: 'order', label: 'Order' },
    { code: 'complaint', label: 'Complaint' },
    { code: 'question', label: 'Question' },
    { code: 'other', label: 'Something else' },
  ],
  region: 'US',
};

/** The idle desktop, changed as told. */
export function aView(change: Partial<DesktopView> = {}): DesktopView {
  return { ...IDLE, ...change };
}

const ADA = toCallId('ada');
const GRACE = toCallId('grace');
const BUSY = { state: 'busy', since: ago(151) } as const;
const OPENED = { [ADA]: { status: 'opened', name: 'Ada Lovelace' } } as const;

const GRACE_PARTY = { number: '+12025550178', name: 'Grace Hopper' };
const heldAda = aTalk('ada', {
  localConnection: 'hold',
  heldAt: ago(34),
  services: ['retrieveCall', 'clearConnection'],
});

const HOSTILE_NAME = `\u202E<img src=x onerror=alert(1)>\u0000${'A\u0301\u0301\u0301\u0301\u0301\u0301\u0301'.repeat(60)}`;

/** Every screen worth looking at, by name. */
export const SOFTPHONE_FIXTURES = {
  idle: aView(),
  firstRun: aView({ recentCalls: [], agent: { state: 'null', since: ago(12) } }),
  ringing: aView({ calls: [aCall('ada')], pops: OPENED }),
  talking: aView({ calls: [aTalk('ada', { recording: true })], pops: OPENED, agent: BUSY }),
  calling: aView({
    calls: [
      aCall('grace', {
        direction: 'outbound',
        localConnection: 'connected',
        calledDevice: GRACE_PARTY,
        services: ['clearConnection'],
        userData: {},
      }),
    ],
    agent: BUSY,
  }),
  secondRings: aView({
    calls: [
      aTalk('ada'),
      aCall('grace', { callingDevice: GRACE_PARTY, userData: {}, queue: 'Support' }),
    ],
    pops: { ...OPENED, [GRACE]: { status: 'searched', count: 2 } },
    agent: { ...BUSY, pendingAgentState: 'notReady' },
    pendingServices: { [ADA]: 'holdCall' },
  }),
  oneHeld: aView({
    calls: [heldAda, aTalk('grace', { callingDevice: GRACE_PARTY, establishedAt: ago(30) })],
    pops: OPENED,
    agent: BUSY,
  }),
  consultation: aView({
    calls: [
      heldAda,
      aTalk('grace', {
        direction: 'outbound',
        calledDevice: GRACE_PARTY,
        consultationOf: ADA,
        establishedAt: ago(12),
        userData: {},
        services: [
          'clearConnection',
          'holdCall',
          'generateDigits',
          'alternateCall',
          'reconnectCall',
          'transferCall',
          'conferenceCall',
        ],
      }),
    ],
    agent: BUSY,
  }),
  wrapUp: aView({
    wrapUps: [{ call: aTalk('ada', { services: [] }), endedAt: ago(5) }],
    agent: { state: 'workingAfterCall', since: ago(5) },
  }),
  offline: aView({
    links: [
      aLink({ state: 'refused' }),
      aLink({
        connectorId: LISTENER,
        labelKey: 'connectorGenericListener',
        state: 'degraded',
        detail: { key: 'listenerPortTaken', values: ['5000', 'Firefox'] },
      }),
    ],
    agent: { state: 'notReady', reason: { code: 'lunch', label: 'Lunch' }, since: ago(4000) },
    canDial: false,
  }),
  hostile: aView({
    calls: [
      aCall('evil', {
        connectorId: LISTENER,
        callType: 'javascript:alert(1)',
        callingDevice: { name: HOSTILE_NAME, number: '\u2066+1<b>202</b>\u0007' },
        calledDevice: { number: 'data:text/html,<script>alert(1)</script>' },
        queue: '<svg onload=alert(1)>',
        services: ['clearConnection'],
        userData: {
          '<script>alert(1)</script>': 'javascript:alert(1)',
          long: 'x'.repeat(65_536),
          bidi: 'abc\u202Edef\u2067ghi',
          'nul\u0000key': 'nul\u0000value',
          empty: '',
        },
      }),
    ],
    pops: { [toCallId('evil')]: { status: 'opened', name: '\u202Etxt.<b>exe</b>' } },
  }),
} satisfies Record<string, DesktopView>;
