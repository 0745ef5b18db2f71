import type { RequestableAgentState } from '../../../src/cti/agent';
import type { ConnectionState, Direction } from '../../../src/cti/call';
import type { CallService } from '../../../src/cti/call-services';
import type { Cause } from '../../../src/cti/cause';
import type { FailureReason } from '../../../src/cti/command';
import type { AgentEventName } from '../../../src/cti/event';

/** The phone system's words on the left, ours on the right. */
type Dictionary<Ours extends string> = Readonly<Record<string, Ours>>;

export const STATUS = {
  Waiting: 'queued',
  Ringing: 'alerting',
  Dialing: 'connected',
  InCall: 'connected',
  OnHold: 'hold',
  NotReached: 'fail',
} as const satisfies Dictionary<ConnectionState>;

export const DIRECTION = {
  In: 'inbound',
  Out: 'outbound',
  Local: 'internal',
} as const satisfies Dictionary<Direction>;

export const ALLOWED: Dictionary<CallService> = {
  Answer: 'answerCall',
  HangUp: 'clearConnection',
  Hold: 'holdCall',
  Resume: 'retrieveCall',
  HandOver: 'singleStepTransfer',
  Tones: 'generateDigits',
};

/** Why a call ended or did not come about; a reason that is not here is not told. */
export const WHY: Dictionary<Cause> = {
  HungUp: 'normal',
  GaveUp: 'callCancelled',
  Declined: 'rejected',
  TakenElsewhere: 'answeredElsewhere',
  BackToQueue: 'callForwardNoAnswer',
  HandedOver: 'singleStepTransfer',
  Busy: 'busy',
  NoAnswer: 'callNotAnswered',
  BadNumber: 'invalidNumber',
  NetworkFull: 'networkCongestion',
};

export const AGENT = {
  SignedOut: 'agentLoggedOff',
  Away: 'agentNotReady',
  Available: 'agentReady',
  Engaged: 'agentBusy',
  WrapUp: 'agentWorkingAfterCall',
} as const satisfies Dictionary<AgentEventName>;

/** What an agent may ask for, in the phone system's words and in ours. */
export const AGENT_STATE = {
  SignedOut: 'null',
  Away: 'notReady',
  Available: 'ready',
  WrapUp: 'workingAfterCall',
} as const satisfies Dictionary<RequestableAgentState>;

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
