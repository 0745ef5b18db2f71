import * as v from 'valibot';
import { SCRIPT_NAMES } from '../connectors/simulator/script';
import { StageActSchema } from '../connectors/simulator/stage';
import { FIXED_ITEMS, type ItemName } from '../settings/item';
import { SettingsSchema } from '../settings/schema';
import type { Payload, RequestName } from './protocol';
import type { SenderKind } from './sender';

/** What is typed or sent as a number, a target, digits: longer than any, short enough to show. */
const ShortText = v.pipe(v.string(), v.maxLength(200));
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const Note = v.pipe(v.string(), v.maxLength(10_000));
const Reason = v.object({
  code: v.pipe(v.string(), v.maxLength(40)),
  label: v.optional(ShortText),
});

/** As bounded as what a phone system may attach. */
const UserData = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(4096)), v.pipe(v.string(), v.maxLength(4096))),
  v.check((data) => Object.keys(data).length <= 100, 'has more than 100 keys'),
);

const Command = v.variant('service', [
  v.object({ service: v.literal('makeCall'), number: ShortText }),
  v.object({
    service: v.picklist([
      'answerCall',
      'clearConnection',
      'clearCall',
      'holdCall',
      'retrieveCall',
      'startRecording',
      'stopRecording',
    ]),
    callId: Id,
  }),
  v.object({ service: v.picklist(['directedPickup', 'joinCall']), target: ShortText }),
  v.object({ service: v.literal('setMicrophoneMute'), callId: Id, muted: v.boolean() }),
  v.object({ service: v.literal('associateData'), callId: Id, userData: UserData }),
  v.object({ service: v.literal('generateDigits'), callId: Id, digits: ShortText }),
  v.object({
    service: v.picklist(['deflectCall', 'parkCall', 'singleStepConference']),
    callId: Id,
    target: ShortText,
  }),
  v.object({
    service: v.picklist(['singleStepTransfer', 'consultationCall']),
    callId: Id,
    target: ShortText,
    userData: v.optional(UserData),
  }),
  v.object({
    service: v.picklist(['transferCall', 'conferenceCall', 'alternateCall', 'reconnectCall']),
    callId: Id,
    heldCallId: Id,
  }),
  v.object({
    service: v.literal('setAgentState'),
    state: v.picklist(['null', 'notReady', 'ready', 'workingAfterCall']),
    reason: v.optional(Reason),
  }),
  v.object({
    service: v.literal('wrapUpCall'),
    callId: Id,
    code: v.pipe(v.string(), v.maxLength(40)),
    note: Note,
  }),
  v.object({ service: v.literal('dial'), number: ShortText }),
  v.object({ service: v.literal('extendWrapUp'), callId: Id }),
  v.object({ service: v.literal('activateSession'), sessionId: Id }),
  v.object({ service: v.literal('closeSession'), sessionId: Id, endCalls: v.boolean() }),
]);

const Pair = v.tuple([
  v.pipe(v.string(), v.maxLength(4096)),
  v.pipe(v.string(), v.maxLength(65_536)),
]);

const RecordRefSchema = v.object({ crmId: Id, entity: ShortText, recordId: ShortText });

const ToastActSchema = v.variant('act', [
  v.object({ act: v.picklist(['answer', 'decline', 'openRecord', 'dismiss']), callId: Id }),
  v.object({ act: v.literal('chooseMatch'), callId: Id, match: RecordRefSchema }),
]);

/** A call center's whole file: many times the size of any that somebody has written. */
const FileText = v.pipe(v.string(), v.maxLength(4_000_000));

/** As much as the options page reads of one: what is too large is refused with a finding, in words. */
const SettingsFileText = v.pipe(v.string(), v.maxLength(20_000_000));

const CallCenterChoiceSchema = v.object({
  callCenters: v.pipe(v.array(v.object({ text: FileText })), v.maxLength(50)),
  inUse: v.nullable(ShortText),
});

const isItemName = (value: unknown): value is ItemName =>
  typeof value === 'string' &&
  (FIXED_ITEMS.some((name) => name === value) || /^connectors\.[\w-]{1,60}$/.test(value));

const ItemNames = v.pipe(
  v.array(v.custom<ItemName>(isItemName, 'is not the name of a setting')),
  v.maxLength(200),
);

