import type { Effect } from './effect';
import type { DesktopState } from './state';

/** The next state and what has to be done because of it. */
export interface Step {
  readonly state: DesktopState;
  readonly effects: readonly Effect[];
}

/** A step from which nothing else follows. */
export const only = (state: DesktopState): Step => ({ state, effects: [] });
