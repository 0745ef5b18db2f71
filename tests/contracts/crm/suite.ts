import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest';
import type { CrmAdapter } from './adapter';
import { type Check, THEMES } from './check';
import { FAILING } from './checks/failing';
import { FINDING } from './checks/finding';
import { HOSTILE_VALUES } from './checks/hostile-values';
import { SETTINGS } from './checks/settings';
import { SHOWING } from './checks/showing';
import { TRUST } from './checks/trust';
import { type CheckRow, saveChecks } from './results';
import { type Subject, startSubject } from './subject';

const CHECKS: readonly Check[] = [
  ...FINDING,
  ...FAILING,
  ...HOSTILE_VALUES,
  ...SHOWING,
  ...SETTINGS,
  ...TRUST,
];

/**
 * The whole suite for one CRM, against a server with its interface's shapes. What a CRM has not (no token, no e-mail
 * field) is skipped, and the table says so.
 * @param name the CRM's column in the table; two ways of setting up one CRM need two
 */
export function describeCrm<Settings>(
  adapter: CrmAdapter<Settings>,
  name: string = adapter.definition.kind,
): void {
  const rows: CheckRow[] = [];
  let subject: Subject;

  beforeAll(async () => {
    // The suite only hands settings from the adapter back to it and to its definition.
    subject = await startSubject(adapter as unknown as CrmAdapter<unknown>);
  });
  beforeEach(() => subject.fixture.setMood('well'));
  afterAll(async () => {
    await subject.fixture.close();
    saveChecks(name, rows, adapter.unverified);
  });

  for (const theme of THEMES) {
    describe(`${name}: ${theme.toLowerCase()}`, () => {
      for (const { sentence, skip, run } of CHECKS.filter((check) => check.theme === theme)) {
        test(sentence, async (context) => {
          const row: CheckRow = { theme, sentence, outcome: 'failed' };
          rows.push(row);
          const why = skip?.(subject);
          if (why !== undefined) {
            Object.assign(row, { outcome: 'skipped', why });
            context.skip(why);
          }
          await run(subject);
          row.outcome = 'passed';
        });
      }
    });
  }
}
