/**
 * The table of CRMs by what is asked of every one, of the last run of the contract tests. Printed with the conformance
 * table; `node tests/contracts/crm/table.mjs --markdown` prints it for the documentation.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ theme: string, sentence: string, outcome: 'passed' | 'failed' | 'skipped', why?: string }} Row
 * @typedef {{ crm: string, rows: readonly Row[], unverified: readonly string[] }} Result
 */

const FOLDER = '.cache/crm-contract';

/** Nothing of an earlier run is shown as if it were of this one. */
export function forgetCrmChecks() {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** @returns {Result[]} */
export function readCrmChecks() {
  mkdirSync(FOLDER, { recursive: true });
  return readdirSync(FOLDER)
    .sort()
    .map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));
}

/**
 * For a terminal.
 * @param {readonly Result[]} results
 */
export function crmsToText(results) {
  const checks = checksOf(results);
  const width = Math.max(...checks.map(({ sentence }) => sentence.length)) + 4;
  const line = (/** @type {string} */ first, /** @type {readonly string[]} */ cells) =>
    `${first.padEnd(width)}${cells.map((cell, i) => cell.padEnd(columnOf(results, i))).join('')}`.trimEnd();
  const names = results.map(({ crm }) => crm);
  return [
    line('Every CRM …', names),
    ...themesOf(checks).flatMap((theme) => [
      theme,
      ...checks
        .filter((check) => check.theme === theme)
        .map(({ sentence }) => line(`  ${sentence}`, cellsOf(results, theme, sentence))),
    ]),
    '',
    ...footnotes(results),
  ].join('\n');
}

/**
 * For a page of the documentation.
 * @param {readonly Result[]} results
 */
export function crmsToMarkdown(results) {
  const checks = checksOf(results);
  const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const names = results.map(({ crm }) => crm);
  return [
    row(['every CRM …', ...names]),
    row(['---', ...names.map(() => '---')]),
    ...themesOf(checks).flatMap((theme) => [
      row([`**${theme}**`, ...names.map(() => '')]),
      ...checks
        .filter((check) => check.theme === theme)
        .map(({ sentence }) => row([sentence, ...cellsOf(results, theme, sentence)])),
    ]),
  ].join('\n');
}

/** @param {readonly Result[]} results @param {string} theme @param {string} sentence */
function cellsOf(results, theme, sentence) {
  return results.map(({ rows }) => {
    const row = rows.find((one) => one.theme === theme && one.sentence === sentence);
    if (row === undefined) return '?';
    if (row.outcome === 'skipped') return 'none';
    return row.outcome === 'passed' ? 'pass' : 'FAIL';
  });
}

/** @param {readonly Result[]} results @param {number} index */
function columnOf(results, index) {
  return Math.max(results[index]?.crm.length ?? 0, 'pass'.length) + 2;
}

/** What was skipped and why, and what was assumed. @param {readonly Result[]} results */
function footnotes(results) {
  return results.flatMap(({ crm, rows, unverified }) => {
    const count = (/** @type {Row['outcome']} */ wanted) =>
      rows.filter(({ outcome }) => outcome === wanted).length;
    const missing = [...new Set(rows.flatMap(({ why }) => why ?? []))];
    return [
      `${crm}: ${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} not asked${missing.length > 0 ? ` (${missing.join('; ')})` : ''}`,
      ...unverified.map((text) => `  not checked against the product: ${text}`),
    ];
  });
}

/** They are the same for every CRM. @param {readonly Result[]} results */
function checksOf(results) {
  return results[0]?.rows ?? [];
}

/** @param {readonly Row[]} checks */
function themesOf(checks) {
  return [...new Set(checks.map(({ theme }) => theme))];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = readCrmChecks();
  console.log(process.argv.includes('--markdown') ? crmsToMarkdown(results) : crmsToText(results));
}
