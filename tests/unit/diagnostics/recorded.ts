import fc from 'fast-check';
import { CALL_EVENTS, type CallFacts } from '../../../src/cti/event';
import {
  toCallId,
  toConnectorId,
  toDeviceId,
  toSessionId,
  toVendorCallId,
} from '../../../src/cti/ids';
import { applyInput, type Input } from '../../../src/desktop/apply-input';
import { effectKey } from '../../../src/desktop/effect';
import type { Observation } from '../../../src/desktop/observation';
import { DEFAULT_RULES } from '../../../src/desktop/rules';
import { type DesktopState, initialState } from '../../../src/desktop/state';
import { createTraceRecorder } from '../../../src/diagnostics/recorder';
import type { Trace } from '../../../src/diagnostics/trace';
import type { ChunkSummary, TraceChunk, TraceStore } from '../../../src/diagnostics/trace-store';

export const START = initialState(1_700_000_000_000, {
  ...DEFAULT_RULES,
  sessionNames: ['[[cti.name]] <[[cti.pin]]>', '[[cti.name]]', '[[cti.ani]]'],
});

export const NUMBERS = ['+12025550143', '+1 (202) 555-0178', '2025550143', '+4930901820', '201'];
export const NAMES = ['Ada Lovelace', 'Grace Hopper', 'Björk Guðmundsdóttir'];
export const SECRETS = ['hunter2', 'sesame-4711'];

const SIMULATOR = toConnectorId('simulator');
const VENDOR_IDS = ['v-1', 'v-2', 'sip-12025550143-a'].map(toVendorCallId);
const DEVICE_IDS = ['201', 'SIP/202', '+4930901820'].map(toDeviceId);
const CALL_IDS = Array.from({ length: 6 }, (_, at) => toCallId(`call-${at}`));

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Without the keys that are undefined, as values that were stored and read again. */
const compact = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value));

const device = fc.record({ number: one(NUMBERS), name: one(NAMES), deviceId: one(DEVICE_IDS) });
const userData = fc.record(
  {
    customerName: one(NAMES),
    PIN: one(SECRETS),
    accessToken: one(SECRETS),
    greeting: one(NAMES).map((name) => `Hello ${name}, call +4930901820`),
    page: one(SECRETS).map((secret) => `https://crm.example/?q=1&token=${secret}`),
    empty: fc.constant(''),
  },
  { requiredKeys: [] },
);
const facts: fc.Arbitrary<CallFacts> = fc
  .record({
    callingDevice: some(device),
    calledDevice: some(device),
    direction: some(one(['inbound', 'outbound'] as const)),
    linkId: some(one(['link-1', 'link-2'])),
    consultationOf: some(one(VENDOR_IDS)),
    services: some(fc.subarray(['answerCall', 'clearConnection', 'holdCall'] as const)),
    userData: some(userData),
  })
  .map((each) => compact(each) as CallFacts);

const callEvent = fc
  .record({
    name: one(CALL_EVENTS),
    vendorCallId: one(VENDOR_IDS),
    subject: some(one(DEVICE_IDS)),
    secondaryCallId: some(one(VENDOR_IDS)),
    newVendorCallId: some(one(VENDOR_IDS)),
    cause: some(one(['transfer', 'resync', 'answeredElsewhere'] as const)),
    facts: some(facts),
  })
  .map((event) => ({ kind: 'call' as const, at: 0, ...compact(event) }));

