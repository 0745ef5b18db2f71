import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const LOCK = 'package-lock.json';
/** Holds the hash of the lock file that was installed: tells a finished install from a broken or old one. */
const STAMP = 'node_modules/.offhook-installed';

/**
 * Installs exactly the locked packages if they are not there yet; needs no network when they are.
 * Uses only what Node brings, because it runs before anything is installed.
 */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node.js 20.19 or newer is needed, this is ${process.versions.node}. See nodejs.org.`);
  }
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  // Not to standard output: some commands print there what other programs read.
  console.error('Installing packages (about a minute, once) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['inherit', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    fail(
      'The packages could not be installed. Is the network up? Then run the same command again.',
    );
  }
  writeFileSync(STAMP, wanted);
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
