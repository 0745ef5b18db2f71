import type { Trace } from '../../diagnostics/trace';

/** Soon enough to be live, seldom enough that a busy desk is not asked for its whole trace at each event. */
export const SOON_MS = 400;
/** What an effect came to is told after the change that it belongs to. */
export const SETTLED_MS = 2000;

export interface TraceRefresher {
  /** The desk has changed: the trace is fetched soon, and once more when all has settled. */
  changed(): void;
  now(): void;
  stop(): void;
}

interface RefresherPorts {
  load(): Promise<Trace>;
  onTrace(trace: Trace): void;
  onFailure(): void;
}

/** Fetches the trace when it may have grown, one fetch at a time. */
export function createTraceRefresher({ load, onTrace, onFailure }: RefresherPorts): TraceRefresher {
  let isLoading = false;
  let isAskedAgain = false;
  let isStopped = false;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let settled: ReturnType<typeof setTimeout> | undefined;

  async function fetchTrace(): Promise<void> {
    isAskedAgain = isLoading;
    if (isLoading) return;
    isLoading = true;
    try {
      const trace = await load();
      if (!isStopped) onTrace(trace);
    } catch {
      // Why does not help the reader; that it can be tried again does.
      if (!isStopped) onFailure();
    }
    isLoading = false;
    if (isAskedAgain && !isStopped) void fetchTrace();
  }

  return {
    changed() {
      clearTimeout(settled);
      settled = setTimeout(fetchTrace, SETTLED_MS);
      soon ??= setTimeout(() => {
        soon = undefined;
        void fetchTrace();
      }, SOON_MS);
    },
    now: () => void fetchTrace(),
    stop() {
      isStopped = true;
      clearTimeout(soon);
      clearTimeout(settled);
    },
  };
}
