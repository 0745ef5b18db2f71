import type { Call } from '../cti/call';
import type { CallId } from '../cti/ids';
import { type Effect, effectKey } from './effect';
import { popDecision, popKey } from './pop-decision';
import type { DesktopState } from './state';

/** The pop that is due for a call by itself, if one is. */
export function duePops(state: DesktopState, call: Call): readonly Effect[] {
  const decision = popDecision(state, call);
  if (decision.kind !== 'due') return [];
  const { moment } = decision;
  return [{ kind: 'screenPop', key: popKey(call, moment), callId: call.callId, moment }];
}

/**
 * A pop that somebody asks for: the agent, or the phone system. It opens what the agent has chosen before.
 * @param asking different each time
 */
export function askedPop(state: DesktopState, callId: CallId, asking: string): Effect {
  const choice = state.choices[callId];
  const key = effectKey('screenPop', callId, `asked:${asking}`);
  return { kind: 'screenPop', key, callId, moment: 'asked', ...(choice && { choice }) };
}

/** What the end of a call does about pops: one for the end itself; or, a colleague having it, none and no trace. */
export function endPops(state: DesktopState, call: Call): readonly Effect[] {
  const { callId } = call;
  if (call.cause === 'answeredElsewhere') {
    const hasPopped = state.ledger.some((key) =>
      key.startsWith(`${effectKey('screenPop', callId)}:`),
    );
    return hasPopped
      ? [{ kind: 'withdrawPop', key: effectKey('withdrawPop', callId), callId }]
      : [];
  }
  const hasRule = state.rules.popOccasions.some(
    ({ direction, moment }) => direction === call.direction && moment === 'ended',
  );
  return hasRule && call.consultationOf === undefined
    ? [{ kind: 'screenPop', key: popKey(call, 'ended'), callId, moment: 'ended', call }]
    : [];
}
