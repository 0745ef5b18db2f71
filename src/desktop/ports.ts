import type { Service } from '../cti/call-services';
import type { Clock, Connector } from '../cti/connector';
import type { CallId, EpochMs } from '../cti/ids';
import type { PopOutcome } from '../cti/pop-outcome';
import type { Effect } from './effect';
import type { Observation } from './observation';
import type { DesktopState } from './state';

/** A connector in use and what it offers. */
export interface AttachedConnector {
  readonly connector: Connector;
  readonly services: readonly Service[];
}

/** What the one who performs an effect may say back. */
export interface EffectProgress {
  /**
   * Call right before the effect shows outside: from then on it counts as done, whatever happens.
   * @returns false: the call is over for this desk, and nothing may be shown of it any more
   */
  commit(): Promise<boolean>;
  popped(callId: CallId, outcome: PopOutcome): Promise<void>;
}

/** The effects that reach outside the desk; the others are the manager's own. */
export type OutsideEffect = Extract<Effect, { kind: 'screenPop' | 'withdrawPop' | 'recordCall' }>;

/** What the manager needs of the world around it. */
export interface DesktopPorts {
  readonly clock: Clock;
  newId(): string;
  /** Evenly from 0 to 1. */
  chance(): number;
  readonly store: {
    load(): Promise<DesktopState | undefined>;
    save(state: DesktopState): Promise<void>;
  };
  /** Performs an effect; one not committed by the time it resolves or rejects is tried at the next start. */
  perform(effect: OutsideEffect, state: DesktopState, progress: EffectProgress): Promise<void>;
  /** What the agent has written about a call so far. */
  draftOf(callId: CallId): Promise<{ readonly code: string; readonly note: string }>;
  /** Asks for one call of `tick` at that time, even if the background is stopped meanwhile. */
  wakeAt(at: EpochMs | undefined): void;
  /** What the work comes to, or undefined if it takes longer than `ms`. */
  deadline<T>(work: Promise<T>, ms: number): Promise<T | undefined>;
  /** Told after each change. */
  publish(state: DesktopState): void;
  /** Told of everything, for the trace; the state is the one after it. */
  observe(observation: Observation, state: DesktopState): void;
  /** For the log: something went wrong that no agent asked for. */
  report(problem: string, error: unknown): void;
}
