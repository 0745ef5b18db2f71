import type { Direction } from '../cti/call';
import type { CallId, EpochMs } from '../cti/ids';

/** One line of the agent's call log. */
export interface CallLogEntry {
  readonly callId: CallId;
  readonly direction: Direction;
  readonly number: string;
  readonly name: string;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  /** Milliseconds of talk. Absent: nobody answered. */
  readonly talkMs?: number;
  readonly code?: string;
  readonly note?: string;
}
