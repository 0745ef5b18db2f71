/**
 * `npm run listener -- install|uninstall|status`: the native host that receives calls over HTTP.
 */
import { parseArgs } from 'node:util';
import { installListener, uninstallListener } from './listener/install.mjs';
import { BROWSER_NAMES, BROWSERS } from './listener/places.mjs';
import { listenerStatus } from './listener/status.mjs';
import { windowsInstructions } from './listener/windows.mjs';

/** @typedef {import('./listener/places.mjs').ListenerOptions} ListenerOptions */

const USAGE = `Usage: npm run listener -- install|uninstall|status [options]
  --browser ${BROWSERS.join('|')}   this browser only
  --profile FOLDER   this browser profile only (Firefox: the folder it gets as HOME)
  --extension-id ID   install: for a build of your own, too (npm run package -- --hosts); may be repeated`;

/** @type {Record<string, (options: ListenerOptions) => void | Promise<void>>} */
const COMMANDS = { install, uninstall, status };

/** @param {ListenerOptions} options */
function install(options) {
  const written = installListener(options);
  for (const { browser, files } of written) {
    console.log(`${BROWSER_NAMES[browser]}: registered`);
    for (const file of files) console.log(`  wrote ${file}`);
  }
  const missing = BROWSERS.filter((each) => !written.some(({ browser }) => browser === each));
  if (options.browser !== undefined || missing.length === 0) return;
  const names = missing.map((each) => BROWSER_NAMES[each]).join(', ');
  console.log(`Not found, so left out: ${names}. Register one anyway with --browser.`);
}

/** @param {ListenerOptions} options */
function uninstall(options) {
  const removed = uninstallListener(options);
  for (const file of removed) console.log(`removed ${file}`);
  if (removed.length === 0) console.log('The listener is not registered.');
}

/** @param {ListenerOptions} options */
async function status(options) {
  const { ok, browsers, url, port, holder } = await listenerStatus(options);
  for (const { browser, manifestFile, state, problem } of browsers) {
    const words = { registered: 'registered', notRegistered: 'not registered', broken: 'BROKEN' };
    console.log(`${BROWSER_NAMES[browser]}: ${words[state]} (${manifestFile})`);
    if (problem !== undefined) console.log(`  ${problem}`);
  }
  console.log(`Listener URL: ${url}`);
  console.log(`Port ${port}: ${describeHolder(holder)}`);
  process.exitCode = ok ? 0 : 1;
}

/** @param {import('./listener/port-holder.mjs').Holder} holder */
function describeHolder(holder) {
  if (holder.kind === 'nobody') return 'free; no browser with Offhook is running';
  if (holder.kind === 'offhook') return `Offhook in ${holder.browser} (process ${holder.pid})`;
  if (holder.hint !== 'airplay') return 'taken by another program';
  return 'taken by another program, probably AirPlay Receiver (see System Settings)';
}

/** @returns {{ command: string, options: ListenerOptions }} */
function readArguments() {
  const { values, positionals } = parseArgs({
    options: {
      browser: { type: 'string' },
      profile: { type: 'string' },
      'extension-id': { type: 'string', multiple: true },
    },
    allowPositionals: true,
  });
  const [command = ''] = positionals;
  const browser = BROWSERS.find((each) => each === values.browser);
  if (values.browser !== undefined && browser === undefined) {
    throw new Error(`${values.browser} is not one of ${BROWSERS.join(', ')}.`);
  }
  return {
    command,
    options: {
      ...(browser === undefined ? {} : { browser }),
      ...(values.profile === undefined ? {} : { profile: values.profile }),
      ...(values['extension-id'] && { extensionIds: values['extension-id'] }),
    },
  };
}

try {
  const { command, options } = readArguments();
  const run = COMMANDS[command];
  if (run === undefined) throw new Error(USAGE);
  if (process.platform === 'win32') {
    console.log(windowsInstructions(options.extensionIds));
    process.exitCode = 1;
  } else {
    await run(options);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