interface Guard {
  /** Who may send it. A content script lives in a page that may have taken it over: it may only dial. */
  readonly from: readonly SenderKind[];
  readonly payload: v.GenericSchema;
}

const GUARDS: Record<RequestName, Guard> = {
  command: { from: ['extensionPage'], payload: v.object({ commandId: Id, command: Command }) },
  dialText: {
    from: ['extensionPage', 'contentScript'],
    payload: v.object({ commandId: Id, text: v.pipe(v.string(), v.maxLength(2000)) }),
  },
  redoScreenPop: { from: ['extensionPage'], payload: v.object({ callId: Id }) },
  chooseMatch: {
    from: ['extensionPage'],
    payload: v.object({ callId: Id, match: RecordRefSchema }),
  },
  toastAct: { from: ['toast'], payload: v.object({ commandId: Id, key: Id, act: ToastActSchema }) },
  simulateCall: {
    from: ['extensionPage'],
    payload: v.object({ pairs: v.pipe(v.array(Pair), v.maxLength(100)) }),
  },
  simulateScript: {
    from: ['extensionPage'],
    payload: v.object({ script: v.picklist(SCRIPT_NAMES) }),
  },
  simulateAct: { from: ['extensionPage'], payload: v.object({ act: StageActSchema }) },
  reconnect: { from: ['extensionPage'], payload: v.object({ connectorId: Id }) },
  showAdapterPage: { from: ['extensionPage'], payload: v.strictObject({}) },
  arrive: {
    from: ['extensionPage'],
    payload: v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)) }),
  },
  getTrace: { from: ['extensionPage'], payload: v.strictObject({}) },
  clearTrace: { from: ['extensionPage'], payload: v.strictObject({}) },
  getSettings: { from: ['extensionPage'], payload: v.strictObject({}) },
  saveSettings: { from: ['extensionPage'], payload: v.object({ settings: SettingsSchema }) },
  previewCallCenters: { from: ['extensionPage'], payload: CallCenterChoiceSchema },
  saveCallCenters: { from: ['extensionPage'], payload: CallCenterChoiceSchema },
  previewSettingsFile: { from: ['extensionPage'], payload: v.object({ text: SettingsFileText }) },
  importSettingsFile: { from: ['extensionPage'], payload: v.object({ text: SettingsFileText }) },
  forgetOwnSettings: { from: ['extensionPage'], payload: v.object({ items: ItemNames }) },
  testConnection: {
    from: ['extensionPage'],
    payload: v.object({ connectorId: Id, settings: v.unknown() }),
  },
  tryNumber: {
    from: ['extensionPage'],
    payload: v.object({
      number: ShortText,
      direction: v.picklist(['inbound', 'outbound', 'internal']),
      userData: UserData,
      settings: SettingsSchema,
    }),
  },
};

const Envelope = v.object({ request: v.string(), payload: v.unknown() });

export type Admission =
  | { readonly ok: true; readonly name: RequestName; readonly payload: Payload<RequestName> }
  | {
      readonly ok: false;
      readonly code: 'unknown' | 'forbidden' | 'invalid';
      readonly message: string;
    };

/** Checks who asks before what is asked. */
export function admit(message: unknown, from: SenderKind): Admission {
  const envelope = v.safeParse(Envelope, message);
  if (!envelope.success) return { ok: false, code: 'unknown', message: 'not a request' };
  const { request } = envelope.output;
  if (!isRequestName(request)) {
    return { ok: false, code: 'unknown', message: 'there is no such request' };
  }
  const guard = GUARDS[request];
  if (!guard.from.includes(from)) {
    return { ok: false, code: 'forbidden', message: `${request} is not for a ${from}` };
  }
  const payload = v.safeParse(guard.payload, envelope.output.payload);
  if (!payload.success) {
    const [issue] = payload.issues;
    const where = v.getDotPath(issue) ?? 'payload';
    return { ok: false, code: 'invalid', message: `${request}: ${where}: ${issue.message}` };
  }
  // The schema of this very name has just passed it.
  return { ok: true, name: request, payload: payload.output as Payload<RequestName> };
}

function isRequestName(text: string): text is RequestName {
  return Object.hasOwn(GUARDS, text);
}
