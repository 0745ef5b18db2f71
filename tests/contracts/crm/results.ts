import { mkdirSync, writeFileSync } from 'node:fs';

/** How one check went with one CRM. */
export interface CheckRow {
  readonly theme: string;
  readonly sentence: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped. */
  why?: string;
}

const FOLDER = '.cache/crm-contract';

/** For `table.mjs`, which prints all CRMs side by side. */
export function saveChecks(
  crm: string,
  rows: readonly CheckRow[],
  unverified: readonly string[],
): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${crm}.json`, JSON.stringify({ crm, rows, unverified }, null, 1));
}
