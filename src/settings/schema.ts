import * as v from 'valibot';
import { DEFAULT_DESK_SETTINGS } from '../desktop/rules';
import { DEFAULT_SCREEN_POP, ScreenPopSchema } from './screen-pop';

const Reason = v.object({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

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

/** One CRM in use. What its settings may hold, its folder in `crm/` checks itself. */
const CrmSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/, 'must be letters, digits, dots and dashes')),
  /** The folder in `crm/`: `demo`, `salesforce` … */
  kind: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  settings: v.unknown(),
});

const CrmsSchema = v.pipe(
  v.array(CrmSchema),
  v.maxLength(20),
  v.check(
    (crms) => new Set(crms.map(({ id }) => id)).size === crms.length,
    'two CRMs have the same id',
  ),
  v.readonly(),
);

const Current = v.object({
  /** ISO 3166 region, two capital letters: how numbers without a country code are read and shown. */
  region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be two capital letters such as US')),
  /** The CRMs in use; rules that name none mean the first. */
  crms: CrmsSchema,
  /** Absent in settings stored before there were any: the defaults hold. */
  screenPop: v.optional(ScreenPopSchema, DEFAULT_SCREEN_POP),
  connectors: v.record(v.string(), v.object({ enabled: v.boolean(), settings: v.unknown() })),
  /** Absent in settings stored before there were any: the defaults hold. */
  desk: v.optional(DeskRulesSchema, DEFAULT_DESK_SETTINGS),
  notReadyReasons: v.pipe(v.array(Reason), v.maxLength(50)),
  dispositions: v.pipe(v.array(Reason), v.maxLength(200)),
});

/** Settings stored before there could be several CRMs name the one there was. */
const withCrms = (value: unknown) => {
  if (typeof value !== 'object' || value === null || !('crm' in value) || 'crms' in value) {
    return value;
  }
  const { crm, ...rest } = value as { crm: { id: string; origin: string } };
  return { ...rest, crms: [{ id: crm.id, kind: crm.id, settings: { origin: crm.origin } }] };
};

/** All that an agent or an administrator can set. The settings of connectors and CRMs are checked by themselves. */
export const SettingsSchema = v.pipe(v.unknown(), v.transform(withCrms), Current);

export type Settings = v.InferOutput<typeof SettingsSchema>;
