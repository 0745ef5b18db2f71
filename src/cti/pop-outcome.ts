/** A sentence of `_locales`, with what is filled in. */
export interface Sentence {
  readonly key: string;
  readonly values?: readonly string[];
}

/** A record of a CRM, as the CRM names it. */
export interface RecordRef {
  /** Which of the settings' CRMs. */
  readonly crmId: string;
  /** The CRM's own word for the kind of record: `contact`, `Account` … */
  readonly entity: string;
  readonly recordId: string;
}

/** A record that was found, as the agent sees it in a list. Every text is a stranger's. */
export interface PopMatch extends RecordRef {
  readonly name: string;
  /** What tells it from others of the same name: a company, a town. */
  readonly detail?: string;
  /** Why it was found and why it stands where it stands. */
  readonly reason: Sentence;
}

/** One question to a CRM and what came of it. */
export interface SearchReport {
  /** The search's name in the rules. */
  readonly name: string;
  readonly count: number;
  readonly ms: number;
  /** It was answered earlier in the same call. */
  readonly reused?: true;
  readonly failure?: Sentence;
}

/**
 * Which tab a pop was shown in:
 * - alreadyThere  a tab that shows the record already; it was only brought to the front
 * - reused        an open tab of the CRM
 * - opened        a new one, as none was open or the rule wants a new one
 * - openedForDraft, reusedForDraft  the tab that would have been taken holds something unsaved: another one, open or new
 */
export type PopTab = 'alreadyThere' | 'reused' | 'opened' | 'openedForDraft' | 'reusedForDraft';

/** Why a pop came out as it did, for the agent and the diagnostics page. */
export interface PopReport {
  /** The rule that decided; absent: none did. */
  readonly rule?: string;
  readonly searches: readonly SearchReport[];
  readonly tab?: PopTab;
  /** Why this record, where one was opened. */
  readonly reason?: Sentence;
  /** Actions of the rule that could not be run while others were, and why. */
  readonly skipped?: readonly Sentence[];
  /** From the decision to pop until the tab was told. */
  readonly ms: number;
}

/**
 * What a screen pop came to, kept with the call:
 * - opened     exactly one match; its record is in front
 * - pick       several: the agent chooses from the list, best first; no tab was moved
 * - searched   the CRM's own search is in front; `why`: because the search itself was not possible
 * - newRecord  none; the CRM's new-record form is in front, filled in
 * - shown      what the rule names (a page, a flow, a list) is in front
 * - nothing    the rules want nothing opened
 * - waiting    the agent has to sign in to the CRM first; the pop then happens by itself
 * - failed     nothing was opened; `key` says why and what to do
 */
export type PopOutcome = { readonly report?: PopReport } & (
  | {
      readonly status: 'opened';
      readonly name: string;
      /** Of several: those among which the agent has chosen, and may choose again. */
      readonly matches?: readonly PopMatch[];
    }
  | {
      readonly status: 'pick';
      readonly matches: readonly PopMatch[];
      /** USD's entity search that the list stands for. */
      readonly heading?: string;
    }
  | { readonly status: 'searched'; readonly count: number; readonly why?: Sentence }
  | { readonly status: 'newRecord' }
  | { readonly status: 'shown'; readonly what: string }
  | { readonly status: 'nothing' }
  | { readonly status: 'waiting'; readonly key: string; readonly values?: readonly string[] }
  | { readonly status: 'failed'; readonly key: string; readonly values?: readonly string[] }
);
