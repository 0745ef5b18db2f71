/**
 * `npm run policy`: writes one policy as the files of each browser and system, so that nobody has to put a definition
 * into JSON, a registry file or a property list by hand.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicyOptions } from './policy/options.mjs';
import { toPolicyFiles } from './policy/to-files.mjs';

try {
  const { policy, installation, into } = readPolicyOptions(process.argv.slice(2));
  mkdirSync(into, { recursive: true });
  for (const [name, text] of toPolicyFiles(policy, installation)) {
    writeFileSync(join(into, name), text);
    console.log(`wrote ${join(into, name)}`);
  }
  console.log('Where each file belongs: docs/administration.md');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
