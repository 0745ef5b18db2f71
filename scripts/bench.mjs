/**
 * `npm run bench`: builds the product and measures it in a real browser. `-- pop` runs that benchmark alone,
 * `-- --browser firefox` measures in Firefox. Fails only when something did not work, never for being slow.
 */
import { parseArgs } from 'node:util';
import { ensurePackages } from './setup/packages.mjs';

/**
 * Each is loaded when it runs: the packages that it imports may not be installed before.
 * @type {Record<string, (browser: import('./browsers/find.mjs').InstalledBrowser) => Promise<void>>}
 */
const BENCHMARKS = {
  pop: async (browser) => (await import('./bench/pop.mjs')).benchPop(browser),
};

const { family, names } = readOptions();
ensurePackages();
const { ensureBrowser } = await import('./browsers/install.mjs');
const { buildAll } = await import('./setup/build.mjs');
try {
  const browser = await ensureBrowser(family, { log: console.log });
  if (!(await buildAll())) throw new Error('The build failed, see above.');
  for (const name of names) await BENCHMARKS[name]?.(browser);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** @returns {{ family: 'chromium' | 'firefox', names: string[] }} */
function readOptions() {
  const { values, positionals } = parseArgs({
    options: { browser: { type: 'string', default: 'chromium' } },
    allowPositionals: true,
  });
  const { browser: family } = values;
  if (family !== 'chromium' && family !== 'firefox') {
    fail(`--browser takes chromium or firefox, not ${family}.`);
  }
  const known = Object.keys(BENCHMARKS);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    fail(`There is no benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  }
  return { family, names: positionals.length > 0 ? positionals : known };
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
