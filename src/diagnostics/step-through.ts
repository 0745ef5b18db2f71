import { applyInput } from '../desktop/apply-input';
import type { EffectKey } from '../desktop/effect';
import type { DesktopState } from '../desktop/state';
import type { Trace, TraceEntry } from './trace';

/** One entry gone through again. */
export interface TraceStep {
  readonly entry: TraceEntry;
  readonly before: DesktopState;
  readonly after: DesktopState;
  /** The effects that it leads to now. */
  readonly effects: readonly EffectKey[];
  /** Why it cannot be applied at all; the last step then. */
  readonly error?: string;
}

/** Applies the recorded inputs, one by one, to the recorded start. */
export function* stepThrough({ start, entries }: Pick<Trace, 'start' | 'entries'>) {
  let state = start;
  for (const entry of entries) {
    const step = takeStep(state, entry);
    yield step;
    if (step.error !== undefined) return;
    state = step.after;
  }
}

function takeStep(before: DesktopState, entry: TraceEntry): TraceStep {
  const { observation } = entry;
  if (entry.state) {
    const effects = observation.kind === 'input' ? observation.effects : [];
    return { entry, before, after: entry.state, effects };
  }
  if (observation.kind !== 'input') return { entry, before, after: before, effects: [] };
  try {
    const { state: after, effects } = applyInput(before, observation.input);
    return { entry, before, after, effects: effects.map(({ key }) => key) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { entry, before, after: before, effects: [], error: message };
  }
}
