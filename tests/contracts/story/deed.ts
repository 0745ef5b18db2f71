import type { AgentReason, RequestableAgentState } from '../../../src/cti/agent';
import type { Direction } from '../../../src/cti/call';
import type { FailureReason, SimpleCallService } from '../../../src/cti/command';
import type { SystemEvent } from '../../../src/cti/event';
import type { CallName, Person } from './people';

type UserData = Readonly<Record<string, string>>;

/** Who does what. */
export type Deed = PhoneDeed | HandsetDeed | AgentDeed | WorldDeed;

/** The phone system, or one of the other people in it, acts (`StageAct` of the simulator says what each means). */
export type PhoneDeed =
  | {
      readonly phone: 'ring';
      readonly from: Person;
      /** Absent: the person's name. */
      readonly as?: CallName;
      readonly dnis?: string;
      readonly queue?: string;
      readonly direction?: Direction;
      readonly callType?: string;
      readonly userData?: UserData;
    }
  /** Somebody waits in a queue of the agent's. */
  | { readonly phone: 'queue'; readonly from: Person; readonly queue: string }
  | {
      readonly phone: 'alert' | 'answer' | 'hold' | 'retrieve' | 'clear';
      readonly call: CallName;
      /** In a conference: which of the others. */
      readonly who?: Person;
    }
  | { readonly phone: 'deliver' | 'requeue' | 'answerElsewhere' | 'pop'; readonly call: CallName }
  | {
      readonly phone: 'fail';
      readonly call: CallName;
      readonly cause: 'busy' | 'callNotAnswered' | 'invalidNumber' | 'networkCongestion';
    }
  | { readonly phone: 'join'; readonly call: CallName; readonly who: Person }
  | { readonly phone: 'transferAway'; readonly call: CallName; readonly to: Person }
  | {
      readonly phone: 'update';
      readonly call: CallName;
      readonly userData?: UserData;
      readonly name?: string;
    }
  | { readonly phone: 'mute' | 'record'; readonly call: CallName; readonly on: boolean }
  | {
      readonly phone: 'ringElsewhere';
      readonly at: Person;
      readonly from: Person;
      readonly talks?: boolean;
    }
  | {
      readonly phone: 'setAgent';
      readonly state: RequestableAgentState;
      readonly reason?: AgentReason;
      readonly reserved?: boolean;
    }
  | {
      readonly phone: 'setDevice';
      readonly inService?: boolean;
      readonly doNotDisturb?: boolean;
      readonly messageWaiting?: boolean;
      /** Empty: not forwarded. */
      readonly forwardedTo?: string;
    }
  | { readonly phone: 'report'; readonly status: SystemEvent['status'] }
  | { readonly phone: 'line'; readonly to: 'down' | 'refused' | 'dead' | 'up' }
  | { readonly phone: 'lose'; readonly events: number }
  | { readonly phone: 'repeat' };

/** The agent uses the phone itself, and the desk only hears of it. */
export type HandsetDeed =
  | {
      readonly handset: 'answerCall' | 'holdCall' | 'retrieveCall' | 'clearConnection';
      readonly call: CallName;
    }
  | { readonly handset: 'makeCall'; readonly to: Person };

/** The agent uses the desk. */
export type AgentDeed = {
  /** Why the desk or the phone system refuses; absent: it does not. */
  readonly refused?: FailureReason;
} & (
  | { readonly agent: SimpleCallService; readonly call: CallName }
  | { readonly agent: 'makeCall'; readonly to: Person | { readonly number: string } }
  /** Without anything: USD's Dial without a number. */
  | { readonly agent: 'dial'; readonly to?: Person; readonly digits?: string }
  | { readonly agent: 'directedPickup' | 'joinCall'; readonly at: Person }
  | { readonly agent: 'generateDigits'; readonly call: CallName; readonly digits: string }
  | { readonly agent: 'setMicrophoneMute'; readonly call: CallName; readonly muted: boolean }
  | {
      readonly agent: 'deflectCall' | 'parkCall' | 'singleStepConference';
      readonly call: CallName;
      readonly to: Person;
    }
  | {
      readonly agent: 'singleStepTransfer' | 'consultationCall';
      readonly call: CallName;
      readonly to: Person;
      readonly userData?: UserData;
    }
  | { readonly agent: 'associateData'; readonly call: CallName; readonly userData: UserData }
  | {
      readonly agent: 'transferCall' | 'conferenceCall' | 'alternateCall' | 'reconnectCall';
      /** The one that is talked on. */
      readonly call: CallName;
      readonly held: CallName;
    }
  | {
      readonly agent: 'setAgentState';
      readonly state: RequestableAgentState;
      readonly reason?: AgentReason;
    }
  | {
      readonly agent: 'wrapUpCall';
      readonly call: CallName;
      readonly code: string;
      readonly note: string;
    }
  | { readonly agent: 'extendWrapUp'; readonly call: CallName }
  /** The session to which the call belongs. */
  | { readonly agent: 'activateSession'; readonly of: CallName }
  | { readonly agent: 'closeSession'; readonly of: CallName; readonly endCalls: boolean }
  /** Brings the caller's record up again. */
  | { readonly agent: 'redoScreenPop'; readonly call: CallName }
  /** Tries the line now. */
  | { readonly agent: 'reconnect' }
);

type WorldDeed =
  | { readonly seconds: number }
  /** The machine wakes, or has a network again. */
  | { readonly network: 'back' }
  /**
   * Stopped and started again: the background; the browser, which keeps less; or everything, with nothing kept, as
   * in another browser.
   */
  | { readonly restart: 'background' | 'browser' | 'empty' };
