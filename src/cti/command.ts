import type { AgentReason, RequestableAgentState } from './agent';
import type { CallId, VendorCallId } from './ids';

/** Services that need no more than the call. */
export type SimpleCallService =
  | 'answerCall'
  | 'clearConnection'
  | 'clearCall'
  | 'holdCall'
  | 'retrieveCall'
  | 'startRecording'
  | 'stopRecording';

/** What an agent (or a page, with the agent's gesture) may ask for; `Id` is the kind of call id it speaks in. */
type CommandOf<Id extends string> =
  | { readonly service: 'makeCall'; readonly number: string }
  /** Takes the call that rings at another device, or comes into the one that is talked on there. */
  | { readonly service: 'directedPickup' | 'joinCall'; readonly target: string }
  | { readonly service: SimpleCallService; readonly callId: Id }
  | { readonly service: 'generateDigits'; readonly callId: Id; readonly digits: string }
  | { readonly service: 'setMicrophoneMute'; readonly callId: Id; readonly muted: boolean }
  | {
      readonly service: 'deflectCall' | 'parkCall' | 'singleStepConference';
      readonly callId: Id;
      readonly target: string;
    }
  /** `userData` travels with the call to whoever takes it, added to what is attached already. */
  | {
      readonly service: 'singleStepTransfer' | 'consultationCall';
      readonly callId: Id;
      readonly target: string;
      readonly userData?: Readonly<Record<string, string>>;
    }
  | {
      readonly service: 'associateData';
      readonly callId: Id;
      readonly userData: Readonly<Record<string, string>>;
    }
  /** Two calls become one, or change places: `callId` is the one talking, `heldCallId` the one on hold. */
  | {
      readonly service: 'transferCall' | 'conferenceCall' | 'alternateCall' | 'reconnectCall';
      readonly callId: Id;
      readonly heldCallId: Id;
    }
  | {
      readonly service: 'setAgentState';
      readonly state: RequestableAgentState;
      readonly reason?: AgentReason;
    }
  /** USD's WrapUpCall: what the call was about, told when it is over. */
  | {
      readonly service: 'wrapUpCall';
      readonly callId: Id;
      readonly code: string;
      readonly note: string;
    };

/** A command in our own ids, as views send it. */
export type Command = CommandOf<CallId>;
/** The same command in the phone system's ids, as a connector gets it. */
export type ConnectorCommand = CommandOf<VendorCallId>;

/**
 * Why a command failed, in words that can be translated:
 * - notPermitted    the phone system does not permit it on this call now
 * - noSuchCall      the call has ended meanwhile
 * - notConnected    no line to a phone system that could do it
 * - invalidNumber   there is nothing in it that can be dialled
 * - rejected        the phone system said no; `detail` has its words
 * - noAnswer        the phone system did not answer; whether it was done is not known
 * - numberNeeded    dialling without a number: the agent wants the dial pad
 * - reasonNeeded    this agent state is asked for with a reason
 * - oneCallOnly     the desk takes one call at a time
 * - callLives       the session has a live call: the agent has to say that it may end
 */
export type FailureReason =
  | 'notPermitted'
  | 'noSuchCall'
  | 'notConnected'
  | 'invalidNumber'
  | 'rejected'
  | 'noAnswer'
  | 'numberNeeded'
  | 'reasonNeeded'
  | 'oneCallOnly'
  | 'callLives';

/** Failure is a value, never an exception: the agent reads it. `detail` is the phone system's own word. */
export interface Refusal {
  readonly ok: false;
  readonly reason: FailureReason;
  readonly detail?: string;
}

export type CommandResult = { readonly ok: true } | Refusal;

export const DONE: CommandResult = { ok: true };

export function refused(reason: FailureReason, detail?: string): Refusal {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail };
}
