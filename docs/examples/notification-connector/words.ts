import type { RequestableAgentState } from '../../../src/cti/agent';
import type { ConnectionState, Direction } from '../../../src/cti/call';
import type { CallService } from '../../../src/cti/call-services';
import type { Cause } from '../../../src/cti/cause';
import type { FailureReason } from '../../../src/cti/command';
import type { AgentEventName, CallEventName, SystemEvent } from '../../../src/cti/event';

/** The phone system's words on the left, ours on the right. */
type Dictionary<Ours extends string> = Readonly<Record<string, Ours>>;

/** Our own part in a call, and everybody else's. */
export const STATUS = {
  Dialing: 'connected',
  Waiting: 'queued',
  Ringing: 'alerting',
  InCall: 'connected',
  OnHold: 'hold',
  NotReached: 'fail',
} as const satisfies Dictionary<ConnectionState>;

export const DIRECTION = {
  In: 'inbound',
  Out: 'outbound',
  Local: 'internal',
} as const satisfies Dictionary<Direction>;

export const CALL_EVENT = {
  Dialing: 'originated',
  Waiting: 'queued',
  Ringing: 'delivered',
  Answered: 'established',
  PutOnHold: 'held',
  Resumed: 'retrieved',
  Left: 'diverted',
  HandedOver: 'transferred',
  Merged: 'conferenced',
  NotReached: 'failed',
  HungUp: 'connectionCleared',
  Ended: 'callCleared',
  Changed: 'callInformation',
  TonesSent: 'digitsGenerated',
  MuteChanged: 'mute',
  RecordingChanged: 'recording',
  ShowCaller: 'screenPop',
} as const satisfies Dictionary<CallEventName>;

/** What the phone system gives as a reason; one that is not here is not told. */
export const WHY: Dictionary<Cause> = {
  HungUp: 'normal',
  NewCall: 'newCall',
  Dialled: 'makeCall',
  BackToQueue: 'callForwardNoAnswer',
  SentOn: 'redirected',
  Completed: 'transfer',
  HandedOver: 'singleStepTransfer',
  Merged: 'conference',
  Consulted: 'consultation',
  Parked: 'park',
  PickedUp: 'callPickup',
  Queued: 'enteringDistribution',
  FromQueue: 'distributed',
  Busy: 'busy',
  NoAnswer: 'callNotAnswered',
  GaveUp: 'callCancelled',
  BadNumber: 'invalidNumber',
  NetworkFull: 'networkCongestion',
  Declined: 'rejected',
  TakenElsewhere: 'answeredElsewhere',
};

export const AGENT = {
  SignedOut: 'agentLoggedOff',
  Away: 'agentNotReady',
  Available: 'agentReady',
  Engaged: 'agentBusy',
  WrapUp: 'agentWorkingAfterCall',
} as const satisfies Dictionary<AgentEventName>;

/** The states that an agent may ask for. */
export const AGENT_STATE = {
  SignedOut: 'null',
  Away: 'notReady',
  Available: 'ready',
  WrapUp: 'workingAfterCall',
} as const satisfies Dictionary<RequestableAgentState>;

export const HEALTH = {
  Good: 'normal',
  Off: 'disabled',
  Partly: 'partiallyDisabled',
  Overloaded: 'overloaded',
  EventsLost: 'messageLost',
} as const satisfies Dictionary<SystemEvent['status']>;

/** What is allowed on a call, and what is asked for. */
export const SERVICE = {
  Answer: 'answerCall',
  HangUp: 'clearConnection',
  EndForAll: 'clearCall',
  Hold: 'holdCall',
  Resume: 'retrieveCall',
  Swap: 'alternateCall',
  Consult: 'consultationCall',
  BackTo: 'reconnectCall',
  Merge: 'conferenceCall',
  Invite: 'singleStepConference',
  Complete: 'transferCall',
  HandOver: 'singleStepTransfer',
  SendOn: 'deflectCall',
  Park: 'parkCall',
  Tones: 'generateDigits',
  Mute: 'setMicrophoneMute',
  StartRecording: 'startRecording',
  StopRecording: 'stopRecording',
  Attach: 'associateData',
} as const satisfies Dictionary<CallService>;

/** What is asked for beside the calls. */
export const OTHER_SERVICE = {
  Dial: 'makeCall',
  PickUp: 'directedPickup',
  Join: 'joinCall',
  SetStatus: 'setAgentState',
  Disposition: 'wrapUpCall',
} as const;

/** Why a command was refused. */
export const REFUSAL: Dictionary<FailureReason> = {
  NotAllowed: 'notPermitted',
  NoSuchCall: 'noSuchCall',
  BadNumber: 'invalidNumber',
};

/** Our word for one of theirs; a word that is not in the dictionary (`constructor`, say) has none. */
export function inOurs<Ours extends string>(
  dictionary: Dictionary<Ours>,
  theirs: string | undefined,
): Ours | undefined {
  return theirs !== undefined && Object.hasOwn(dictionary, theirs) ? dictionary[theirs] : undefined;
}

/** Their word for one of ours. */
export function inTheirs(dictionary: Dictionary<string>, ours: string): string | undefined {
  return Object.entries(dictionary).find(([, value]) => value === ours)?.[0];
}
