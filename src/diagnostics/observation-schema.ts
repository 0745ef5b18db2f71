import * as v from 'valibot';
import type { Input } from '../desktop/apply-input';
import {
  ConnectionSchema,
  DeviceSchema,
  PopOutcomeSchema,
  RecordRefSchema,
  RulesSchema,
} from './state-schema';

const Text = v.string();
const Instant = v.number();

const FactsSchema = v.looseObject({
  callingDevice: v.optional(DeviceSchema),
  calledDevice: v.optional(DeviceSchema),
  connections: v.optional(v.array(ConnectionSchema)),
  userData: v.optional(v.record(Text, Text)),
  services: v.optional(v.array(Text)),
});

const EventSchema = v.variant('kind', [
  v.looseObject({
    kind: v.literal('call'),
    name: Text,
    vendorCallId: Text,
    at: Instant,
    facts: v.optional(FactsSchema),
  }),
  v.looseObject({ kind: v.picklist(['agent', 'device']), name: Text, at: Instant }),
  v.looseObject({ kind: v.literal('system'), status: Text, at: Instant }),
  v.looseObject({ kind: v.literal('link'), state: Text, at: Instant }),
]);

const OnCall = { callId: Text };
const OnConnector = { connectorId: Text, at: Instant };
const OnSession = { sessionId: Text };

/** By kind, so that a new kind of input is not forgotten here. */
const INPUTS = {
  event: { ...OnConnector, event: EventSchema, newCallId: Text, chance: v.number() },
  restarted: { at: Instant },
  rulesChanged: { rules: RulesSchema },
  resynced: OnConnector,
  probed: { ...OnConnector, answered: v.boolean(), chance: v.number() },
  connectorDetached: OnConnector,
  commandSent: { ...OnCall, service: Text },
  commandAnswered: OnCall,
  agentRequested: { request: v.looseObject({ state: Text, at: Instant }) },
  wrappedUp: { ...OnCall, code: Text, note: Text },
  wrapUpExtended: OnCall,
  wrapUpLimitReached: OnCall,
  autoAnswerDue: OnCall,
  sessionActivated: OnSession,
  sessionClosing: OnSession,
  popAsked: { ...OnCall, asking: Text },
  matchChosen: { ...OnCall, match: RecordRefSchema, asking: Text },
  effectCommitted: { key: Text, at: Instant },
  popped: { ...OnCall, outcome: PopOutcomeSchema },
} satisfies Record<Input['kind'], v.ObjectEntries>;

const InputSchema = v.variant(
  'kind',
  Object.entries(INPUTS).map(([kind, entries]) =>
    v.looseObject({ kind: v.literal(kind), ...entries }),
  ),
);

/** One thing that the desktop manager told, in a stranger's file. */
export const ObservationSchema = v.variant('kind', [
  v.looseObject({
    kind: v.literal('input'),
    at: Instant,
    input: InputSchema,
    effects: v.array(Text),
  }),
  v.looseObject({
    kind: v.literal('command'),
    at: Instant,
    command: v.looseObject({ service: Text }),
    result: v.looseObject({ ok: v.boolean() }),
  }),
  v.looseObject({
    kind: v.literal('effect'),
    at: Instant,
    key: Text,
    effect: Text,
    outcome: v.picklist(['performed', 'left']),
    error: v.optional(Text),
  }),
  v.looseObject({ kind: v.literal('note'), at: Instant, connectorId: Text, what: Text }),
]);
