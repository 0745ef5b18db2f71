import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPackageKey } from './crx.mjs';
import { readHosts } from './read-hosts.mjs';

const USAGE = `Usage: npm run package                          the stores' packages
       npm run package -- --hosts FILE [options]  packages of one's own, for a fleet that is managed by policy
  --hosts FILE      websites that are granted with the installation: an origin or match pattern a line
  --key FILE        RSA private key (PEM) for Chrome, Chromium and Edge; without it, the browser has to pack
  --base-url URL    where the packages will be served, such as https://intranet.example/offhook
  --gecko-id ID     id in Firefox, such as offhook@intranet.example`;

/** As Firefox takes them: like an e-mail address, or a GUID in braces. */
const GECKO_ID = /^(?:[\w.+-]*@[\w.-]+|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/i;

/**
 * @param {string[]} args
 * @returns {import('./own-build.mjs').OwnBuild | undefined}  undefined: the stores' packages are wanted
 * @throws an Error whose message says what to write instead
 */
export function readOptions(args) {
  const options = parse(args);
  const { hosts: file, key, 'gecko-id': geckoId, 'base-url': baseUrl } = options;
  if (Object.keys(options).length === 0) return undefined;
  if (file === undefined) throw new Error(`--hosts FILE is missing.\n${USAGE}`);
  const { hosts, problems } = readHosts(readText(file), file);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  if (baseUrl !== undefined && key === undefined) {
    throw new Error('--base-url needs --key: browsers take from a server only what is signed.');
  }
  if (geckoId !== undefined && !GECKO_ID.test(geckoId)) {
    throw new Error(`--gecko-id ${geckoId}: write it like offhook@intranet.example`);
  }
  if (baseUrl !== undefined && !/^https?:\/\/[^?#\s]+$/.test(baseUrl)) {
    throw new Error(
      `--base-url ${baseUrl}: write an address such as https://intranet.example/offhook`,
    );
  }
  return {
    hosts,
    ...(key !== undefined && { key: readKey(key) }),
    ...(geckoId !== undefined && { geckoId }),
    ...(baseUrl !== undefined && { baseUrl: baseUrl.replace(/\/+$/, '') }),
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    const option = /** @type {const} */ ({ type: 'string' });
    return parseArgs({
      args,
      options: { hosts: option, key: option, 'gecko-id': option, 'base-url': option },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** @param {string} file */
function readKey(file) {
  try {
    return readPackageKey(readText(file));
  } catch (error) {
    throw new Error(`--key ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} cannot be read. Is the path right?`);
  }
}
