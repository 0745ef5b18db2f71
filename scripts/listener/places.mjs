/**
 * Where the browsers look for native hosts, and where ours lives, per platform and user.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** @typedef {'chrome' | 'chromium' | 'edge' | 'firefox'} Browser */

/**
 * What decides where files belong.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {string} home
 */

/**
 * One browser, or one profile of it, that may start the host.
 *
 * @typedef {object} Registration
 * @property {Browser} browser
 * @property {string} manifestFile  what the browser reads
 * @property {string} wrapperFile   what the browser starts
 * @property {string} hostFile      what the wrapper starts
 * @property {string} stateFolder   where the host remembers the listener URL
 * @property {string} holderFolder  where all of this user's hosts say who has which port
 */

/**
 * What a person may choose on the command line.
 *
 * @typedef {object} ListenerOptions
 * @property {Browser} [browser]  only this one; without it, all that the user has
 * @property {string} [profile]   only this profile's folder; needs `browser`
 * @property {Machine} [machine]  this one unless told otherwise
 * @property {string[]} [extensionIds]  of builds of one's own, which may start the host too
 */

/** The name the extension asks for; src/connectors/generic-listener/host-protocol.ts has it too. */
export const HOST_NAME = 'com.offhook.listener';

/** Each browser has a wrapper of its own, so that the host knows which one started it. */
export const WRAPPER_PREFIX = 'offhook-listener-';

/** @type {Record<Browser, string>} */
export const BROWSER_NAMES = {
  chrome: 'Chrome',
  chromium: 'Chromium',
  edge: 'Edge',
  firefox: 'Firefox',
};

export const BROWSERS = /** @type {Browser[]} */ (Object.keys(BROWSER_NAMES));

/** @type {Record<'linux' | 'darwin', Record<Browser, string>>} */
const DATA_FOLDERS = {
  linux: {
    chrome: 'google-chrome',
    chromium: 'chromium',
    edge: 'microsoft-edge',
    firefox: '.mozilla',
  },
  darwin: {
    chrome: 'Google/Chrome',
    chromium: 'Chromium',
    edge: 'Microsoft Edge',
    firefox: 'Mozilla',
  },
};

/** @returns {Machine} */
export function thisMachine() {
  return { platform: process.platform, env: process.env, home: homedir() };
}

/**
 * Every place that the options speak of, whether something is there or not.
 *
 * @param {ListenerOptions} options
 * @returns {Registration[]}
 */
export function findRegistrations({ browser, profile, machine = thisMachine() }) {
  if (profile !== undefined && browser === undefined) {
    throw new Error('Say with --browser which browser the profile belongs to.');
  }
  const browsers = browser === undefined ? BROWSERS : [browser];
  return browsers.map((each) => findRegistration(machine, each, profile));
}

/**
 * With `profile`, everything but the word about who has the port stays inside that folder.
 *
 * @param {Machine} machine
 * @param {Browser} browser
 * @param {string} [profile]
 * @returns {Registration}
 */
function findRegistration(machine, browser, profile) {
  const folders =
    profile === undefined
      ? { program: programFolder(machine), state: stateFolder(machine) }
      : profileFolders(resolve(profile));
  return {
    browser,
    manifestFile: join(manifestFolder(machine, browser, profile), `${HOST_NAME}.json`),
    wrapperFile: join(folders.program, `${WRAPPER_PREFIX}${browser}`),
    hostFile: join(folders.program, 'host.mjs'),
    stateFolder: folders.state,
    holderFolder: stateFolder(machine),
  };
}

/**
 * Whether this user has the browser at all, judged by its data folder.
 *
 * @param {Machine} machine
 * @param {Browser} browser
 */
export function hasBrowser(machine, browser) {
  const folders = [browserFolder(machine, browser)];
  if (browser === 'firefox') {
    const modern =
      machine.platform === 'darwin'
        ? join(machine.home, 'Library/Application Support/Firefox')
        : join(xdgFolder(machine, 'XDG_CONFIG_HOME', '.config'), 'mozilla');
    folders.push(modern);
  }
  return folders.some((folder) => existsSync(folder));
}

/** @param {string} profile */
function profileFolders(profile) {
  const program = join(profile, 'offhook-listener');
  return { program, state: join(program, 'state') };
}

/**
 * A Chromium profile has its hosts inside its user data folder. Firefox looks in the home folder
 * only, so a Firefox "profile" is a folder that the browser gets as its HOME.
 *
 * @param {Machine} machine
 * @param {Browser} browser
 * @param {string} [profile]
 */
function manifestFolder(machine, browser, profile) {
  if (browser !== 'firefox') {
    const folder = profile === undefined ? browserFolder(machine, browser) : resolve(profile);
    return join(folder, 'NativeMessagingHosts');
  }
  const home = profile === undefined ? machine.home : resolve(profile);
  const name = platformOf(machine) === 'linux' ? 'native-messaging-hosts' : 'NativeMessagingHosts';
  return join(browserFolder({ ...machine, home }, browser), name);
}

/**
 * @param {Machine} machine
 * @param {Browser} browser
 */
function browserFolder(machine, browser) {
  const platform = platformOf(machine);
  const name = DATA_FOLDERS[platform][browser];
  if (platform === 'darwin') return join(machine.home, 'Library/Application Support', name);
  if (browser === 'firefox') return join(machine.home, name);
  return join(xdgFolder(machine, 'XDG_CONFIG_HOME', '.config'), name);
}

/** @param {Machine} machine */
function programFolder(machine) {
  return platformOf(machine) === 'darwin'
    ? join(machine.home, 'Library/Application Support/Offhook/listener')
    : join(xdgFolder(machine, 'XDG_DATA_HOME', '.local/share'), 'offhook/listener');
}

/** @param {Machine} machine */
export function stateFolder(machine) {
  return platformOf(machine) === 'darwin'
    ? join(machine.home, 'Library/Application Support/Offhook/listener-state')
    : join(xdgFolder(machine, 'XDG_STATE_HOME', '.local/state'), 'offhook/listener');
}

/**
 * @param {Machine} machine
 * @param {string} variable
 * @param {string} byDefault
 */
function xdgFolder(machine, variable, byDefault) {
  const folder = machine.env[variable];
  return folder !== undefined && isAbsolute(folder) ? folder : join(machine.home, byDefault);
}

/**
 * @param {Machine} machine
 * @returns {'linux' | 'darwin'}
 */
function platformOf({ platform }) {
  if (platform === 'linux' || platform === 'darwin') return platform;
  throw new Error(`The listener cannot be registered on ${platform}; see docs/listener-host.md.`);
}
