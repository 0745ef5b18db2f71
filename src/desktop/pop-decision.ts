import type { Call } from '../cti/call';
import { effectKey } from './effect';
import type { DesktopState } from './state';

/**
 * Whether a call pops by itself, or why not:
 * - due          it has reached the agent and has not popped yet
 * - notInbound   only calls that come in pop
 * - notReached   it waits in a queue, or elsewhere
 * - turnedAway   the rules of the desk do not let it through
 * - alreadyDone  it has popped, or is about to
 */
export type PopDecision = 'due' | 'notInbound' | 'notReached' | 'turnedAway' | 'alreadyDone';

export function popDecision(state: DesktopState, call: Call): PopDecision {
  if (call.direction !== 'inbound') return 'notInbound';
  if (isDecided(state, effectKey('screenPop', call.callId))) return 'alreadyDone';
  const isTurnedAway = isDecided(state, effectKey('deskCommand', call.callId, 'clearConnection'));
  // Answered all the same, it is a call like any other.
  if (isTurnedAway && call.localConnection !== 'connected') return 'turnedAway';
  const reached = call.localConnection === 'alerting' || call.localConnection === 'connected';
  return reached ? 'due' : 'notReached';
}

/** Whether an effect has been performed or waits to be. */
export function isDecided(state: DesktopState, key: string): boolean {
  return state.ledger.includes(key) || state.outbox.some((effect) => effect.key === key);
}
