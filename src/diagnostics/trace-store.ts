import type { DesktopState } from '../desktop/state';
import type { TraceEntry } from './trace';

/**
 * A piece of the trace. Each can be gone through by itself, so the oldest can be dropped and the rest still leads to
 * the same states.
 */
export interface TraceChunk {
  readonly number: number;
  /** The state before its first entry. */
  readonly start: DesktopState;
  readonly entries: readonly TraceEntry[];
}

export interface ChunkSummary {
  readonly number: number;
  readonly entries: number;
  /** UTF-16 code units of its JSON, about. */
  readonly size: number;
}

/** Where the recorder keeps its trace: it lasts as long as the desktop's state does. */
export interface TraceStore {
  /** The chunks there are, oldest first; empty when nothing has been saved. */
  loadIndex(): Promise<readonly ChunkSummary[]>;
  /** In the order asked for; one that is not there is left out. */
  loadChunks(numbers: readonly number[]): Promise<readonly TraceChunk[]>;
  /** All or nothing. */
  save(index: readonly ChunkSummary[], chunks: readonly TraceChunk[]): Promise<void>;
  remove(numbers: readonly number[]): Promise<void>;
}
