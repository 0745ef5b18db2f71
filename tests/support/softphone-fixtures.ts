import type { CallLogEntry } from '../../src/call-log/entry';
import type { Call } from '../../src/cti/call';
import type { CallService } from '../../src/cti/call-services';
import {
  toCallId,
  toConnectorId,
  toDeviceId,
  toSessionId,
  toVendorCallId,
} from '../../src/cti/ids';
import type { PopMatch } from '../../src/cti/pop-outcome';
import { DEFAULT_RULES, type DeskRules } from '../../src/desktop/rules';
import type { Session } from '../../src/desktop/session';
import type { WrapUp } from '../../src/desktop/state';
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
/** All that the most obliging phone system permits while two talk. */
const EVERYTHING: readonly CallService[] = [
  ...TALKING,
  'setMicrophoneMute',
  'startRecording',
  'parkCall',
  'singleStepConference',
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

/** A call in after-call work since five seconds, changed as told. */
export function aWrapUp(id: string, change: Partial<WrapUp> = {}): WrapUp {
  return { call: aTalk(id, { services: [] }), endedAt: ago(5), extensions: 0, ...change };
}

/** A session without calls, changed as told. */
export function aSession(id: string, change: Partial<Session> = {}): Session {
  const sessionId = toSessionId(id);
  return { sessionId, name: '', createdAt: ago(180), callIds: [], context: {}, ...change };
}

/** The rules as they are before anybody has chosen, changed as told. */
export function someRules(change: Partial<DeskRules> = {}): DeskRules {
  return { ...DEFAULT_RULES, ...change };
}

/** The line of the simulator, up, changed as told. */
export function aLink(change: Partial<LinkView> = {}): LinkView {
  return {
    connectorId: SIMULATOR,
    labelKey: 'connectorSimulator',
    state: 'connected',
    since: ago(4000),
    heardAt: ago(12),
    attempts: 0,
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
  sessions: [],
  rules: DEFAULT_RULES,
  agent: { state: 'ready', since: ago(754) },
  links: [aLink(), LISTENER_LINK],
  pendingServices: {},
  pops: {},
  choices: {},
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

/** Two people of one company, the likelier first. */
export const SEVERAL: readonly PopMatch[] = [
  {
    crmId: 'demo',
    entity: 'contact',
    recordId: '4',
    name: 'Lise Meitner',
    detail: 'Kaiser-Wilhelm-Institut, Berlin',
    reason: { key: 'popReasonSameNumber', values: ['+49 30 901820'] },
  },
  {
    crmId: 'demo',
    entity: 'contact',
    recordId: '5',
    name: 'Otto Hahn',
    reason: { key: 'popReasonSameNumber', values: ['030/901820'] },
  },
];

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
  several: aView({
    calls: [aCall('ada', { callingDevice: { number: '+4930901820' } })],
    pops: { [ADA]: { status: 'pick', matches: SEVERAL } },
  }),
  chosen: aView({
    calls: [aTalk('ada', { callingDevice: { number: '+4930901820' } })],
    pops: { [ADA]: { status: 'opened', name: 'Lise Meitner', matches: SEVERAL } },
    choices: { [ADA]: { crmId: 'demo', entity: 'contact', recordId: '4' } },
    agent: BUSY,
  }),
  signIn: aView({
    calls: [aCall('ada')],
    pops: {
      [ADA]: { status: 'waiting', key: 'popFailedSignedOut', values: ['https://crm.example'] },
    },
  }),
  draftKept: aView({
    calls: [aCall('ada')],
    pops: {
      [ADA]: {
        status: 'opened',
        name: 'Ada Lovelace',
        report: { searches: [], tab: 'openedForDraft', ms: 212 },
      },
    },
  }),
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
    wrapUps: [aWrapUp('ada')],
    agent: { state: 'workingAfterCall', since: ago(5) },
  }),
  limitedWrapUp: aView({
    wrapUps: [aWrapUp('ada', { endedAt: ago(95) })],
    rules: someRules({ wrapUp: { ...DEFAULT_RULES.wrapUp, limitMs: 120_000 } }),
    agent: { state: 'workingAfterCall', since: ago(95) },
  }),
  theyHold: aView({
    calls: [
      aTalk('ada', {
        connections: [{ device: { name: 'Ada Lovelace' }, state: 'hold' }],
        muted: true,
        services: EVERYTHING,
      }),
    ],
    pops: OPENED,
    agent: BUSY,
  }),
  conference: aView({
    calls: [
      aTalk('ada', {
        connections: [
          { device: { name: 'Ada Lovelace' }, state: 'connected' },
          { device: GRACE_PARTY, state: 'hold' },
          { device: { number: '+442079460958' }, state: 'alerting' },
        ],
        recording: true,
        services: [
          'clearConnection',
          'clearCall',
          'holdCall',
          'setMicrophoneMute',
          'stopRecording',
        ],
      }),
    ],
    pops: OPENED,
    agent: BUSY,
  }),
  sessions: aView({
    calls: [heldAda, aTalk('grace', { callingDevice: GRACE_PARTY, establishedAt: ago(30) })],
    sessions: [
      aSession('s1', { name: 'Ada Lovelace', callIds: [ADA] }),
      aSession('s2', { name: '+12025550178', callIds: [GRACE] }),
      aSession('s3'),
    ],
    activeSessionId: toSessionId('s2'),
    pops: OPENED,
    agent: BUSY,
  }),
  agentDiffers: aView({
    agent: {
      state: 'notReady',
      reason: { code: 'lunch', label: 'Lunch' },
      reserved: true,
      since: ago(40),
      requested: { state: 'ready', at: ago(20) },
    },
  }),
  offline: aView({
    links: [
      aLink({
        state: 'offline',
        attempts: 3,
        retryAt: NOW + 8000,
        device: { inService: false, doNotDisturb: true, messageWaiting: true, forwardedTo: '201' },
      }),
      aLink({ connectorId: toConnectorId('pbx'), state: 'refused', labelKey: 'extName' }),
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
