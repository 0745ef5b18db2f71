import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closeWelcome } from '../browsers/close-welcome.mjs';
import { grantOrigins } from '../browsers/host-permissions.mjs';
import { launchChromium, launchFirefox } from '../browsers/launch.mjs';
import { openInFirstTab } from '../browsers/open-url.mjs';
import { startDemoCrm } from '../demo-crm/server.mjs';
import { installListener } from '../listener/install.mjs';
import { writeFloorExtension } from './floor.mjs';
import { findFreePort, waitForListener } from './middleware.mjs';
import { configureOffhook } from './offhook-settings.mjs';

/**
 * One of the extensions that are compared, alone in a browser of its own with a CRM in its tab and the native
 * host on a port of its own.
 *
 * @typedef {object} Contestant
 * @property {string} listenerUrl
 * @property {string} crmOrigin
 * @property {(count: number) => Promise<void>} openCrmTabs opens as many more as are missing; none shows a record
 * @property {() => Promise<void>} close
 *
 * @typedef {import('../browsers/find.mjs').InstalledBrowser} InstalledBrowser
 */

const BUILT = { chromium: 'dist/chrome', firefox: 'dist/firefox' };
const LOOPBACK_HOSTS = ['http://localhost/*', 'http://127.0.0.1/*'];
const READY_TIMEOUT_MS = 60_000;
/** Tells an end that nothing knows: it changes nothing, whoever hears it. */
const HARMLESS = { event: 'ended', callid: 'none' };

/**
 * @param {'floor' | 'offhook'} which
 * @param {InstalledBrowser} browser
 * @returns {Promise<Contestant>}
 */
export async function startContestant(which, browser) {
  /** @type {(() => unknown)[]} undone in reverse order */
  const cleanUps = [];
  const close = async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  };
  try {
    return { ...(await start(which, browser, cleanUps)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {'floor' | 'offhook'} which
 * @param {InstalledBrowser} browser
 * @param {(() => unknown)[]} cleanUps
 */
async function start(which, browser, cleanUps) {
  const crm = await startDemoCrm({ port: 0 });
  cleanUps.push(crm.close);
  const config = {
    listenerUrl: `http://localhost:${await findFreePort()}/`,
    crmOrigin: crm.url,
  };
  const folder = createFolder();
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  const session = await openBrowser(browser, join(folder, 'profile'), () => {
    const built = BUILT[browser.family];
    if (which === 'offhook') return built;
    const floor = join(folder, 'extension');
    writeFloorExtension(floor, config, built);
    return floor;
  });
  cleanUps.push(session.close);
  if (which === 'offhook') {
    await closeWelcome(session);
    await grantOrigins(session, LOOPBACK_HOSTS);
    await configureOffhook(session, config);
  }
  await openInFirstTab(session, crm.url);
  await waitForListener(config.listenerUrl, HARMLESS, READY_TIMEOUT_MS);
  let open = 1;
  const openCrmTabs = async (/** @type {number} */ count) => {
    // A record that is open already would only be brought to the front.
    for (const page of await session.browser.pages()) {
      if (page.url().startsWith(crm.url)) await page.goto(crm.url);
    }
    for (; open < count; open += 1) {
      const page = await session.browser.newPage();
      await page.goto(crm.url);
    }
  };
  return { ...config, openCrmTabs };
}

/** Under the project, not in the system's temporary folder: browsers installed as snaps cannot see that. */
function createFolder() {
  mkdirSync('.cache/bench', { recursive: true });
  return resolve(mkdtempSync('.cache/bench/'));
}

/**
 * @param {InstalledBrowser} browser
 * @param {string} profileDir
 * @param {() => string} chooseExtension
 */
function openBrowser({ family, path }, profileDir, chooseExtension) {
  installListener({ browser: family, profile: profileDir });
  const options = { path, profileDir, extensionDir: chooseExtension(), headless: true };
  return family === 'firefox'
    ? launchFirefox({ ...options, env: { ...process.env, HOME: profileDir } })
    : launchChromium(options);
}
