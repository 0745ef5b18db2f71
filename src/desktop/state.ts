import type { Agent } from '../cti/agent';
import type { Call } from '../cti/call';
import type { CallService } from '../cti/call-services';
import type { LinkDetail, LinkState } from '../cti/event';
import type { CallId, ConnectorId, EpochMs, VendorCallId } from '../cti/ids';
import type { PopOutcome } from '../cti/pop-outcome';
import type { Effect, EffectKey } from './effect';

/** A call that is over and that the agent still has to write down. */
export interface WrapUp {
  readonly call: Call;
  readonly endedAt: EpochMs;
}

/** The line of one connector, since when it is so, and why. */
interface Link {
  readonly state: LinkState;
  readonly since: EpochMs;
  readonly detail?: LinkDetail;
}

/**
 * Everything the CTI Desktop Manager knows: a plain value, stored after each step, from which all that the
 * agent sees is derived.
 */
export interface DesktopState {
  /** Live calls, in the order in which they came. */
  readonly calls: readonly Call[];
  /** Ended calls that wait for a code and a note, oldest first. */
  readonly wrapUps: readonly WrapUp[];
  readonly agent: Agent;
  readonly links: Readonly<Record<ConnectorId, Link>>;
  /** The command each call waits for, from when it is sent until the phone system answers. */
  readonly pendingServices: Readonly<Record<CallId, CallService>>;
  readonly pops: Readonly<Record<CallId, PopOutcome>>;
  /** Effects decided but not yet performed: what a restart has to finish. */
  readonly outbox: readonly Effect[];
  /** Keys of the effects performed, newest last: none of them runs again. */
  readonly ledger: readonly EffectKey[];
}

/** More keys than an agent has calls in a day, few enough to store at each step. */
export const LEDGER_LENGTH = 500;

export function initialState(at: EpochMs): DesktopState {
  return {
    calls: [],
    wrapUps: [],
    agent: { state: 'null', since: at },
    links: {},
    pendingServices: {},
    pops: {},
    outbox: [],
    ledger: [],
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
  return [...state.calls, ...state.wrapUps.map(({ call }) => call)].find(
    (call) => call.callId === callId,
  );
}
