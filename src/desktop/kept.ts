import type { EpochMs } from '../cti/ids';
import { type DesktopState, initialState } from './state';

/**
 * What outlives the browser, an update and a reload, which all empty session storage: calls with the keys of
 * what has been done for them, wrap-ups, and effects still to be performed. Nothing is kept when nothing lives.
 */
export interface Kept {
  /** Another form is another number: a value of an unknown form is not read. */
  readonly version: 2;
  readonly state: Pick<
    DesktopState,
    | 'calls'
    | 'wrapUps'
    | 'sessions'
    | 'activeSessionId'
    | 'pops'
    | 'choices'
    | 'outbox'
    | 'showing'
    | 'ledger'
    | 'ended'
  >;
}

/** No call, no wrap-up and no effect that would be lost. */
export function isIdle({ calls, wrapUps, outbox }: DesktopState): boolean {
  return calls.length + wrapUps.length + outbox.length === 0;
}

export function toKept(state: DesktopState): Kept | undefined {
  if (isIdle(state)) return undefined;
  const {
    calls,
    wrapUps,
    sessions,
    activeSessionId,
    pops,
    choices,
    outbox,
    showing,
    ledger,
    ended,
  } = state;
  const active = activeSessionId === undefined ? {} : { activeSessionId };
  return {
    version: 2,
    state: { calls, wrapUps, sessions, ...active, pops, choices, outbox, showing, ledger, ended },
  };
}

/**
 * The desk as it was when the browser ended. Which of its calls still live, the phone systems' snapshots will say.
 * @throws Error when the value is of another form
 */
export function fromKept(value: unknown, at: EpochMs): DesktopState {
  if (!isKept(value)) throw new Error('calls were kept in a form that is not known');
  return { ...initialState(at), ...value.state };
}

/** Only we write it, so its number vouches for its form. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 2;
}
