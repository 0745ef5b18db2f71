import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

/**
 * Starting a browser that has the extension, for `npm start` (a window for a person) and the tests.
 *
 * @typedef {object} LaunchOptions
 * @property {string} path          executable, from findBrowser()
 * @property {string} profileDir    created when missing, kept afterwards
 * @property {string} extensionDir  the built extension, unpacked
 * @property {boolean} headless
 * @property {string[]} [args]      further arguments for the browser
 * @property {NodeJS.ProcessEnv} [env]  the browser's environment; ours when not given. HOME decides
 *   where Firefox looks for native messaging hosts on Linux
 * @property {boolean} [handleSignals]  true (default): SIGINT, SIGTERM and SIGHUP close the browser
 *   and end this process; false: the caller does that
 *
 * @typedef {object} LaunchedBrowser
 * @property {import('./find.mjs').BrowserFamily} family
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} extensionId
 * @property {string} extensionOrigin  e.g. `chrome-extension://…`, no slash at the end
 * @property {Promise<void>} closed    when the browser has gone, whoever closed it
 * @property {() => Promise<void>} close
 */

/** Firefox gives an extension a random origin in each profile; a fixed one can be typed and tested. */
const FIREFOX_UUID = '0ffb00c5-0000-4000-8000-000000000001';

/**
 * @param {LaunchOptions} options
 * @returns {Promise<LaunchedBrowser>}
 */
export async function launchChromium(options) {
  const browser = await puppeteer.launch({
    ...commonOptions(options),
    // Branded Chrome ignores --load-extension; the DevTools protocol can load one, over a pipe only.
    pipe: true,
    enableExtensions: true,
    // With --enable-automation the window says "controlled by automated test software".
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      '--no-default-browser-check',
      '--disable-component-update',
      // Chromium refuses to run as root with its sandbox on.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
  });
  return finishLaunch(browser, async () => {
    const extensionId = await browser.installExtension(resolve(options.extensionDir));
    return {
      family: 'chromium',
      extensionId,
      extensionOrigin: `chrome-extension://${extensionId}`,
    };
  });
}

/**
 * @param {LaunchOptions & { prefs?: Record<string, string | number | boolean> }} options
 *   prefs: about:config settings for this profile
 * @returns {Promise<LaunchedBrowser>}
 */
export async function launchFirefox(options) {
  const extensionId = await readGeckoId(options.extensionDir);
  const browser = await puppeteer.launch({
    ...commonOptions(options),
    browser: 'firefox',
    // Needed to open moz-extension: pages, and by evaluatePrivileged.
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: FIREFOX_UUID }),
      // Puppeteer's profile makes Firefox believe that it always has the focus.
      'focusmanager.testmode': false,
      'browser.aboutwelcome.enabled': false,
      'browser.preonboarding.enabled': false,
      ...options.prefs,
    },
  });
  return finishLaunch(browser, async () => {
    await browser.installExtension(resolve(options.extensionDir));
    return {
      family: 'firefox',
      extensionId,
      extensionOrigin: `moz-extension://${FIREFOX_UUID}`,
    };
  });
}

/** @param {LaunchOptions} options */
function commonOptions({ path, profileDir, headless, env, handleSignals = true }) {
  return {
    executablePath: path,
    userDataDir: resolve(profileDir),
    headless,
    env: env ?? process.env,
    defaultViewport: null, // pages fill the window, and follow it
    timeout: 120_000, // a first start on a busy machine took 34 s
    handleSIGINT: handleSignals,
    handleSIGTERM: handleSignals,
    handleSIGHUP: handleSignals,
  };
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {() => Promise<Pick<LaunchedBrowser, 'family' | 'extensionId' | 'extensionOrigin'>>} install
 * @returns {Promise<LaunchedBrowser>}
 */
async function finishLaunch(browser, install) {
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  const close = () => browser.close();
  try {
    return { browser, closed, close, ...(await install()) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {string} extensionDir */
async function readGeckoId(extensionDir) {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extensionDir} is not built for Firefox: no id.`);
  return id;
}
