import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeWelcome } from '../../../scripts/browsers/close-welcome.mjs';
import type { BrowserFamily } from '../../../scripts/browsers/find.mjs';
import { ensureBrowser } from '../../../scripts/browsers/install.mjs';
import { launchChromium, launchFirefox } from '../../../scripts/browsers/launch.mjs';
import type { BrowserUnderTest } from './browser-under-test';
import { collectErrors } from './chromium-errors';
import { chromiumUnderTest } from './chromium-under-test';
import { lacksScreen, openDisplay } from './display';
import { firefoxUnderTest } from './firefox-under-test';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILT = { chromium: 'dist/chrome', firefox: 'dist/firefox' };

export interface BrowserOptions {
  /** Unpacked extension; the built one when not given. */
  readonly extensionDir?: string;
  /** Default true. With false and no DISPLAY on Linux, the browser gets an Xvfb of its own. */
  readonly headless?: boolean;
  /** When Firefox stops a silent background; 30 s by default. Chromium has no such setting. */
  readonly idleTimeoutMs?: number;
  /** Further arguments for the browser. */
  readonly args?: string[];
  /** The profile of an earlier start; its owner removes it. A fresh one when not given. */
  readonly profileDir?: string;
  /** Added to our environment for the browser. */
  readonly env?: NodeJS.ProcessEnv;
  /** Leaves the page open that our extension opens in a new profile. */
  readonly keepWelcome?: boolean;
  /** Puts what the test needs into the new profile; what it returns is added to the environment. */
  prepareProfile?(profileDir: string): NodeJS.ProcessEnv;
}

/** Starts a browser; `close()` removes whatever it needed. */
export async function launch(
  family: BrowserFamily,
  options: BrowserOptions = {},
): Promise<BrowserUnderTest> {
  const cleanUps: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  };
  // Told before the browser writes to it.
  const isNewProfile =
    options.profileDir === undefined || (await readdir(options.profileDir)).length === 0;
  try {
    const browser = await start(family, options, cleanUps);
    if (options.keepWelcome !== true && isWelcomed(options, isNewProfile))
      await closeWelcome(browser.session);
    return { ...browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether the extension greets: ours does so, once in a profile. */
const isWelcomed = ({ extensionDir }: BrowserOptions, isNewProfile: boolean) =>
  isNewProfile &&
  (extensionDir === undefined || existsSync(join(extensionDir, 'extension/welcome/index.html')));

/** Notes in `cleanUps` what must be undone, last first, as soon as it exists. */
async function start(
  family: BrowserFamily,
  { headless = true, extensionDir = join(ROOT, BUILT[family]), ...options }: BrowserOptions,
  cleanUps: (() => Promise<void>)[],
): Promise<BrowserUnderTest> {
  const { path } = await ensureBrowser(family, { log: console.log });
  const popupPath = await readPopupPath(extensionDir);
  const profileDir = options.profileDir ?? (await createProfileDir());
  if (!options.profileDir) cleanUps.push(() => removeProfile(profileDir));
  const display = !headless && lacksScreen() ? await openDisplay() : undefined;
  if (display) cleanUps.push(display.close);

  const { idleTimeoutMs, args = [] } = options;
  const env = {
    ...process.env,
    ...(display && { DISPLAY: display.name }),
    ...options.env,
    ...options.prepareProfile?.(profileDir),
  };
  const common = { path, profileDir, extensionDir, headless, args, env };
  if (family === 'chromium') {
    await collectErrors(profileDir);
    const session = await launchChromium(common);
    cleanUps.push(session.close);
    return chromiumUnderTest(session, popupPath);
  }
  const prefs: Record<string, boolean | number> = {
    // permissions.request() after a click is granted without Firefox's dialog.
    'extensions.webextOptionalPermissionPrompts': false,
    // It takes an extension that is not from its store out when it ends, and with it all that was stored.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };
  if (idleTimeoutMs) prefs['extensions.background.idle.timeout'] = idleTimeoutMs;
  const session = await launchFirefox({ ...common, prefs });
  cleanUps.push(session.close);
  return firefoxUnderTest(session, popupPath);
}

/** Under the project, not in /tmp: browsers installed as snaps cannot see that. */
export async function createProfileDir(): Promise<string> {
  const parent = join(ROOT, '.cache/browser-tests');
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, 'profile-'));
}

/** A browser's last processes may still write there after it has ended. */
export async function removeProfile(profileDir: string): Promise<void> {
  await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function readPopupPath(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.action.default_popup;
}
