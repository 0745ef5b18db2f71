/**
 * `npm start`: installs, builds, and opens a browser of its own with Offhook, the demo CRM and a listener.
 * `-- --browser firefox` opens Firefox; `-- --headless` opens no window (as it does where there is no desktop).
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './setup/packages.mjs';

const CRM_PORT = 5080;
const LOOPBACK_HOSTS = ['http://localhost/*', 'http://127.0.0.1/*'];
const LISTENER = 'http://localhost:5000/';

const { browser: family, headless } = readOptions();
ensurePackages();
const { buildAll } = await import('./setup/build.mjs');
if (!(await buildAll())) fail('The build failed, see above.');

/** @type {(() => unknown)[]} undone in reverse order, however this ends */
const cleanUps = [];
try {
  const crm = await startCrm();
  const session = await openBrowser(crm.url);
  tell(crm.url);
  process.once('SIGINT', () => void session.close());
  process.once('SIGTERM', () => void session.close());
  await session.closed;
  console.log('\nThe browser is closed; the demo CRM and the listener stop with it.');
} catch (error) {
  process.exitCode = 1;
  console.error(`\n${error instanceof Error ? error.message : error}`);
} finally {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
}

async function startCrm() {
  const { startDemoCrm } = await import('./demo-crm/server.mjs');
  try {
    const crm = await startDemoCrm({ port: CRM_PORT });
    cleanUps.push(() => crm.close());
    return crm;
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken
      ? new Error(`Port ${CRM_PORT} is in use, perhaps by another npm start. End that first.`)
      : error;
  }
}

/** @param {string} url shown in the first tab */
async function openBrowser(url) {
  const { ensureBrowser } = await import('./browsers/install.mjs');
  const { launchChromium, launchFirefox } = await import('./browsers/launch.mjs');
  const { grantOrigins } = await import('./browsers/host-permissions.mjs');
  const { openInFirstTab } = await import('./browsers/open-url.mjs');
  const { pinToolbarButton } = await import('./browsers/toolbar-button.mjs');
  const found = await ensureBrowser(family, { log: console.log });
  console.log(`Opening ${found.name} ${found.version} with a profile of its own …`);
  const profileDir = join('.cache', `profile-${family}`);
  const options = { path: found.path, profileDir, headless, handleSignals: false };
  const home = await registerListener(profileDir, found.name);
  const session =
    family === 'firefox'
      ? await launchFirefox({
          ...options,
          extensionDir: 'dist/firefox',
          env: { ...process.env, HOME: home },
        })
      : await launchChromium({ ...options, extensionDir: 'dist/chrome' });
  cleanUps.push(() => session.close().catch(() => {}));
  await grantOrigins(session, LOOPBACK_HOSTS);
  await pinToolbarButton(session);
  await openInFirstTab(session, url);
  return session;
}

/**
 * For this profile alone: the person's own browsers are left as they are.
 * @param {string} profileDir
 * @param {string} browserName
 * @returns {Promise<string>} the folder that Firefox takes for its home
 */
async function registerListener(profileDir, browserName) {
  const { resolve } = await import('node:path');
  const { installListener, uninstallListener } = await import('./listener/install.mjs');
  const profile = resolve(profileDir);
  const where = {
    browser: family === 'firefox' ? family : toListenerBrowser(browserName),
    profile,
  };
  try {
    installListener(where);
    cleanUps.push(() => uninstallListener(where));
  } catch (error) {
    // The rest works without it: URLs that the browser itself opens are heard all the same.
    console.log(
      `No listener for other programs: ${error instanceof Error ? error.message : error}`,
    );
  }
  return profile;
}

/** @param {string} name @returns {'chrome' | 'chromium' | 'edge'} */
function toListenerBrowser(name) {
  if (/edge/i.test(name)) return 'edge';
  return /chrome/i.test(name) ? 'chrome' : 'chromium';
}

/** @param {string} crmUrl */
function tell(crmUrl) {
  console.log(`
Offhook is running, and the demo CRM is open at ${crmUrl}

Try this:
  1. A call comes in. In another terminal:
       curl '${LISTENER}?ani=%2B12025550143&dnis=8005550100&type=phonecall&customerid=49383433'
     Ada Lovelace's record opens in the CRM tab; click the Offhook button to see the call.
  2. The same without a listener: type that address into the browser's address bar.
  3. A phone to play with: in the popup's options (top right), open the call tester and ring yourself.
  4. Dial: click a phone number in the CRM, or select one, right-click, "Call …".

Close the browser, or press Ctrl+C here, to end.`);
}

/** @returns {{ browser: 'chromium' | 'firefox', headless: boolean }} */
function readOptions() {
  const { values } = parseArgs({
    options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean' } },
  });
  const family = values.browser === 'chrome' ? 'chromium' : values.browser;
  if (family !== 'chromium' && family !== 'firefox') {
    fail(`--browser takes chromium or firefox, not ${values.browser}.`);
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const noDesktop = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
  if (noDesktop && !values.headless) console.log('There is no desktop here: no window will open.');
  return { browser: family, headless: values.headless ?? noDesktop };
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
