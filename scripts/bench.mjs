/**
 * `npm run bench`: measures the product, built and in a real browser where that is what a benchmark is about.
 * `-- pop` runs that benchmark alone, `-- --browser firefox` measures in Firefox. Fails only when something did not
 * work, never for being slow.
 */
import { parseArgs } from 'node:util';
import { ensurePackages } from './setup/packages.mjs';

/**
 * Each is loaded when it runs: the packages that it imports may not be installed before.
 *
 * @typedef {import('./browsers/find.mjs').InstalledBrowser} InstalledBrowser
 * @typedef {{ inBrowser: (browser: InstalledBrowser) => Promise<void> } | { inNode: () => Promise<void> }} Benchmark
 * @type {Record<string, Benchmark>}
 */
const BENCHMARKS = {
  pop: { inBrowser: async (browser) => (await import('./bench/pop.mjs')).benchPop(browser) },
  model: { inNode: async () => (await import('./bench/model.mjs')).benchModel() },
};

const { family, names } = readOptions();
ensurePackages();
try {
  /** @type {InstalledBrowser | undefined} */
  let browser;
  for (const name of names) {
    const benchmark = BENCHMARKS[name];
    if (benchmark && 'inNode' in benchmark) await benchmark.inNode();
    if (benchmark && 'inBrowser' in benchmark) {
      browser ??= await prepareBrowser();
      await benchmark.inBrowser(browser);
    }
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** The browser, installed if need be, and the product, built. */
async function prepareBrowser() {
  const { ensureBrowser } = await import('./browsers/install.mjs');
  const { buildAll } = await import('./setup/build.mjs');
  const browser = await ensureBrowser(family, { log: console.log });
  if (!(await buildAll())) throw new Error('The build failed, see above.');
  return browser;
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
