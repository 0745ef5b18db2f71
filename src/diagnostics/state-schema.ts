import * as v from 'valibot';

/**
 * The form of a state in a stranger's file, as far as the model and the screens rely on it. What is not named here is
 * let through: it belongs to the state, so leaving it out would make another state of it.
 */

const Text = v.string();
const Instant = v.number();
const Texts = v.record(Text, Text);

export const DeviceSchema = v.looseObject({
  deviceId: v.optional(Text),
  number: v.optional(Text),
  name: v.optional(Text),
});

export const ConnectionSchema = v.looseObject({ device: DeviceSchema, state: Text });

const CallSchema = v.looseObject({
  callId: Text,
  connectorId: Text,
  vendorCallId: Text,
  linkId: v.optional(Text),
  direction: Text,
  callType: Text,
  localConnection: Text,
  connections: v.array(ConnectionSchema),
  callingDevice: DeviceSchema,
  calledDevice: DeviceSchema,
  userData: Texts,
  services: v.array(Text),
  startedAt: Instant,
});

const AgentSchema = v.looseObject({
  state: Text,
  since: Instant,
  reason: v.optional(v.looseObject({ code: Text, label: v.optional(Text) })),
});

const LinkSchema = v.looseObject({ state: Text, since: Instant, attempts: v.number() });

const EffectSchema = v.looseObject({ kind: Text, key: Text, callId: Text });

export const RulesSchema = v.looseObject({
  autoAnswer: v.looseObject({
    enabled: v.boolean(),
    delayMs: v.number(),
    duringCalls: v.boolean(),
  }),
  sessionNames: v.array(Text),
  popOccasions: v.array(v.looseObject({ direction: Text, moment: Text })),
  wrapUp: v.looseObject({ limitMs: v.nullable(v.number()), extensionMs: v.number() }),
});

const Sentence = { key: Text, values: v.optional(v.array(Text)) };
const Reported = {
  report: v.optional(
    v.looseObject({
      rule: v.optional(Text),
      searches: v.array(
        v.looseObject({
          name: Text,
          count: v.number(),
          ms: v.number(),
          failure: v.optional(v.looseObject(Sentence)),
        }),
      ),
      tab: v.optional(Text),
      reason: v.optional(v.looseObject(Sentence)),
      skipped: v.optional(v.array(v.looseObject(Sentence))),
      ms: v.number(),
    }),
  ),
};

const RecordRefEntries = { crmId: Text, entity: Text, recordId: Text };
export const RecordRefSchema = v.looseObject(RecordRefEntries);

const MatchSchema = v.looseObject({
  ...RecordRefEntries,
  name: Text,
  detail: v.optional(Text),
  reason: v.looseObject(Sentence),
});

export const PopOutcomeSchema = v.variant('status', [
  v.looseObject({
    status: v.literal('opened'),
    name: Text,
    matches: v.optional(v.array(MatchSchema)),
    ...Reported,
  }),
  v.looseObject({ status: v.literal('pick'), matches: v.array(MatchSchema), ...Reported }),
  v.looseObject({
    status: v.literal('searched'),
    count: v.number(),
    why: v.optional(v.looseObject(Sentence)),
    ...Reported,
  }),
  v.looseObject({ status: v.literal('shown'), what: Text, ...Reported }),
  v.looseObject({ status: v.picklist(['newRecord', 'nothing']), ...Reported }),
  v.looseObject({ status: v.picklist(['failed', 'waiting']), ...Sentence, ...Reported }),
]);

export const StateSchema = v.looseObject({
  rules: RulesSchema,
  calls: v.array(CallSchema),
  wrapUps: v.array(v.looseObject({ call: CallSchema, endedAt: Instant, extensions: v.number() })),
  sessions: v.array(
    v.looseObject({
      sessionId: Text,
      name: Text,
      createdAt: Instant,
      callIds: v.array(Text),
      context: Texts,
    }),
  ),
  agent: AgentSchema,
  devices: v.record(Text, v.looseObject({})),
  links: v.record(Text, LinkSchema),
  pendingServices: Texts,
  pops: v.record(Text, PopOutcomeSchema),
  choices: v.record(Text, RecordRefSchema),
  outbox: v.array(EffectSchema),
  showing: v.array(v.looseObject({ effect: EffectSchema, at: Instant })),
  ledger: v.array(Text),
  ended: v.array(v.looseObject({ connectorId: Text, vendorCallId: Text, at: Instant })),
});
