import type { DesktopState } from '../desktop/state';
import { changedDigests, createStateDigest } from './digest';
import { stepThrough, type TraceStep } from './step-through';
import type { StateDigests, Trace, TraceEntry } from './trace';

/** Where what was recorded and what is made of it now go apart. */
export interface Difference {
  readonly entry: TraceEntry;
  /** Parts of the state that are not as recorded; `effects` if other effects follow. */
  readonly parts: readonly string[];
  /** The last state in which both agree, and what the entry makes of it now. */
  readonly before: DesktopState;
  readonly after: DesktopState;
  /** The entry cannot be applied at all. */
  readonly error?: string;
}

export interface Replay {
  /** Every state, and every effect that was decided on, is as recorded. */
  readonly ok: boolean;
  /** How many states were made again. */
  readonly states: number;
  readonly firstDifference?: Difference;
  readonly end: DesktopState;
}

/** Goes through the trace once more and compares every state on the way with what was recorded. */
export function replay(trace: Trace): Replay {
  const digest = createStateDigest();
  let digests = digest(trace.start);
  let end = trace.start;
  let states = 0;
  for (const step of stepThrough(trace)) {
    const now = step.after === end ? digests : digest(step.after);
    const parts = differentParts(step, digests, now);
    if (step.entry.digests) states += 1;
    end = step.after;
    digests = now;
    if (parts.length > 0 || step.error !== undefined) {
      return { ok: false, states, firstDifference: toDifference(step, parts), end };
    }
  }
  return { ok: true, states, end };
}

/** The same entries with the digests of the states to which they lead now. */
export function withDigests({ start, entries }: Pick<Trace, 'start' | 'entries'>): TraceEntry[] {
  const digest = createStateDigest();
  let before = digest(start);
  const again = [...stepThrough({ start, entries })].map(({ entry, after }) => {
    const now = digest(after);
    const digests = changedDigests(before, now);
    before = now;
    return entry.digests ? { ...entry, digests } : entry;
  });
  // An entry that cannot be applied is the last step.
  return [...again, ...entries.slice(again.length)];
}

function differentParts(
  { entry, effects }: TraceStep,
  before: StateDigests,
  after: StateDigests,
): string[] {
  const { observation, digests } = entry;
  if (!digests || observation.kind !== 'input') return [];
  const parts = Object.keys(changedDigests({ ...before, ...digests }, after));
  const sameEffects = JSON.stringify(effects) === JSON.stringify(observation.effects);
  return sameEffects ? parts : [...parts, 'effects'];
}

function toDifference(step: TraceStep, parts: readonly string[]): Difference {
  const { entry, before, after, error } = step;
  return { entry, parts, before, after, ...(error !== undefined && { error }) };
}
