/**
 * `npm run --silent trace -- replay FILE`: goes through an exported trace once more and says whether it leads through
 * the same states. Ends with 0 if it does, with 1 if it does not or the file is no trace.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensurePackages } from './setup/packages.mjs';

const USAGE = 'Usage: npm run --silent trace -- replay FILE';

/** @returns {string} the file */
function readArguments() {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [command, file, ...more] = positionals;
  if (command !== 'replay' || file === undefined || more.length > 0) throw new Error(USAGE);
  return file;
}

try {
  const file = readArguments();
  const text = readFileSync(file, 'utf8');
  ensurePackages();
  // Loaded only now: the packages that it needs may not have been there before.
  const { replayFile } = await import('./trace/replay-file.mjs');
  const { ok, lines } = await replayFile(text, file);
  console.log(lines.join('\n'));
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
