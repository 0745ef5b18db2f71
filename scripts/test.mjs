/**
 * `npm test`: installs, finds browsers, checks, builds, and runs every test. `--only browser` or
 * `--only systems` runs that part alone. The last line is the total.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { buildAll } from './setup/build.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runPackage } from './setup/run.mjs';

const RESULTS = '.cache/test-results.json';
const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1]
  : undefined;
const projects = only
  ? [only]
  : ['unit', 'contracts', 'model', 'architecture', 'browser', 'systems'];

ensurePackages();
const { ensureBrowser } = await import('./browsers/install.mjs');
try {
  for (const family of /** @type {const} */ (['chromium', 'firefox'])) {
    const browser = await ensureBrowser(family, { log: console.log });
    console.log(`${browser.name} ${browser.version}`);
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

/** @type {[string, () => Promise<boolean>][]} */
const checks = [
  ['types', () => types()],
  ['lint', () => runPackage('@biomejs/biome/bin/biome', ['check', '.'])],
  ['unused code', () => runPackage('knip/bin/knip.js', [])],
];
let passed = 0;
let failed = 0;
/** Said once more before the total, since the reasons stand thousands of lines above it. @type {string[]} */
const failures = [];
if (!only) for (const [name, check] of checks) await count(name, check);
if (await count('build', buildAll)) await tests();
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** @param {string} name @param {() => Promise<boolean>} check */
async function count(name, check) {
  console.log(`\n== ${name}`);
  const ok = await check();
  if (ok) passed += 1;
  else failed += 1;
  if (!ok) failures.push(`  ${name}: see above`);
  return ok;
}

async function types() {
  for (const config of ['tsconfig.json', 'tsconfig.pure.json', 'tsconfig.node.json']) {
    if (!(await runPackage('typescript/bin/tsc', ['-p', config]))) return false;
  }
  return true;
}

async function tests() {
  mkdirSync('.cache', { recursive: true });
  rmSync(RESULTS, { force: true });
  console.log(`\n== tests: ${projects.join(', ')}`);
  const ok = await runPackage('vitest/vitest.mjs', [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}`,
  ]);
  const results = readResults();
  const { numPassedTests, numFailedTests, numTotalTestSuites, success } = results;
  passed += numPassedTests;
  failed += numFailedTests;
  failures.push(...results.testResults.flatMap(failuresIn));
  // A file that cannot even be loaded has no test to count as failed.
  if ((!ok || !success || numTotalTestSuites === 0) && numFailedTests === 0) failed += 1;
}

/**
 * @typedef {{name: string, status: string, message: string,
 *   assertionResults: {status: string, fullName: string, failureMessages: string[]}[]}} FileResult
 * @typedef {{numPassedTests: number, numFailedTests: number, numTotalTestSuites: number,
 *   success: boolean, testResults: FileResult[]}} Results
 */

/** @returns {Results} */
function readResults() {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    const none = { numPassedTests: 0, numFailedTests: 0, numTotalTestSuites: 0 };
    return { ...none, success: false, testResults: [] };
  }
}

/** The tests of a file that failed, or the file where it could not be loaded. @param {FileResult} file */
function failuresIn(file) {
  const path = relative('.', file.name);
  const tests = file.assertionResults.filter(({ status }) => status === 'failed');
  if (tests.length === 0 && file.status === 'failed')
    return [`  ${path}: ${beginning(file.message)}`];
  return tests.map(
    ({ fullName, failureMessages }) =>
      `  ${path}: ${fullName}\n    ${beginning(failureMessages[0] ?? '')}`,
  );
}

/** @param {string} message */
function beginning(message) {
  return message.split('\n', 6).join('\n    ');
}
