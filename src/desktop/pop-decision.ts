import type { Call } from '../cti/call';
import type { PopMoment } from '../cti/pop-moment';
import type { PopOutcome } from '../cti/pop-outcome';
import { effectKey } from './effect';
import type { DesktopState } from './state';

/**
 * Whether a call pops by itself now, or why not:
 * - due          a moment has come for which there are rules
 * - noRule       no rule is for calls of this direction, or for this moment
 * - notReached   it waits in a queue, or elsewhere
 * - turnedAway   the rules of the desk do not let it through
 * - alreadyDone  it has popped, or is about to
 */
export type PopDecision =
  | { readonly kind: 'due'; readonly moment: PopMoment }
  | { readonly kind: 'noRule' | 'notReached' | 'turnedAway' | 'alreadyDone' };

export const popKey = (call: Call, moment: PopMoment) =>
  effectKey('screenPop', call.callId, moment);

export function popDecision(state: DesktopState, call: Call): PopDecision {
  const isTurnedAway = isDecided(state, effectKey('deskCommand', call.callId, 'clearConnection'));
  // Answered all the same, it is a call like any other.
  if (isTurnedAway && call.localConnection !== 'connected') return { kind: 'turnedAway' };
  const moment = currentMoment(call);
  if (!moment) return { kind: 'notReached' };
  if (isDecided(state, popKey(call, moment)) || hasArrived(state, call)) {
    return { kind: 'alreadyDone' };
  }
  const hasRule = state.rules.popOccasions.some(
    (occasion) => occasion.direction === call.direction && occasion.moment === moment,
  );
  return hasRule ? { kind: 'due', moment } : { kind: 'noRule' };
}

/** What the call is at; undefined: nothing that could pop it. */
function currentMoment(call: Call): PopMoment | undefined {
  const { localConnection, direction, cause } = call;
  const isMine = direction === 'outbound' || isPlacedInside(call);
  if (localConnection === 'connected') {
    if (isMine && call.establishedAt === undefined) return 'outboundPlaced';
    return cause === 'transfer' ? 'transferredToMe' : 'answered';
  }
  if (localConnection !== 'alerting') return undefined;
  if (isMine) return 'outboundPlaced';
  return cause === 'transfer' || cause === 'singleStepTransfer' ? 'transferredToMe' : 'ringing';
}

/** A call to a colleague rings there, not here. */
const isPlacedInside = (call: Call) =>
  call.direction === 'internal' && call.alertingAt === undefined;

/** It has popped before, or is about to; a pop that showed nothing leaves the matter to the next moment. */
function hasArrived(state: DesktopState, call: Call): boolean {
  const prefix = `${effectKey('screenPop', call.callId)}:`;
  const isTried = [...state.ledger, ...state.outbox.map(({ key }) => key)].some((key) =>
    key.startsWith(prefix),
  );
  return isTried && hasShown(state.pops[call.callId]);
}

/** Whether there is anything to look at; a pop that is still under way counts. */
export const hasShown = (outcome: PopOutcome | undefined): boolean => outcome?.status !== 'nothing';

/** Whether an effect has been performed or waits to be. */
export function isDecided(state: DesktopState, key: string): boolean {
  return state.ledger.includes(key) || state.outbox.some((effect) => effect.key === key);
}
