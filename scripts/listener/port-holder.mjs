/**
 * Who listens on the listener URL's port now, seen from outside.
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { stateFolder } from './places.mjs';

/**
 * @typedef {{ kind: 'nobody' }
 *   | { kind: 'offhook', browser: string, pid: number }
 *   | { kind: 'other', hint?: 'airplay' }} Holder
 */

const DEFAULT_URL = 'http://localhost:5000/';
const CONNECT_TIMEOUT_MS = 1000;

/**
 * The listener URL as the extension configured it last.
 *
 * @param {string} folder  the registration's state folder
 */
export function readListenerUrl(folder) {
  const text = readText(join(folder, 'last-url.txt'))?.trim() ?? '';
  return URL.canParse(text) ? text : DEFAULT_URL;
}

/** @param {string} url */
export function portOf(url) {
  return Number(new URL(url).port || '80');
}

/**
 * @param {import('./places.mjs').Machine} machine
 * @param {number} port
 * @returns {Promise<Holder>}
 */
export async function findPortHolder(machine, port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => doesListen(host, port)));
  if (!answers.includes(true)) return { kind: 'nobody' };
  const ours = readHolder(join(stateFolder(machine), `holder-${port}.json`));
  if (ours !== undefined && isRunning(ours.pid)) return { kind: 'offhook', ...ours };
  return machine.platform === 'darwin' && [5000, 7000].includes(port)
    ? { kind: 'other', hint: 'airplay' }
    : { kind: 'other' };
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function doesListen(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: CONNECT_TIMEOUT_MS });
    /** @param {boolean} listens */
    const finish = (listens) => {
      socket.destroy();
      resolve(listens);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
    socket.once('timeout', () => finish(false));
  });
}

/**
 * The file that the host writes (src/native-host/holder.ts).
 *
 * @param {string} file
 * @returns {{ browser: string, pid: number } | undefined}
 */
function readHolder(file) {
  try {
    const { browser, pid } = JSON.parse(readText(file) ?? '');
    return typeof browser === 'string' && typeof pid === 'number' ? { browser, pid } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {string | undefined} nothing when the file cannot be read
 */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
