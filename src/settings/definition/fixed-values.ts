import type { ItemName } from '../item';

/** How a value is written in a definition, besides the inputs of a connector's or a CRM's fields. */
export type FixedInput =
  | 'switch'
  | 'number'
  /** A number, or `none`. */
  | 'limit'
  | 'choice'
  | 'lines'
  /** `code = label`, one a line. */
  | 'codes'
  | 'region';

/** An item of Offhook's own sections that means one value of the settings. */
export interface FixedValue {
  readonly section: string;
  readonly name: string;
  readonly label: string;
  readonly input: FixedInput;
  /** Of a `choice`. */
  readonly choices?: readonly string[];
  /** The item of the settings, and where in it the value is. */
  readonly item: ItemName;
  readonly path: readonly string[];
}

type Rest = Pick<FixedValue, 'label' | 'input' | 'item'> &
  Partial<Pick<FixedValue, 'choices' | 'path'>>;
const value = (section: string, name: string, rest: Rest): FixedValue => ({
  section,
  name,
  path: [],
  ...rest,
});

/** In the order in which they are written; screen pop rules are read by themselves. */
export const FIXED_VALUES: readonly FixedValue[] = [
  value('OffhookAgent', 'region', {
    label: 'Region of numbers without a country code',
    input: 'region',
    item: 'region',
  }),
  value('OffhookAgent', 'onLogOff', {
    label: 'What logging off does with secrets, notes and the list of calls',
    input: 'choice',
    choices: ['keep', 'clear', 'separate'],
    item: 'onLogOff',
  }),
  value('OffhookDesk', 'autoAnswer', {
    label: 'Answer calls automatically',
    input: 'switch',
    item: 'desk.autoAnswer',
    path: ['enabled'],
  }),
  value('OffhookDesk', 'autoAnswerDelayMs', {
    label: 'How long it rings before that (milliseconds)',
    input: 'number',
    item: 'desk.autoAnswer',
    path: ['delayMs'],
  }),
  value('OffhookDesk', 'autoAnswerDuringCalls', {
    label: 'Answer automatically during other calls too',
    input: 'switch',
    item: 'desk.autoAnswer',
    path: ['duringCalls'],
  }),
  value('OffhookDesk', 'oneCallOnly', {
    label: 'One call at a time',
    input: 'switch',
    item: 'desk.oneCallOnly',
  }),
  value('OffhookDesk', 'callWhileNotReady', {
    label: 'Calls to an agent who is not ready',
    input: 'choice',
    choices: ['ring', 'reject'],
    item: 'desk.callWhileNotReady',
  }),
  value('OffhookDesk', 'dialDuringCall', {
    label: 'Dialling during a call',
    input: 'choice',
    choices: ['sendDigits', 'makeCall'],
    item: 'desk.dialDuringCall',
  }),
  value('OffhookDesk', 'notReadyReasonRequired', {
    label: 'Not ready needs a reason',
    input: 'switch',
    item: 'desk.notReadyReasonRequired',
  }),
  value('OffhookDesk', 'wrapUpLimitMs', {
    label: 'Longest after-call work (milliseconds, or none)',
    input: 'limit',
    item: 'desk.wrapUp',
    path: ['limitMs'],
  }),
  value('OffhookDesk', 'wrapUpExtensionMs', {
    label: 'What one extension adds (milliseconds)',
    input: 'number',
    item: 'desk.wrapUp',
    path: ['extensionMs'],
  }),
  value('OffhookDesk', 'stateAfterWrapUp', {
    label: 'State after after-call work',
    input: 'choice',
    choices: ['stay', 'ready', 'notReady'],
    item: 'desk.wrapUp',
    path: ['stateAfter'],
  }),
  value('OffhookDesk', 'sessionNames', {
    label: 'Names of sessions, one a line',
    input: 'lines',
    item: 'desk.sessionNames',
  }),
  value('OffhookScreenPop', 'burst', {
    label: 'A pop during another call',
    input: 'choice',
    choices: ['replace', 'queue'],
    item: 'screenPop.burst',
  }),
  value('OffhookScreenPop', 'raise', {
    label: 'The browser at a pop',
    input: 'choice',
    choices: ['window', 'attention'],
    item: 'screenPop.raise',
  }),
  value('OffhookScreenPop', 'toast', {
    label: 'Show ringing calls within the page',
    input: 'switch',
    item: 'screenPop.toast',
  }),
  value('OffhookScreenPop', 'notify', {
    label: 'Notify where that is not possible',
    input: 'switch',
    item: 'screenPop.notify',
  }),
  value('OffhookScreenPop', 'webOrigins', {
    label: 'Other sites that rules may open, one a line',
    input: 'lines',
    item: 'screenPop.webOrigins',
  }),
  value('OffhookReasons', 'codes', {
    label: 'Reasons for not being ready, code = label, one a line',
    input: 'codes',
    item: 'notReadyReasons',
  }),
  value('OffhookDispositions', 'codes', {
    label: 'Outcomes of calls, code = label, one a line',
    input: 'codes',
    item: 'dispositions',
  }),
];

/** The items of `OffhookScreenPop` that hold rules, in the order in which one is looked for. */
export const RULE_ITEMS = ['rules', 'usdRules', 'softphoneLayout'] as const;
