/**
 * `npm run --silent fuzz -- definition [--inputs N] [--seed N]`: reads as many spoilt call center definition files and
 * looks at what comes of each. Ends with 0 if nothing was wrong with the reader, with 1 if something was; it says how
 * to have it again.
 */
import { parseArgs } from 'node:util';
import { ensurePackages } from './setup/packages.mjs';

const USAGE = 'Usage: npm run --silent fuzz -- definition [--inputs N] [--seed N]';

/** @returns {{ inputs: number, seed: number }} */
function readArguments() {
  const { values, positionals } = parseArgs({
    options: {
      inputs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    },
    allowPositionals: true,
  });
  const inputs = Number(values.inputs);
  const seed = Number(values.seed);
  const isGood =
    Number.isSafeInteger(inputs) && inputs > 0 && Number.isSafeInteger(seed) && seed >= 0;
  if (positionals.join() !== 'definition' || !isGood) throw new Error(USAGE);
  return { inputs, seed };
}

try {
  const what = readArguments();
  ensurePackages();
  // Loaded only now: the packages that it needs may not have been there before.
  const { runDefinition } = await import('./fuzz/run-definition.mjs');
  process.exitCode = (await runDefinition(what)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
