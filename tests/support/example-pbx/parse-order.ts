import * as v from 'valibot';
import type { ConnectorCommand } from '../../../src/cti/command';

const Text = v.pipe(v.string(), v.maxLength(1000));
const Data = v.record(Text, Text);
const call = { call: Text };
const pair = { call: Text, held: Text };
const send = { call: Text, to: Text };
const sendWithData = { ...send, data: v.exactOptional(Data) };
const reason = v.strictObject({ code: Text, label: v.exactOptional(Text) });

/** What may be asked for, and what has to be said with it. */
const ORDERS: Readonly<Record<string, readonly [ConnectorCommand['service'], v.ObjectEntries]>> = {
  Dial: ['makeCall', { number: Text }],
  Answer: ['answerCall', call],
  HangUp: ['clearConnection', call],
  EndForAll: ['clearCall', call],
  Hold: ['holdCall', call],
  Resume: ['retrieveCall', call],
  StartRecording: ['startRecording', call],
  StopRecording: ['stopRecording', call],
  SendOn: ['deflectCall', send],
  Park: ['parkCall', send],
  Invite: ['singleStepConference', send],
  HandOver: ['singleStepTransfer', sendWithData],
  Consult: ['consultationCall', sendWithData],
  Swap: ['alternateCall', pair],
  BackTo: ['reconnectCall', pair],
  Merge: ['conferenceCall', pair],
  Complete: ['transferCall', pair],
  PickUp: ['directedPickup', { to: Text }],
  Join: ['joinCall', { to: Text }],
  Tones: ['generateDigits', { call: Text, digits: Text }],
  Mute: ['setMicrophoneMute', { call: Text, on: v.boolean() }],
  Attach: ['associateData', { call: Text, data: Data }],
  Disposition: ['wrapUpCall', { call: Text, code: Text, note: Text }],
  SetStatus: [
    'setAgentState',
    {
      status: v.picklist(['SignedOut', 'Away', 'Available', 'WrapUp']),
      reason: v.exactOptional(reason),
    },
  ],
};

const OUR_KEYS: Readonly<Record<string, string>> = {
  call: 'callId',
  held: 'heldCallId',
  to: 'target',
  on: 'muted',
  data: 'userData',
  status: 'state',
};

const STATES: Readonly<Record<string, string>> = {
  SignedOut: 'null',
  Away: 'notReady',
  Available: 'ready',
  WrapUp: 'workingAfterCall',
};

/** `POST api/commands`; undefined: this is no order, or there is something in it that does not belong. */
export function parseOrder(body: unknown): ConnectorCommand | undefined {
  const { do: word, ...rest } = v.parse(v.looseObject({ do: Text }), body);
  const [service, fields] = ORDERS[word] ?? [];
  if (!service || !fields) return undefined;
  const parsed = v.safeParse(v.strictObject(fields), rest);
  if (!parsed.success) return undefined;
  const ours = Object.entries(parsed.output).map(([key, value]) => [
    OUR_KEYS[key] ?? key,
    key === 'status' ? STATES[String(value)] : value,
  ]);
  // The table above gives each service just what its command has.
  return { service, ...Object.fromEntries(ours) } as ConnectorCommand;
}