const onCall = one(CALL_IDS);
const input: fc.Arbitrary<Input> = fc.oneof(
  { weight: 12, arbitrary: callEvent.map((event) => eventInput(event as never)) },
  one([
    eventInput({ kind: 'link', state: 'connected', at: 0 }),
    eventInput({ kind: 'link', state: 'offline', at: 0, detail: { key: 'k', values: NUMBERS } }),
    eventInput({ kind: 'agent', name: 'agentNotReady', at: 0 }),
    eventInput({ kind: 'device', name: 'forwarding', to: '+4930901820', at: 0 }),
    { kind: 'restarted', at: 0 },
    { kind: 'resynced', connectorId: SIMULATOR, at: 0 },
    { kind: 'connectorDetached', connectorId: SIMULATOR, at: 0 },
    { kind: 'rulesChanged', rules: { ...DEFAULT_RULES, oneCallOnly: true } },
    { kind: 'rulesChanged', rules: START.rules },
  ] as const),
  onCall.map((callId) => ({ kind: 'commandSent', callId, service: 'holdCall' }) as const),
  onCall.map((callId) => ({ kind: 'popAsked', callId, asking: 'again' }) as const),
  onCall.map((callId) => ({ kind: 'wrapUpLimitReached', callId }) as const),
  onCall.map(
    (callId) => ({ kind: 'sessionClosing', sessionId: toSessionId(`session:${callId}`) }) as const,
  ),
  onCall.map(
    (callId) =>
      ({ kind: 'effectCommitted', key: effectKey('screenPop', callId, 'ringing'), at: 0 }) as const,
  ),
  fc.record({ callId: onCall, name: one(NAMES) }).map(({ callId, name }) => {
    return { kind: 'popped', callId, outcome: { status: 'opened', name } } as const;
  }),
  fc.record({ callId: onCall, name: one(NAMES) }).map(({ callId, name }) => {
    return { kind: 'wrappedUp', callId, code: 'sold', note: `${name}, password: sesame` } as const;
  }),
);

function eventInput(event: Extract<Input, { kind: 'event' }>['event']): Input {
  return {
    kind: 'event',
    connectorId: SIMULATOR,
    event,
    at: 0,
    newCallId: toCallId('call-0'),
    chance: 0.5,
  };
}

/** Inputs as the manager makes them: time goes on, and each new call has an id of its own. */
export const inputs: fc.Arbitrary<readonly Input[]> = fc
  .array(input, { maxLength: 25, size: 'max' })
  .map((each) =>
    each.map((one, index) => {
      if (one.kind !== 'event') return one;
      const at = START.agent.since + index * 1000;
      const newCallId = CALL_IDS[index % CALL_IDS.length] ?? one.newCallId;
      return { ...one, at, newCallId, event: { ...one.event, at } };
    }),
  );

/** The states to which the inputs lead, the first one included. */
export function statesOf(all: readonly Input[], start: DesktopState = START): DesktopState[] {
  const states = [start];
  for (const each of all) states.push(applyInput(states.at(-1) ?? start, each).state);
  return states;
}

/** A store in memory, in which everything is a copy, as in the browser's. */
export function memoryStore(): TraceStore & { readonly chunks: Map<number, TraceChunk> } {
  const chunks = new Map<number, TraceChunk>();
  let index: readonly ChunkSummary[] = [];
  return {
    chunks,
    loadIndex: async () => structuredClone(index),
    loadChunks: async (numbers) =>
      structuredClone(numbers.flatMap((number) => chunks.get(number) ?? [])),
    async save(nextIndex, saved) {
      index = structuredClone(nextIndex);
      for (const chunk of saved) chunks.set(chunk.number, structuredClone(chunk));
    },
    async remove(numbers) {
      for (const number of numbers) chunks.delete(number);
    },
  };
}

/** What the manager would tell of these inputs, with the state after each. */
export function observe(
  all: readonly Input[],
  told: (observation: Observation, state: DesktopState) => void,
  start: DesktopState = START,
): DesktopState {
  let state = start;
  for (const each of all) {
    const step = applyInput(state, each);
    state = step.state;
    const effects = step.effects.map(({ key }) => key);
    told({ kind: 'input', at: 1_700_000_000_000, input: each, effects }, state);
  }
  return state;
}

export async function record(all: readonly Input[], store = memoryStore()): Promise<Trace> {
  const recorder = createTraceRecorder({ store, report: failTest });
  observe(all, recorder.observe);
  return recorder.trace();
}

export function failTest(problem: string, error: unknown): void {
  throw new Error(problem, { cause: error });
}
