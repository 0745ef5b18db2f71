import type { Observation } from '../desktop/observation';
import { type DesktopState, initialState } from '../desktop/state';
import { createChunks } from './chunks';
import { changedDigests, createStateDigest } from './digest';
import { plainPayload } from './plain-payload';
import { createRedactor } from './redact';
import { stepThrough } from './step-through';
import { TRACE_FORMAT, TRACE_VERSION, type Trace, type TraceEntry } from './trace';
import type { TraceStore } from './trace-store';

export interface TraceRecorderPorts {
  readonly store: TraceStore;
  /** For the log: the trace could not be kept. The desk goes on without. */
  report(problem: string, error: unknown): void;
}

export interface TraceRecorder {
  /** Takes it down in turn and returns at once; never throws. `state` is the desktop's after it. */
  observe(observation: Observation, state: DesktopState): void;
  /** All that is kept, once everything observed so far is in it. */
  trace(): Promise<Trace>;
  clear(): Promise<void>;
}

/**
 * Keeps the last thousand things that the desktop manager told, over restarts of the background. When that is
 * stopped, what was observed during the write under way (a tenth of a second) is lost; the next start notices that
 * the states do not meet and marks the place.
 */
export function createTraceRecorder({ store, report }: TraceRecorderPorts): TraceRecorder {
  const redactor = createRedactor();
  const digest = createStateDigest(redactor);
  const chunks = createChunks(store, report);
  let lastSeq = 0;
  /** The state, redacted, after the last entry; undefined while it is not known. */
  let last: DesktopState | undefined;
  /** What an earlier run has left is believed only when the first input leads from it to where the desktop is. */
  let isProven = false;
  let turn: Promise<void> = inTurn(resume, Promise.resolve());

  function inTurn(task: () => void | Promise<void>, after: Promise<void>): Promise<void> {
    return after.then(task).catch((error: unknown) => report('the trace could not be kept', error));
  }

  async function resume(): Promise<void> {
    const latest = await chunks.open();
    if (!latest) return;
    const end = [...stepThrough(latest)].at(-1);
    lastSeq = latest.entries.at(-1)?.seq ?? 0;
    last = end && end.error === undefined ? redactor.state(end.after) : undefined;
  }

  function record(observation: Observation, state: DesktopState): void {
    const after = redactor.state(state);
    const entry = {
      seq: lastSeq + 1,
      observation: redactor.observation(plain(observation), state),
    };
    lastSeq = entry.seq;
    if (observation.kind === 'input') {
      chunks.append(withState(entry, after), last ?? after);
      last = after;
    } else {
      last ??= after;
      chunks.append(entry, last);
    }
  }

  function withState(entry: TraceEntry, after: DesktopState): TraceEntry {
    const before = last;
    const leadsHere = before && (isProven || leads(before, entry, after));
    isProven = true;
    if (!leadsHere) return { ...entry, state: after };
    const digests = changedDigests(digest(before), digest(after));
    return { ...entry, digests };
  }

  function leads(before: DesktopState, entry: TraceEntry, after: DesktopState): boolean {
    const [step] = stepThrough({ start: before, entries: [entry] });
    if (!step || step.error !== undefined) return false;
    const different = changedDigests(digest(step.after), digest(after));
    return Object.keys(different).length === 0;
  }

  return {
    observe(observation, state) {
      turn = inTurn(() => record(observation, state), turn);
    },
    async trace() {
      await turn;
      const kept = await chunks.all();
      const start = kept[0]?.start ?? last ?? initialState(0);
      const entries = kept.flatMap((chunk) => chunk.entries);
      return { format: TRACE_FORMAT, version: TRACE_VERSION, start, entries };
    },
    clear() {
      turn = inTurn(chunks.clear, turn);
      return turn;
    },
  };
}

function plain(observation: Observation): Observation {
  if (observation.kind !== 'note' || observation.payload === undefined) return observation;
  return { ...observation, payload: plainPayload(observation.payload) };
}
