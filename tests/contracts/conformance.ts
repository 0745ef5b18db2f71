import { afterAll, describe, expect, test } from 'vitest';
import type { ConnectorAdapter } from './adapter';
import { THEMES } from './scenarios/all';
import { missingFor } from './story/needs';
import type { Scenario } from './story/scenario';
import { runConnectorContract } from './suite/connector-contract';
import { playScenario } from './suite/play';
import { playWithRestarts } from './suite/restarts';
import { type ConformanceRow, saveConformance } from './suite/results';
import { runSettingsContract } from './suite/settings-contract';

/** A story is told about as often as it has steps, perhaps over a real line. */
const RESTARTS = { timeout: 30_000 };

/**
 * The whole suite for one connector: every scenario that its phone system can play, the same with the background
 * restarted at every step, and what a connector promises whatever happens. Scenarios that it cannot play are
 * skipped, and the table says what they need.
 */
export function runConformance(adapter: ConnectorAdapter): void {
  const rows = THEMES.flatMap((theme) =>
    theme.scenarios.map((scenario) => ({ scenario, row: newRow(adapter, theme.name, scenario) })),
  );
  afterAll(() =>
    saveConformance(
      adapter.id,
      rows.map(({ row }) => row),
    ),
  );

  for (const { name } of THEMES) {
    const ofTheme = rows.filter(({ row }) => row.theme === name);

    describe(`${adapter.id}: ${name}`, () => {
      for (const { scenario, row } of ofTheme) {
        test.skipIf(row.outcome === 'skipped')(scenario.title, async () => {
          await playScenario(adapter, scenario);
          row.outcome = 'passed';
        });
      }
    });

    describe(`${adapter.id}, restarted at every step: ${name}`, () => {
      for (const { scenario, row } of ofTheme) {
        test.skipIf(row.restarted === 'skipped')(scenario.title, RESTARTS, async () => {
          await expectSameWithRestarts(adapter, scenario);
          row.restarted = 'passed';
        });
      }
    });
  }

  runConnectorContract(adapter);
  runSettingsContract(adapter);
}

/** After each single step, and after all of them: the same end each time. */
async function expectSameWithRestarts(
  adapter: ConnectorAdapter,
  scenario: Scenario,
): Promise<void> {
  const unbroken = await playWithRestarts(adapter, scenario, () => false);
  for (const index of scenario.steps.keys()) {
    const ending = await playWithRestarts(adapter, scenario, (step) => step === index);
    expect(ending, `restarted after step ${index + 1}`).toEqual(unbroken);
  }
  const ending = await playWithRestarts(adapter, scenario, () => true);
  expect(ending, 'restarted after each step').toEqual(unbroken);
}

/** Failed until it has passed. */
function newRow(adapter: ConnectorAdapter, theme: string, scenario: Scenario): ConformanceRow {
  const missing = missingFor(scenario, adapter);
  const outcome = missing.length > 0 ? 'skipped' : 'failed';
  return { theme, scenario: scenario.title, outcome, restarted: outcome, missing };
}
