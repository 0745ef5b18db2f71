/**
 * Says whether the listener is registered, whether it would start, and who has its port.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { findRegistrations, thisMachine } from './places.mjs';
import { findPortHolder, portOf, readListenerUrl } from './port-holder.mjs';

/**
 * @typedef {import('./places.mjs').Browser} Browser
 * @typedef {import('./places.mjs').Registration} Registration
 * @typedef {import('./port-holder.mjs').Holder} Holder
 */

/**
 * @typedef {object} BrowserStatus
 * @property {Browser} browser
 * @property {string} manifestFile
 * @property {'registered' | 'notRegistered' | 'broken'} state
 * @property {string} [problem]  what is broken, in words
 */

/**
 * @typedef {object} ListenerStatus
 * @property {boolean} ok  registered somewhere, broken nowhere, and no stranger has the port
 * @property {BrowserStatus[]} browsers
 * @property {string} url
 * @property {number} port
 * @property {Holder} holder
 */

const START_TIMEOUT_MS = 10_000;

/**
 * @param {import('./places.mjs').ListenerOptions} [options]
 * @returns {Promise<ListenerStatus>}
 */
export async function listenerStatus(options = {}) {
  const registrations = findRegistrations(options);
  const browsers = registrations.map(checkRegistration);
  const url = readListenerUrl(registrations[0]?.stateFolder ?? '');
  const port = portOf(url);
  const holder = await findPortHolder(options.machine ?? thisMachine(), port);
  return { ok: isOk(browsers, holder), browsers, url, port, holder };
}

/**
 * @param {BrowserStatus[]} browsers
 * @param {Holder} holder
 */
function isOk(browsers, holder) {
  return (
    browsers.some(({ state }) => state === 'registered') &&
    browsers.every(({ state }) => state !== 'broken') &&
    holder.kind !== 'other'
  );
}

/**
 * @param {Registration} registration
 * @returns {BrowserStatus}
 */
function checkRegistration({ browser, manifestFile }) {
  if (!existsSync(manifestFile)) return { browser, manifestFile, state: 'notRegistered' };
  const problem = findProblem(manifestFile);
  return problem === undefined
    ? { browser, manifestFile, state: 'registered' }
    : { browser, manifestFile, state: 'broken', problem };
}

/**
 * @param {string} manifestFile
 * @returns {string | undefined}
 */
function findProblem(manifestFile) {
  const program = readProgram(manifestFile);
  if (program === undefined) return `${manifestFile} cannot be read`;
  if (!isExecutable(program)) return `${program} is missing or may not be started`;
  const check = spawnSync(program, ['--check'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: START_TIMEOUT_MS,
  });
  if (check.status === 0) return undefined;
  return `${program} does not start: ${check.stderr.trim() || `exit code ${check.status}`}`;
}

/**
 * @param {string} manifestFile
 * @returns {string | undefined}
 */
function readProgram(manifestFile) {
  try {
    const { path } = JSON.parse(readFileSync(manifestFile, 'utf8'));
    return typeof path === 'string' ? path : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
