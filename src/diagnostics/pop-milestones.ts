import type { EpochMs } from '../cti/ids';
import type { PopOutcome } from '../cti/pop-outcome';
import type { TraceStep } from './step-through';

/** Something that happened to the screen pop of a call. */
export type PopMilestone = { readonly callId: string; readonly at: EpochMs } & (
  | /** The model decided on it by itself, or the agent or the phone system asked for one more. */
  { readonly kind: 'decided' | 'askedAgain' }
  /** From here on it is not repeated, whatever happens. */
  | { readonly kind: 'committed' }
  | { readonly kind: 'popped'; readonly outcome: PopOutcome }
  /** Its performer is done, with or without something to show. */
  | { readonly kind: 'performed' }
  | { readonly kind: 'left'; readonly error: string }
);

/** What one entry of the trace says of pops. */
export function popMilestones({ entry, effects }: TraceStep): PopMilestone[] {
  const { observation } = entry;
  const { at } = observation;
  const decided = effects.flatMap((effect): PopMilestone[] => {
    const { callId, again } = readPopKey(effect) ?? {};
    if (callId === undefined) return [];
    return [{ callId, at, kind: again === undefined ? 'decided' : 'askedAgain' }];
  });
  if (observation.kind === 'effect') {
    const { callId } = readPopKey(observation.key) ?? {};
    if (callId === undefined) return decided;
    const { outcome, error = '' } = observation;
    return [
      outcome === 'left' ? { callId, at, kind: 'left', error } : { callId, at, kind: 'performed' },
    ];
  }
  if (observation.kind !== 'input') return decided;
  const { input } = observation;
  if (input.kind === 'popped') {
    return [{ callId: input.callId, at, kind: 'popped', outcome: input.outcome }];
  }
  if (input.kind === 'effectCommitted') {
    const { callId } = readPopKey(input.key) ?? {};
    return callId === undefined ? decided : [{ callId, at, kind: 'committed' }];
  }
  return decided;
}

/** What `effectKey` of the desktop has put together. */
function readPopKey(key: string): { callId: string; again?: string } | undefined {
  const [kind, callId, again] = key.split(':');
  if (kind !== 'screenPop' || callId === undefined) return undefined;
  return again === undefined ? { callId } : { callId, again };
}
