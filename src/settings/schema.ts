import * as v from 'valibot';
import { DEFAULT_RULES } from '../desktop/rules';

const Reason = v.object({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

/** http or https, nothing behind the host: what a CRM's addresses are built on and checked against. */
const Origin = v.pipe(
  v.string(),
  v.check((text) => {
    return URL.canParse(text) && /^https?:\/\/[^*]+$/.test(text) && new URL(text).origin === text;
  }, 'must be an origin such as https://crm.example, with no path'),
);

/** Milliseconds, from nothing to a day. */
const Duration = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000));

/** How the desk behaves: the rules of desktop/rules.ts. */
const DeskRulesSchema = v.object({
  autoAnswer: v.object({ enabled: v.boolean(), delayMs: Duration, duringCalls: v.boolean() }),
  oneCallOnly: v.boolean(),
  callWhileNotReady: v.picklist(['ring', 'reject']),
  dialDuringCall: v.picklist(['sendDigits', 'makeCall']),
  notReadyReasonRequired: v.boolean(),
  wrapUp: v.object({
    limitMs: v.nullable(Duration),
    extensionMs: Duration,
    stateAfter: v.picklist(['stay', 'ready', 'notReady']),
  }),
  sessionNames: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(200))),
    v.maxLength(10),
    v.readonly(),
  ),
});

/** All that an agent or an administrator can set. Connector settings are checked by the connector itself. */
export const SettingsSchema = v.object({
  /** ISO 3166 region, two capital letters: how numbers without a country code are read and shown. */
  region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be two capital letters such as US')),
  crm: v.object({ id: v.literal('demo'), origin: Origin }),
  connectors: v.record(v.string(), v.object({ enabled: v.boolean(), settings: v.unknown() })),
  /** Absent in settings stored before there were any: the defaults hold. */
  desk: v.optional(DeskRulesSchema, DEFAULT_RULES),
  notReadyReasons: v.pipe(v.array(Reason), v.maxLength(50)),
  dispositions: v.pipe(v.array(Reason), v.maxLength(200)),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;
