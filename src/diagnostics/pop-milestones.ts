import type { EpochMs } from '../cti/ids';
import { POP_MOMENTS, type PopMoment } from '../cti/pop-moment';
import type { PopOutcome } from '../cti/pop-outcome';
import type { TraceStep } from './step-through';

/** Something that happened to the screen pop of a call. */
export type PopMilestone = { readonly callId: string; readonly at: EpochMs } & (
  | /** The model decided on it: at a moment of the call, or because the agent or the phone system asks. */
  { readonly kind: 'decided'; readonly moment: PopMoment }
  /** Taken back: a colleague has the call. */
  | { readonly kind: 'withdrawn' }
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
    const [kind, withdrawn] = effect.split(':');
    if (kind === 'withdrawPop' && withdrawn) return [{ callId: withdrawn, at, kind: 'withdrawn' }];
    const { callId, moment } = readPopKey(effect) ?? {};
    return callId === undefined || moment === undefined
      ? []
      : [{ callId, at, kind: 'decided', moment }];
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
function readPopKey(key: string): { callId: string; moment: PopMoment } | undefined {
  const [kind, callId, moment] = key.split(':');
  if (kind !== 'screenPop' || callId === undefined) return undefined;
  const known = POP_MOMENTS.find((one) => one === moment);
  return known && { callId, moment: known };
}
