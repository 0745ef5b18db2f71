import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';

/**
 * Which browser is on this computer. Nothing is started but `<browser> --version`.
 *
 * @typedef {'chromium' | 'firefox'} BrowserFamily
 *
 * @typedef {object} InstalledBrowser
 * @property {BrowserFamily} family
 * @property {string} name     as the browser calls itself, e.g. `Google Chrome`
 * @property {string} path     of the executable
 * @property {string} version  e.g. `156.0.8078.79`, `153.7.0esr`
 */

/** The environment variable that names the executable to use, per family. */
export const OVERRIDES = /** @type {const} */ ({
  chromium: 'OFFHOOK_CHROMIUM',
  firefox: 'OFFHOOK_FIREFOX',
});

/** Executables on the PATH (Linux), best first. */
const ON_PATH = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPS = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
  firefox: ['Firefox'],
};

const WINDOWS_PROGRAMS = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'BraveSoftware/Brave-Browser/Application/brave.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

/**
 * Where a browser of this family could be, best first.
 *
 * @param {BrowserFamily} family
 * @returns {string[]}
 */
function candidatePaths(family) {
  const { platform, env } = process;
  if (platform === 'darwin') {
    return MAC_APPS[family].flatMap((app) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${app}.app`, 'Contents/MacOS', app === 'Firefox' ? 'firefox' : app),
      ),
    );
  }
  const folders =
    platform === 'win32'
      ? [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      : (env.PATH ?? '').split(delimiter);
  const names = platform === 'win32' ? WINDOWS_PROGRAMS[family] : ON_PATH[family];
  return names.flatMap((name) => folders.flatMap((folder) => (folder ? [join(folder, name)] : [])));
}

/**
 * @param {string} line  what `--version` prints, e.g. `Mozilla Firefox 153.7.0esr`
 * @returns {{ name: string, version: string } | undefined}
 */
function parseVersionLine(line) {
  const [, name, version] = /^(\S.*?)\s+(\d+\.\d\S*)/.exec(line.trim()) ?? [];
  return name && version ? { name, version } : undefined;
}

/**
 * The best installed browser of a family, or undefined.
 *
 * @param {BrowserFamily} family
 * @returns {InstalledBrowser | undefined}
 * @throws when the override variable names something that is not a browser
 */
export function findBrowser(family) {
  const variable = OVERRIDES[family];
  const override = process.env[variable];
  if (override) {
    const browser = identify(family, override);
    if (!browser) throw new Error(`${variable}=${override} is not a browser that can be started.`);
    return browser;
  }
  for (const path of candidatePaths(family)) {
    const browser = identify(family, path);
    if (browser) return browser;
  }
  return undefined;
}

/**
 * @param {BrowserFamily} family
 * @param {string} path
 * @returns {InstalledBrowser | undefined}
 */
function identify(family, path) {
  if (!isExecutable(path)) return undefined;
  const identity =
    process.platform === 'win32' && family === 'chromium'
      ? readChromiumFolder(path)
      : parseVersionLine(askVersion(path));
  return identity ? { family, path, ...identity } : undefined;
}

/** @param {string} path */
function isExecutable(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // a file of that name which this user may not run
  }
}

/** @param {string} path */
function askVersion(path) {
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return ''; // e.g. Ubuntu's placeholder that only says "install the snap"
  }
}

/**
 * chrome.exe opens a window for `--version`; its folder has one sub-folder named by the version.
 *
 * @param {string} path
 */
function readChromiumFolder(path) {
  const version = readdirSync(dirname(path)).find((name) => /^\d+(\.\d+){3}$/.test(name));
  return version ? { name: basename(path, '.exe'), version } : undefined;
}
