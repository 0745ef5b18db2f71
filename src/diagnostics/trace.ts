import type { EpochMs } from '../cti/ids';
import type { Observation } from '../desktop/observation';
import type { DesktopState } from '../desktop/state';

/** One thing that the desktop manager has told. Secrets are already removed from it. */
export interface TraceEntry {
  /** Counts up, over restarts too. */
  readonly seq: number;
  readonly observation: Observation;
  /** For an input: the digests of those parts of the state that it changed. */
  readonly digests?: StateDigests;
  /**
   * The state after it. Only where it does not follow from the entries before: the background was stopped before
   * it had written them all, or these are the first.
   */
  readonly state?: DesktopState;
}

/** By part of the state (`calls`, `agent` …); a part that is gone has an empty digest. */
export type StateDigests = Readonly<Record<string, string>>;

/** What has happened lately, so that it can be looked at and gone through again: also the form of an exported file. */
export interface Trace {
  readonly format: typeof TRACE_FORMAT;
  readonly version: typeof TRACE_VERSION;
  readonly exportedAt?: EpochMs;
  /** Telephone numbers and names have been replaced. */
  readonly masked?: boolean;
  /** Of a masked trace: the entry at which the trace it was made from did not lead to the recorded state. */
  readonly differedAt?: number;
  /** The state before the first entry. */
  readonly start: DesktopState;
  /** Oldest first. */
  readonly entries: readonly TraceEntry[];
}

export const TRACE_FORMAT = 'offhook-trace';
export const TRACE_VERSION = 2;
