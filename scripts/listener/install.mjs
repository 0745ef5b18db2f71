/**
 * Registers the native host for this user's browsers, or for one profile, and takes it away again.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BROWSER_NAMES,
  findRegistrations,
  HOST_NAME,
  hasBrowser,
  thisMachine,
  WRAPPER_PREFIX,
} from './places.mjs';

/**
 * @typedef {import('./places.mjs').Browser} Browser
 * @typedef {import('./places.mjs').ListenerOptions} ListenerOptions
 * @typedef {import('./places.mjs').Registration} Registration
 */

const BUILT_HOST = fileURLToPath(new URL('../../dist/native-host/host.mjs', import.meta.url));

const CHROME_EXTENSION = 'chrome-extension://adgehkddghebfbmcnpiendddfekjiehh/';
/** In Chrome, Chromium and Edge; Firefox's look like an e-mail address or a GUID. */
const CHROME_ID = /^[a-p]{32}$/;
const FIREFOX_EXTENSION = '{95b2bb78-5df7-49ac-8040-b6580409ecf4}';

/**
 * Throws when the host is not built, when there is no browser to register it for, and on platforms
 * where registering is not a matter of files.
 *
 * @param {ListenerOptions & { builtHost?: string }} [options]
 * @returns {{ browser: Browser, files: string[] }[]} what was written, full paths
 */
export function installListener(options = {}) {
  const builtHost = options.builtHost ?? BUILT_HOST;
  if (!existsSync(builtHost)) {
    throw new Error('The listener is not built yet. Run `npm run build` first.');
  }
  const registrations = chosenRegistrations(options);
  if (registrations.length === 0) {
    throw new Error(
      'No Chrome, Chromium, Edge or Firefox has been started by this user yet. ' +
        'Name one, for example: npm run listener -- install --browser chrome',
    );
  }
  return registrations.map((registration) =>
    register(registration, builtHost, options.extensionIds ?? []),
  );
}

/**
 * @param {ListenerOptions} [options]
 * @returns {string[]} what was removed, full paths
 */
export function uninstallListener(options = {}) {
  return findRegistrations(options).flatMap(unregister);
}

/**
 * Without a choice, only the browsers that this user has.
 *
 * @param {ListenerOptions} options
 */
function chosenRegistrations(options) {
  const registrations = findRegistrations(options);
  if (options.browser !== undefined) return registrations;
  const machine = options.machine ?? thisMachine();
  return registrations.filter(({ browser }) => hasBrowser(machine, browser));
}

/**
 * The host is copied, so that moving or deleting this folder does not break it.
 *
 * @param {Registration} registration
 * @param {string} builtHost
 * @param {string[]} extensionIds
 */
function register(registration, builtHost, extensionIds) {
  const { browser, hostFile, wrapperFile, manifestFile } = registration;
  mkdirSync(dirname(hostFile), { recursive: true });
  copyFileSync(builtHost, hostFile);
  writeFileSync(wrapperFile, wrapperText(registration), { mode: 0o755 });
  mkdirSync(dirname(manifestFile), { recursive: true });
  writeFileSync(
    manifestFile,
    `${JSON.stringify(hostManifest(browser, wrapperFile, extensionIds), null, 2)}\n`,
  );
  return { browser, files: [manifestFile, wrapperFile, hostFile] };
}

/**
 * The program itself goes with the last browser that is registered.
 *
 * @param {Registration} registration
 */
function unregister({ manifestFile, wrapperFile, hostFile, stateFolder }) {
  const folder = dirname(hostFile);
  const removed = [manifestFile, wrapperFile].filter(removeFile);
  if (listFolder(folder).some((name) => name.startsWith(WRAPPER_PREFIX))) return removed;
  removed.push(...[hostFile, join(stateFolder, 'last-url.txt')].filter(removeFile));
  [stateFolder, folder].forEach(removeIfEmpty);
  return removed;
}

/**
 * @param {string} file
 * @returns {boolean} whether there was one
 */
function removeFile(file) {
  const isThere = existsSync(file);
  rmSync(file, { force: true });
  return isThere;
}

/** @param {string} folder */
function listFolder(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** @param {string} folder */
function removeIfEmpty(folder) {
  if (existsSync(folder) && listFolder(folder).length === 0) rmdirSync(folder);
}

/**
 * A browser that the desktop started may not find `node`, hence its full path.
 *
 * @param {Registration} registration
 */
function wrapperText({ browser, hostFile, stateFolder, holderFolder }) {
  const command = [
    process.execPath,
    hostFile,
    '--browser',
    BROWSER_NAMES[browser],
    '--state-folder',
    stateFolder,
    '--holder-folder',
    holderFolder,
  ];
  return `#!/bin/sh\nexec ${command.map(quoteForShell).join(' ')} "$@"\n`;
}

/** @param {string} text */
function quoteForShell(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * @param {Browser} browser
 * @param {string} path  of the program to start
 * @param {string[]} [extensionIds]  of builds of one's own, of either kind of browser
 */
export function hostManifest(browser, path, extensionIds = []) {
  const ofChrome = extensionIds.filter((id) => CHROME_ID.test(id));
  const ofFirefox = extensionIds.filter((id) => !CHROME_ID.test(id));
  return {
    name: HOST_NAME,
    description: 'Offhook listener: hands calls reported over HTTP on this computer to Offhook',
    path,
    type: 'stdio',
    ...(browser === 'firefox'
      ? { allowed_extensions: [FIREFOX_EXTENSION, ...ofFirefox] }
      : {
          allowed_origins: [CHROME_EXTENSION, ...ofChrome.map((id) => `chrome-extension://${id}/`)],
        }),
  };
}
