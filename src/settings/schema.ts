import * as v from 'valibot';
import { ScreenPopSchema } from './screen-pop';
import { must, wholeNumber, withParts } from './words';
import { AdapterSchema, DialingSchema, OnLogOffSchema, SoftphoneSizeSchema } from './workplace';

const Flag = v.boolean(must('be true or false'));
const text = (most: number) =>
  v.pipe(
    v.string(must('be a text')),
    v.minLength(1, 'must not be empty'),
    v.maxLength(most, `must have at most ${most} characters`),
  );

/** A reason for not being ready, or a disposition. */
const ReasonSchema = v.object({ code: text(40), label: text(200) }, withParts);
const reasons = (most: number) =>
  v.pipe(
    v.array(ReasonSchema, must('be a list')),
    v.maxLength(most, `must have at most ${most} entries`),
  );

/** Milliseconds, from nothing to a day. */
const Duration = wholeNumber(0, 86_400_000);

/** How the desk behaves: the rules of desktop/rules.ts. */
const DeskRulesSchema = v.object(
  {
    autoAnswer: v.object({ enabled: Flag, delayMs: Duration, duringCalls: Flag }, withParts),
    oneCallOnly: Flag,
    callWhileNotReady: v.picklist(['ring', 'reject'], must('be ring or reject')),
    dialDuringCall: v.picklist(['sendDigits', 'makeCall'], must('be sendDigits or makeCall')),
    notReadyReasonRequired: Flag,
    wrapUp: v.object(
      {
        limitMs: v.nullable(Duration),
        extensionMs: Duration,
        stateAfter: v.picklist(['stay', 'ready', 'notReady'], must('be stay, ready or notReady')),
      },
      withParts,
    ),
    sessionNames: v.pipe(
      v.array(
        v.pipe(v.string(must('be a text')), v.maxLength(200, 'must have at most 200 characters')),
        must('be a list'),
      ),
      v.maxLength(10, 'must have at most 10 entries'),
      v.readonly(),
    ),
  },
  withParts,
);

/** One CRM in use. What its settings may hold, its folder in `crm/` checks itself. */
const CrmSchema = v.object(
  {
    id: v.pipe(
      v.string(must('be a text')),
      v.regex(/^[\w.-]{1,40}$/, 'must be letters, digits, dots and dashes'),
    ),
    /** The folder in `crm/`: `demo`, `salesforce` … */
    kind: text(40),
    settings: v.unknown(),
  },
  withParts,
);

const CrmsSchema = v.pipe(
  v.array(CrmSchema, must('be a list')),
  v.maxLength(20, 'must have at most 20 entries'),
  v.check(
    (crms) => new Set(crms.map(({ id }) => id)).size === crms.length,
    'two CRMs have the same id',
  ),
  v.readonly(),
);

/** A connector, in use or not. What its settings may hold, its folder in `connectors/` checks itself. */
export const ConnectorChoiceSchema = v.object(
  { enabled: Flag, settings: v.optional(v.unknown(), {}) },
  withParts,
);

/**
 * All that an agent or an administrator can set, complete: what is in storage are items (stored.ts). The settings of
 * connectors and CRMs are checked by themselves (read-item.ts).
 */
export const SettingsSchema = v.object(
  {
    /** ISO 3166 region, two capital letters: how numbers without a country code are read and shown. */
    region: v.pipe(
      v.string(must('be a text')),
      v.regex(/^[A-Z]{2}$/, 'must be two capital letters such as US'),
    ),
    /** The CRMs in use; rules that name none mean the first. */
    crms: CrmsSchema,
    screenPop: ScreenPopSchema,
    /** By id; one that is not named is as its folder has it by default. */
    connectors: v.record(v.string(), ConnectorChoiceSchema, must('be an object')),
    desk: DeskRulesSchema,
    notReadyReasons: reasons(50),
    dispositions: reasons(200),
    dialing: DialingSchema,
    softphone: SoftphoneSizeSchema,
    adapter: AdapterSchema,
    onLogOff: OnLogOffSchema,
  },
  withParts,
);

export type Settings = v.InferOutput<typeof SettingsSchema>;
