import { mkdirSync, writeFileSync } from 'node:fs';
import type { Need } from '../story/needs';

type Outcome = 'passed' | 'failed' | 'skipped';

/** How one scenario went with one connector. */
export interface ConformanceRow {
  readonly theme: string;
  readonly scenario: string;
  outcome: Outcome;
  /** The same with a restart at every step. */
  restarted: Outcome;
  /** What the phone system would need to be able to do. */
  readonly missing: readonly Need[];
}

const FOLDER = '.cache/conformance';

/** For `table.mjs`, which prints all connectors side by side. */
export function saveConformance(connector: string, rows: readonly ConformanceRow[]): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${connector}.json`, JSON.stringify({ connector, rows }, null, 1));
}
