import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run policy -- --into FOLDER [options]
  --call-center FILE   definition of the call center (XML); check it first: npm run definition -- check FILE
  --settings FILE      settings that win over the definition's: a JSON object by name
  --lock NAMES         names between commas; callCenter: no other can be chosen; all: nothing can be changed
  --managed-by TEXT    who agents turn to
  --chrome-id ID --update-url URL     what Chrome and Edge install; Chrome Web Store when not given
  --gecko-id ID --install-url URL     what Firefox installs; addons.mozilla.org when not given`;

const CHROME_ID = 'adgehkddghebfbmcnpiendddfekjiehh';
const GECKO_ID = '{95b2bb78-5df7-49ac-8040-b6580409ecf4}';
const CHROME_STORE = 'https://clients2.google.com/service/update2/crx';

/**
 * @typedef {object} PolicyOptions
 * @property {import('./to-files.mjs').OffhookPolicy} policy
 * @property {import('./to-files.mjs').Installation} installation
 * @property {string} into
 */

/**
 * @param {string[]} args
 * @returns {PolicyOptions}
 * @throws an Error whose message says what to write instead
 */
export function readPolicyOptions(args) {
  const given = parse(args);
  const { into, lock } = given;
  if (into === undefined) throw new Error(`--into FOLDER is missing.\n${USAGE}`);
  const geckoId = given['gecko-id'] ?? GECKO_ID;
  return {
    into,
    policy: {
      ...(given['managed-by'] !== undefined && { managedBy: given['managed-by'] }),
      ...(given['call-center'] !== undefined && { callCenter: readText(given['call-center']) }),
      ...(given.settings !== undefined && { settings: readObject(given.settings) }),
      ...(lock !== undefined && { lock: lock.split(',').map((name) => name.trim()) }),
    },
    installation: {
      chromeId: given['chrome-id'] ?? CHROME_ID,
      updateUrl: given['update-url'] ?? CHROME_STORE,
      geckoId,
      installUrl:
        given['install-url'] ??
        `https://addons.mozilla.org/firefox/downloads/latest/${encodeURIComponent(geckoId)}/latest.xpi`,
    },
  };
}

/** @param {string[]} args */
function parse(args) {
  const option = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      args,
      options: {
        into: option,
        'call-center': option,
        settings: option,
        lock: option,
        'managed-by': option,
        'chrome-id': option,
        'update-url': option,
        'gecko-id': option,
        'install-url': option,
      },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** @param {string} file @returns {Record<string, unknown>} */
function readObject(file) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(readText(file));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Error(`${file} must hold a JSON object such as {"region": "GB"}.`);
}

/** UTF-8; a byte-order mark is left out. @param {string} file */
function readText(file) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new Error(`${file} cannot be read as UTF-8 text. Is the path right?`);
  }
}
