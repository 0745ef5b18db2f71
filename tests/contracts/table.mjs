/**
 * The conformance table, connector by scenario, of the last run of the contract tests. Vitest prints it at their end
 * (`globalSetup` of that project); `node tests/contracts/table.mjs --markdown` prints it for the documentation.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { crmsToText, forgetCrmChecks, readCrmChecks } from './crm/table.mjs';

/**
 * @typedef {'passed' | 'failed' | 'skipped'} Outcome
 * @typedef {{ theme: string, scenario: string, outcome: Outcome, restarted: Outcome, missing: readonly string[] }} Row
 * @typedef {{ connector: string, rows: readonly Row[] }} Result
 */

const FOLDER = '.cache/conformance';

/** Vitest: nothing of an earlier run is shown as if it were of this one. */
export function setup() {
  rmSync(FOLDER, { recursive: true, force: true });
  forgetCrmChecks();
}

/** Vitest: when all contract tests are over. */
export function teardown() {
  const results = readResults();
  if (results.length > 0) console.log(`\n${toText(results)}\n`);
  const crms = readCrmChecks();
  if (crms.length > 0) console.log(`\n${crmsToText(crms)}\n`);
}

/** @returns {Result[]} */
function readResults() {
  mkdirSync(FOLDER, { recursive: true });
  return readdirSync(FOLDER)
    .sort()
    .map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));
}

/**
 * For a terminal.
 * @param {readonly Result[]} results
 */
export function toText(results) {
  const width = Math.max(...scenariosOf(results).map(({ scenario }) => scenario.length)) + 4;
  const columns = results.map(({ connector, rows }) => {
    const cells = rows.map((row) => cellOf(row, 'short'));
    return Math.max(connector.length, ...cells.map((cell) => cell.length)) + 2;
  });
  const line = (/** @type {string} */ first, /** @type {readonly string[]} */ cells) =>
    `${first.padEnd(width)}${cells.map((cell, i) => cell.padEnd(columns[i] ?? 0)).join('')}`.trimEnd();
  const names = results.map(({ connector }) => connector);
  return [
    line('Conformance', names),
    ...byTheme(results).flatMap(({ theme, scenarios }) => [
      theme,
      ...scenarios.map((scenario) =>
        line(`  ${scenario}`, cellsOf(results, theme, scenario, 'short')),
      ),
    ]),
    '',
    ...results.flatMap((result) => summary(result)),
  ].join('\n');
}

/**
 * For a page of the documentation.
 * @param {readonly Result[]} results
 */
export function toMarkdown(results) {
  const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const names = results.map(({ connector }) => connector);
  return [
    row(['scenario', ...names]),
    row(['---', ...names.map(() => '---')]),
    ...byTheme(results).flatMap(({ theme, scenarios }) => [
      row([`**${theme}**`, ...names.map(() => '')]),
      ...scenarios.map((scenario) => row([scenario, ...cellsOf(results, theme, scenario, 'long')])),
    ]),
    '',
    ...results.flatMap((result) => summary(result)).map((text) => text.trimStart()),
  ].join('\n');
}

/**
 * @param {readonly Result[]} results
 * @param {string} theme
 * @param {string} scenario
 * @param {'short' | 'long'} length
 */
function cellsOf(results, theme, scenario, length) {
  return results.map(({ rows }) => {
    const row = rows.find((one) => one.theme === theme && one.scenario === scenario);
    return row ? cellOf(row, length) : '?';
  });
}

/** @param {Row} row @param {'short' | 'long'} length of a list of what is missing: the first, or all */
function cellOf(row, length) {
  const outcome = outcomeOf(row);
  if (outcome !== 'skipped') return outcome === 'passed' ? 'pass' : 'FAIL';
  const [first, ...more] = row.missing;
  if (length === 'long') return `skipped: needs ${row.missing.join(', ')}`;
  return more.length > 0 ? `needs ${first} +${more.length}` : `needs ${first}`;
}

/** A scenario passes when it does so with restarts, too. @param {Row} row @returns {Outcome} */
function outcomeOf({ outcome, restarted }) {
  return outcome === 'passed' && restarted !== 'passed' ? 'failed' : outcome;
}

/** How many of each, and what was missing for those skipped. @param {Result} result */
function summary({ connector, rows }) {
  const count = (/** @type {Outcome} */ wanted) =>
    rows.filter((row) => outcomeOf(row) === wanted).length;
  const passed = `${connector}: ${count('passed')} passed, each with a restart at every step too`;
  const missing = [...new Set(rows.flatMap((row) => row.missing))].sort();
  return [
    `${passed}; ${count('failed')} failed; ${count('skipped')} skipped`,
    ...(missing.length > 0 ? [`  its phone system cannot: ${missing.join(', ')}`] : []),
  ];
}

/** @param {readonly Result[]} results */
function byTheme(results) {
  const rows = scenariosOf(results);
  return [...new Set(rows.map(({ theme }) => theme))].map((theme) => ({
    theme,
    scenarios: rows.filter((row) => row.theme === theme).map(({ scenario }) => scenario),
  }));
}

/** They are the same for every connector. @param {readonly Result[]} results */
function scenariosOf(results) {
  return results[0]?.rows ?? [];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = readResults();
  console.log(process.argv.includes('--markdown') ? toMarkdown(results) : toText(results));
}
