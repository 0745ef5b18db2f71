import type { PopMoment } from '../cti/pop-moment';
import type { Sentence } from '../cti/pop-outcome';

/** One question that a rule asked for the tried number. */
export interface TrialSearch {
  /** Names of the rule and of its search. */
  readonly rule: string;
  readonly search: string;
  readonly crmId: string;
  readonly entity: string;
  /** The question as text, in the words of the rules. */
  readonly question: string;
  /** Those that count: of records that a CRM finds by a part of the number, the wrong ones are left out. */
  readonly matches: readonly {
    readonly entity: string;
    readonly recordId: string;
    readonly name: string;
  }[];
  /** Why there was no answer. */
  readonly failure?: Sentence;
}

/** What a call from this number would do now: nothing is opened. */
export interface NumberTrial {
  /** As it was understood: international form, or the bare digits; undefined: withheld or unreadable. */
  readonly number?: string;
  readonly searches: readonly TrialSearch[];
  /** Name of the rule that decides; undefined: none does. */
  readonly rule?: string;
  /** At which moment of the call it would be done; undefined: at none. */
  readonly moment?: PopMoment;
  /** What would be done. */
  readonly sentence: Sentence;
  /** Why this record, where one would be opened. */
  readonly reason?: Sentence;
  /** The address that would be opened. */
  readonly url?: string;
}
