import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { type BrowserFamily, findBrowser } from '../../../scripts/browsers/find.mjs';
import { evaluatePrivileged } from '../../../scripts/browsers/firefox-privileged.mjs';
import { createProfileDir, removeProfile } from '../browser/launch';

const PATIENCE = { timeout: 60_000, interval: 250 };
/** Firefox gives an extension a random origin otherwise. */
const FIREFOX_UUID = '0ffb00c5-0000-4000-8000-000000000002';

/** A browser in which nobody has installed anything: what it has, its policies have given it. */
export interface ForcedBrowser {
  /** A page of the extension, once it is installed. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Call it when the policies are written. */
export async function startForcedBrowser(
  family: BrowserFamily,
  extensionId: string,
): Promise<ForcedBrowser> {
  const profileDir = await createProfileDir();
  const browser = await (family === 'firefox'
    ? startFirefox(profileDir, extensionId)
    : startChromium(profileDir));
  return {
    openExtensionPage: (path) =>
      family === 'firefox'
        ? openInFirefox(browser, extensionId, path)
        : openInChromium(browser, extensionId, path),
    close: async () => {
      await browser.close();
      await removeProfile(profileDir);
    },
  };
}

function startChromium(userDataDir: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath: pathOf('chromium'),
    userDataDir,
    headless: true,
    pipe: true,
    enableExtensions: true,
    timeout: 120_000,
    // It looks for the extension over the network.
    ignoreDefaultArgs: ['--disable-background-networking'],
    args: ['--disable-component-update', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}

function startFirefox(userDataDir: string, extensionId: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: pathOf('firefox'),
    userDataDir,
    headless: true,
    timeout: 120_000,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: FIREFOX_UUID }),
    },
  });
}

function pathOf(family: BrowserFamily): string {
  const path = findBrowser(family)?.path;
  if (path === undefined) throw new Error(`There is no ${family} on this machine.`);
  return path;
}

async function openInChromium(browser: Browser, id: string, path: string): Promise<Page> {
  const list = await browser.newPage();
  await list.goto('chrome://extensions/');
  await vi.waitFor(async () => {
    const isThere = await list.evaluate(async (id) => {
      const all = await chrome.developerPrivate.getExtensionsInfo();
      return all.some((each) => each.id === id && each.state === 'ENABLED');
    }, id);
    if (!isThere) throw new Error(`${id} has not been installed.`);
  }, PATIENCE);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}

async function openInFirefox(browser: Browser, id: string, path: string): Promise<Page> {
  await vi.waitFor(async () => {
    const isThere = await evaluatePrivileged(browser, isInstalled, id);
    if (!isThere) throw new Error(`${id} has not been installed.`);
  }, PATIENCE);
  const url = `moz-extension://${FIREFOX_UUID}/${path}`;
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: [] });
  await page.waitForFunction((url) => location.href === url, {}, url);
  return page;
}

/** Runs in Firefox's own window. */
function isInstalled(id: string): boolean {
  return Boolean(WebExtensionPolicy.getByID(id));
}
