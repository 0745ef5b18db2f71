import { type CommandResult, type FailureReason, refused } from '../cti/command';

/** A request failed: for one of the commands' reasons, or because the extension itself broke on it. */
export interface Failed {
  readonly ok: false;
  readonly reason: FailureReason | 'requestFailed';
  /** In words of the phone system or of the extension; not translated. */
  readonly detail?: string;
}

export type Outcome = CommandResult | Failed;

/** The code of a request that nobody answered. */
const NO_ANSWER = 'noAnswer';

/** A request that was rejected (a RequestError), as a value. */
export function toFailed(error: unknown): Failed {
  const isRefusal = error instanceof Error && 'code' in error && error.code !== NO_ANSWER;
  if (!isRefusal) return refused('noAnswer');
  return { ok: false, reason: 'requestFailed', detail: error.message };
}
