import type { CallId, EpochMs, SessionId } from '../cti/ids';

/**
 * One interaction with one customer (USD's session): from the first ringing over transfers and consultations
 * to the end of the after-call work.
 */
export interface Session {
  readonly sessionId: SessionId;
  /** Empty when none of the rules' names could be made. */
  readonly name: string;
  readonly createdAt: EpochMs;
  /** Its calls that live or are being wrapped up, the first one first. */
  readonly callIds: readonly CallId[];
  /** What is known of the interaction (USD's $Context); values from the calls and from the phone system. */
  readonly context: Readonly<Record<string, string>>;
  /** The agent closes it: its after-call work is not waited for. */
  readonly closing?: true;
}
