import type { PopOutcome, Sentence } from '../cti/pop-outcome';
import type { CrmQuery } from './crm';
import type { TabWish } from './tabs';

/** Something to open. */
export type Opening = Omit<TabWish, 'callId' | 'raise'>;

/** One search that the walk came by, and what it found. */
export interface SearchResult {
  readonly name: string;
  readonly crmId: string;
  /** What it has asked. */
  readonly queries: readonly CrmQuery[];
  readonly count: number;
  readonly failure?: Sentence;
}

/** What a pop is to do: all that is decided before anything moves. */
export interface PopPlan {
  /** The rule that decided; absent: none did. */
  readonly rule?: string;
  /** `create`: the call's own session comes to the front first. */
  readonly session: 'create' | 'keep';
  /** In this order; at most the first one is in front. */
  readonly openings: readonly Opening[];
  /** The named tab that comes to the front at the end. */
  readonly showTab?: string;
  /** What it has come to when all this is done. */
  readonly outcome: PopOutcome;
  /** Why this record, where one is opened. */
  readonly reason?: Sentence;
  /** Actions that cannot be run while others are. */
  readonly skipped: readonly Sentence[];
}
