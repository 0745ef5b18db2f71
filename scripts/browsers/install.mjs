import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser, OVERRIDES } from './find.mjs';

/** @typedef {import('./find.mjs').BrowserFamily} BrowserFamily */

const COMMANDS = {
  'apt-get': {
    chromium: 'sudo apt-get install -y chromium',
    firefox: 'sudo apt-get install -y firefox-esr',
  },
  dnf: { chromium: 'sudo dnf install -y chromium', firefox: 'sudo dnf install -y firefox' },
  pacman: { chromium: 'sudo pacman -S chromium', firefox: 'sudo pacman -S firefox' },
  zypper: {
    chromium: 'sudo zypper install -y chromium',
    firefox: 'sudo zypper install -y MozillaFirefox',
  },
  brew: {
    chromium: 'brew install --cask google-chrome',
    firefox: 'brew install --cask firefox',
  },
  winget: {
    chromium: 'winget install --id Google.Chrome',
    firefox: 'winget install --id Mozilla.Firefox',
  },
};

const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/** @typedef {keyof typeof COMMANDS} PackageManager */

/**
 * The installed browser of a family; where we may, it is installed first.
 *
 * @param {BrowserFamily} family
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<import('./find.mjs').InstalledBrowser>}
 * @throws an Error whose message is the one command for the person to run
 */
export async function ensureBrowser(family, { log }) {
  const found = findBrowser(family);
  if (found) return found;

  const manager = packageManager();
  if (manager === 'apt-get' && process.getuid?.() === 0) {
    log(`No ${family} here yet: installing Debian's ${DEBIAN_PACKAGES[family]} (once).`);
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '--yes', '--no-install-recommends', DEBIAN_PACKAGES[family]]);
    const installed = findBrowser(family);
    if (installed) return installed;
  }
  throw new Error(missingBrowserMessage(family, manager));
}

/**
 * @param {BrowserFamily} family
 * @param {PackageManager | undefined} manager
 */
function missingBrowserMessage(family, manager) {
  const [what, site] =
    family === 'chromium'
      ? ['Chromium, Chrome, Edge or Brave', 'https://www.google.com/chrome/']
      : ['Firefox', 'https://www.mozilla.org/firefox/'];
  const step = manager ? `Run: ${COMMANDS[manager][family]}` : `Install it from ${site}`;
  return `No ${what} was found. ${step}\n(Installed elsewhere? Set ${OVERRIDES[family]} to its executable.)`;
}

/** @returns {PackageManager | undefined} */
function packageManager() {
  if (process.platform === 'darwin') return 'brew';
  if (process.platform === 'win32') return 'winget';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const managers = /** @type {const} */ (['apt-get', 'dnf', 'pacman', 'zypper']);
  return managers.find((name) => folders.some((folder) => existsSync(join(folder, name))));
}

/**
 * Runs a program with its output on our terminal.
 *
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`${command} ${args.join(' ')} failed (exit ${code}); see above.`));
    });
  });
}
