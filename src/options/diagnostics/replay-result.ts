import { type Replay, replay } from '../../diagnostics/replay';
import type { Trace } from '../../diagnostics/trace';
import { parseTrace, TraceFileError } from '../../diagnostics/trace-file';

/** What came of going through a trace once more. */
export type ReplayResult =
  | { readonly kind: 'replayed'; readonly replay: Replay; readonly differedAt?: number }
  | { readonly kind: 'noTrace'; readonly problem: string };

export function replayTrace(trace: Trace): ReplayResult {
  const { differedAt } = trace;
  return {
    kind: 'replayed',
    replay: replay(trace),
    ...(differedAt !== undefined && { differedAt }),
  };
}

/** @param read the text of a file that the person has chosen; anybody may have made it */
export async function replayFile(read: Promise<string>): Promise<ReplayResult> {
  try {
    return replayTrace(parseTrace(await read));
  } catch (error) {
    if (error instanceof TraceFileError) return { kind: 'noTrace', problem: error.message };
    // A trace in form, and something in it that nothing can be made of; or the file is gone.
    return { kind: 'noTrace', problem: String(error) };
  }
}
