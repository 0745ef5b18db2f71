import type { CallId, EpochMs } from '../cti/ids';
import type { PopOutcome } from '../cti/pop-outcome';
import type { EffectKey } from './effect';
import { hasShown } from './pop-decision';
import { duePops } from './pop-effects';
import { type DesktopState, findKnownCall } from './state';
import { only, type Step } from './step';

/** A pop that had nothing to show may leave the matter to the moment that has come meanwhile. */
export function applyPopped(state: DesktopState, callId: CallId, outcome: PopOutcome): Step {
  if (!findKnownCall(state, callId)) return only(state);
  const showing = state.showing.filter(({ effect }) => effect.callId !== callId);
  const told = withMatches(outcome, state.pops[callId]);
  const next = { ...state, showing, pops: { ...state.pops, [callId]: told } };
  const live = state.calls.find((call) => call.callId === callId);
  return { state: next, effects: live && !hasShown(outcome) ? duePops(next, live) : [] };
}

/** The list stays with what has been chosen from it: the agent may have meant another. */
function withMatches(outcome: PopOutcome, before: PopOutcome | undefined): PopOutcome {
  const isList = before?.status === 'pick' || before?.status === 'opened';
  const matches = isList ? before.matches : undefined;
  return outcome.status === 'opened' && matches ? { ...outcome, matches } : outcome;
}

/**
 * So long after a stop of the background a pop that it has cut off is shown once more: to bring a record to the front
 * twice is nothing, while the agent is still where it was.
 */
const SHOW_AGAIN_MS = 10_000;

export function showAgain(state: DesktopState, at: EpochMs): DesktopState {
  const cutOff = state.showing
    .filter((one) => at - one.at <= SHOW_AGAIN_MS)
    .map(({ effect }) => effect);
  const keys = cutOff.map(({ key }) => key);
  return {
    ...state,
    showing: [],
    ledger: state.ledger.filter((key) => !keys.includes(key)),
    outbox: [...cutOff, ...state.outbox],
  };
}

/** A key is remembered as long as its call can still come up. */
export function commitEffect(state: DesktopState, key: EffectKey, at: EpochMs): DesktopState {
  const effect = state.outbox.find((waiting) => waiting.key === key);
  const isLive = effect !== undefined && findKnownCall(state, effect.callId) !== undefined;
  return {
    ...state,
    outbox: state.outbox.filter((waiting) => waiting !== effect),
    ledger: isLive ? [...state.ledger, key] : state.ledger,
    ...(isLive && effect.kind === 'screenPop' && { showing: [...state.showing, { effect, at }] }),
  };
}
