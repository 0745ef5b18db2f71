import type { EpochMs } from '../cti/ids';
import type { PopOutcome, RecordRef } from '../cti/pop-outcome';
import type { Crm, CrmQuery, CrmRecord } from './crm';
import type { NavigationRule } from './rule';
import type { CrmTabs } from './tabs';

/** What a CRM has answered during this call. */
export interface KnownAnswer {
  readonly crmId: string;
  readonly query: CrmQuery;
  readonly records: readonly CrmRecord[];
}

/** What a pop needs of the world. */
export interface PopPorts {
  readonly rules: readonly NavigationRule[];
  /** Those of the settings, the first one first; may be empty. */
  readonly crms: readonly Crm[];
  readonly tabs: CrmTabs;
  /** Origins besides the CRMs' that a rule may open pages of. */
  readonly webOrigins: readonly string[];
  readonly raise: 'window' | 'attention';
  /** ISO 3166, two capital letters: where numbers without a country code are at home. */
  readonly region: string;
  now(): EpochMs;
  sleep(ms: number): Promise<void>;
  /** Answers of this call, and where they are kept until its end. */
  readonly answers: {
    load(): Promise<readonly KnownAnswer[]>;
    save(answers: readonly KnownAnswer[]): Promise<void>;
  };
  /** The records that agents have chosen for this number before, the latest first. */
  chosenBefore(): Promise<readonly RecordRef[]>;
  /** Brings the call's own session to the front (USD's Create Session). */
  createSession(): Promise<void>;
  /**
   * Called when all is known and before a tab moves: from here on the pop is not repeated. False: it is not wanted any
   * more (the call is over, a colleague has answered), and nothing may be shown.
   */
  commit(): Promise<boolean>;
  /** Whether it still makes sense to wait for a sign-in. */
  isWanted(): boolean;
  /** Tells the agent what the pop waits for. */
  progress(outcome: PopOutcome): Promise<void>;
}
