import type { Agent } from '../cti/agent';
import type { Call } from '../cti/call';
import type { CallService } from '../cti/call-services';
import type { LinkDetail, LinkState, PhoneDevice } from '../cti/event';
import type { CallId, ConnectorId, EpochMs, SessionId, VendorCallId } from '../cti/ids';
import type { PopOutcome, RecordRef } from '../cti/pop-outcome';
import type { Effect, EffectKey } from './effect';
import { DEFAULT_RULES, type DeskRules } from './rules';
import type { Session } from './session';

/** A call that is over and that the agent still has to write down. */
export interface WrapUp {
  readonly call: Call;
  readonly endedAt: EpochMs;
  /** How often the agent has asked for more time. */
  readonly extensions: number;
}

/** The line of one connector, since when it is so, and why. */
export interface Link {
  readonly state: LinkState;
  readonly since: EpochMs;
  readonly detail?: LinkDetail;
  /** When the phone system last said anything, an answer to a probe included. */
  readonly heardAt?: EpochMs;
  /** Failed attempts since the line was last up. */
  readonly attempts: number;
  /** When it is tried again by itself. */
  readonly retryAt?: EpochMs;
}

/** Whether a line takes commands and tells of calls, well or not quite. */
export const isUp = (state: LinkState | undefined): boolean =>
  state === 'connected' || state === 'degraded' || state === 'resyncing';

/** A call that has ended, so that what was said of it before its end is not taken for a new one. */
interface EndedCall {
  readonly connectorId: ConnectorId;
  readonly vendorCallId: VendorCallId;
  readonly at: EpochMs;
}

/**
 * Everything the CTI Desktop Manager knows: a plain value, stored after each step, from which all that the
 * agent sees is derived.
 */
export interface DesktopState {
  readonly rules: DeskRules;
  /** Live calls, in the order in which they came. */
  readonly calls: readonly Call[];
  /** Ended calls that wait for a code and a note, oldest first. */
  readonly wrapUps: readonly WrapUp[];
  readonly sessions: readonly Session[];
  readonly activeSessionId?: SessionId;
  readonly agent: Agent;
  readonly devices: Readonly<Record<ConnectorId, PhoneDevice>>;
  readonly links: Readonly<Record<ConnectorId, Link>>;
  /** The command each call waits for, from when it is sent until the phone system answers. */
  readonly pendingServices: Readonly<Record<CallId, CallService>>;
  readonly pops: Readonly<Record<CallId, PopOutcome>>;
  /** Of several records found the one that the agent means. */
  readonly choices: Readonly<Record<CallId, RecordRef>>;
  /** Effects decided but not yet performed: what a restart has to finish. */
  readonly outbox: readonly Effect[];
  /** Pops that were about to be shown, until it is known what came of them. */
  readonly showing: readonly { readonly effect: Effect; readonly at: EpochMs }[];
  /** Keys of the effects performed for calls that live or are wrapped up: none of them runs again. */
  readonly ledger: readonly EffectKey[];
  /** The calls that ended last, newest last. */
  readonly ended: readonly EndedCall[];
}

/** More than can end within the seconds by which an event may come late. */
export const ENDED_LENGTH = 50;

export function initialState(at: EpochMs, rules: DeskRules = DEFAULT_RULES): DesktopState {
  return {
    rules,
    calls: [],
    wrapUps: [],
    sessions: [],
    agent: { state: 'null', since: at },
    devices: {},
    links: {},
    pendingServices: {},
    pops: {},
    choices: {},
    outbox: [],
    showing: [],
    ledger: [],
    ended: [],
  };
}

/** The live call that a phone system knows by this id. */
export function findCall(
  state: DesktopState,
  connectorId: ConnectorId,
  vendorCallId: VendorCallId | undefined,
): Call | undefined {
  return state.calls.find(
    (call) => call.connectorId === connectorId && call.vendorCallId === vendorCallId,
  );
}

/** A call that lives or waits for its wrap-up. */
export function findKnownCall(state: DesktopState, callId: CallId): Call | undefined {
  return (
    state.calls.find((call) => call.callId === callId) ??
    state.wrapUps.find(({ call }) => call.callId === callId)?.call
  );
}
