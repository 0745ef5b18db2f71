import type { Direction } from '../cti/call';
import type { PopMoment } from '../cti/pop-moment';

/** A moment at which calls of a direction may pop by themselves. */
interface PopOccasion {
  readonly direction: Direction;
  readonly moment: PopMoment;
}

/** How this desk behaves: what Unified Service Desk leaves to its administrator, and what agents ask for. */
export interface DeskRules {
  readonly autoAnswer: {
    readonly enabled: boolean;
    /** How long it rings before it is answered. */
    readonly delayMs: number;
    /** Also while another call lives (USD's EnableOverrideAutoAnswerOnExistingCalls). */
    readonly duringCalls: boolean;
  };
  /** Turns a second call away and places none; a consultation belongs to the call it is for. */
  readonly oneCallOnly: boolean;
  /** A call that reaches an agent who is not ready: `reject` turns it away. */
  readonly callWhileNotReady: 'ring' | 'reject';
  /** What dialling means while somebody is talked to; USD sends digits. */
  readonly dialDuringCall: 'sendDigits' | 'makeCall';
  readonly notReadyReasonRequired: boolean;
  readonly wrapUp: {
    /** How long after-call work may take; null: as long as it takes. */
    readonly limitMs: number | null;
    /** What one extension adds. */
    readonly extensionMs: number;
    /** What the agent becomes when the last wrap-up is done; `stay` leaves it to the agent. */
    readonly stateAfter: 'stay' | 'ready' | 'notReady';
  };
  /** Names of a session, with replacement parameters; the first whose parameters are all known is taken. */
  readonly sessionNames: readonly string[];
  /** Worked out from the navigation rules: when one of them may have something to say. */
  readonly popOccasions: readonly PopOccasion[];
}

/** The part of the rules that is set as such. */
export type DeskSettings = Omit<DeskRules, 'popOccasions'>;

export const DEFAULT_DESK_SETTINGS: DeskSettings = {
  autoAnswer: { enabled: false, delayMs: 2000, duringCalls: false },
  oneCallOnly: false,
  callWhileNotReady: 'ring',
  dialDuringCall: 'sendDigits',
  notReadyReasonRequired: false,
  wrapUp: { limitMs: null, extensionMs: 60_000, stateAfter: 'stay' },
  sessionNames: ['[[cti.name]]', '[[cti.ani]]'],
};

export const DEFAULT_RULES: DeskRules = {
  ...DEFAULT_DESK_SETTINGS,
  popOccasions: [
    { direction: 'inbound', moment: 'ringing' },
    { direction: 'inbound', moment: 'transferredToMe' },
    { direction: 'inbound', moment: 'answered' },
  ],
};
