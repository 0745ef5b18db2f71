import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInFirstTab } from '../../scripts/browsers/open-url.mjs';
import { pinToolbarButton } from '../../scripts/browsers/toolbar-button.mjs';
import type { BrowserUnderTest } from '../support/browser/browser-under-test';
import { describeInBrowsers } from '../support/browser/describe-in-browsers';
import { canShowWindows } from '../support/browser/display';

const STUB = fileURLToPath(new URL('../fixtures/stub-extension', import.meta.url));

let server: Server;
let site: string;
const requests = new Map<string, IncomingHttpHeaders>();

beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    requests.set(url, headers);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Page ${url}</title><p>A page`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a message to the stub's background from a page of the extension. */
async function ask(browser: BrowserUnderTest, message: string): Promise<unknown> {
  const page = await browser.openExtensionPage('manifest.json');
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), message);
  await page.close();
  return answer;
}

describeInBrowsers(
  'the harness',
  (getBrowser, family) => {
    it('opens the popup, which hears from the background and is not a tab in Chromium', async () => {
      const browser = getBrowser();
      const popup = await browser.openPopup();
      await popup.waitForFunction(() =>
        /^\d+$/.test(document.querySelector('output')?.innerText ?? ''),
      );
      const inTabs = (await browser.tabs()).some(({ title }) => title === 'Stub popup');
      expect(inTabs).toBe(family === 'firefox');
      await popup.close();
    });

    it('stops the background for real: the next message boots another one', async () => {
      const browser = getBrowser();
      const first = await ask(browser, 'boot');
      expect(await ask(browser, 'boot')).toEqual(first);
      expect(await browser.backgroundState()).toBe('running');

      await browser.stopBackground();
      expect(await browser.backgroundState()).toBe('stopped');
      expect(await browser.backgroundState()).toBe('stopped');

      expect(await ask(browser, 'boot')).not.toEqual(first);
      expect(await browser.backgroundState()).toBe('running');
    });

    it('grants and revokes an origin: the content script runs only in between', async () => {
      const browser = getBrowser();
      await ask(browser, 'markPages');
      const isMarked = async () => {
        const page = await browser.openPage(`${site}/marked`);
        const mark = await page.evaluate(() => document.documentElement.dataset.marked);
        await page.close();
        return mark === 'yes';
      };
      expect(await isMarked()).toBe(false);
      await browser.grantOrigins(['http://localhost/*']);
      expect(await isMarked()).toBe(true);
      await browser.revokeOrigins(['http://localhost/*']);
      expect(await isMarked()).toBe(false);
    });

    it('lists the tabs, knows the active one, and keeps their ids over navigations', async () => {
      const browser = getBrowser();
      const one = await browser.openPage(`${site}/one`);
      const two = await browser.openPage(`${site}/two`);
      const tab = await browser.waitForTab(({ url }) => url === `${site}/one`);
      expect(tab).toMatchObject({ title: 'Page /one', active: false });
      expect(await browser.activeTabUrl()).toBe(`${site}/two`);

      await one.bringToFront();
      await browser.waitForTab(({ id, active }) => id === tab.id && active);
      expect((await browser.tabs()).filter(({ active }) => active)).toHaveLength(1);

      await one.goto(`${site}/three`);
      expect((await browser.tabs()).find(({ id }) => id === tab.id)?.url).toBe(`${site}/three`);
      await expect(browser.waitForTab(({ title }) => title === 'None', 200)).rejects.toThrow(
        '/three',
      );
      await one.close();
      await two.close();
    });

    it('opens a URL in a new tab with no page as its initiator', async () => {
      const browser = getBrowser();
      const before = await browser.tabs();
      await browser.openUrlAsUser(`${site}/handed-over`);
      const tab = await browser.waitForTab(({ title }) => title === 'Page /handed-over');
      expect(before.map(({ id }) => id)).not.toContain(tab.id);
      expect(tab.active).toBe(true);
      expect(requests.get('/handed-over')).toMatchObject({ 'sec-fetch-site': 'none' });
      expect(requests.get('/handed-over')).not.toHaveProperty('referer');

      const page = await browser.pageOf(tab);
      expect(await page.evaluate(() => document.title)).toBe('Page /handed-over');
      await page.close();
    });

    it('chooses a context menu item, which starts a stopped background', async () => {
      const browser = getBrowser();
      const watcher = await browser.openExtensionPage('manifest.json');
      await browser.stopBackground();
      await browser.clickContextMenuItem('call', { selectionText: '+1 202 555 0143' });
      const readClick = () => watcher.evaluate(() => chrome.storage.session.get('click'));
      await expect.poll(readClick).toEqual({
        click: {
          menuItemId: 'call',
          selectionText: '+1 202 555 0143',
          pageUrl: await browser.activeTabUrl(),
          tabId: expect.any(Number),
        },
      });
      await watcher.close();
    });

    it('reports what went wrong in the background and in pages', async () => {
      const browser = getBrowser();
      expect(await browser.consoleErrors()).toEqual([]);
      await ask(browser, 'fail');
      const page = await browser.openExtensionPage('popup.html?fail');
      const errors = async () => (await browser.consoleErrors()).join('\n');
      await expect.poll(errors).toContain('the stub background failed on request');
      await expect.poll(errors).toContain('the stub page failed on request');
      await page.close();
    });
  },
  { extensionDir: () => STUB },
);

// A machine without a screen and without Xvfb skips these.
describe.skipIf(!canShowWindows())('on a screen', () => {
  describeInBrowsers(
    'the harness',
    (getBrowser, family) => {
      it('shows a page in the first tab', async () => {
        const browser = getBrowser();
        await openInFirstTab(browser.session, `${site}/first`);
        await browser.waitForTab(({ title, active }) => title === 'Page /first' && active);
        expect(await browser.tabs()).toHaveLength(1);
      });

      it('shows the toolbar button, a page, and takes its picture', async () => {
        const browser = getBrowser();
        await pinToolbarButton(browser.session);
        const page = await browser.openExtensionPage('popup.html');
        const folder = await mkdtemp(join(tmpdir(), 'screenshot-'));
        await browser.screenshot(page, join(folder, 'page.png'));
        const picture = await readFile(join(folder, 'page.png'));
        await rm(folder, { recursive: true });
        expect(picture.subarray(1, 4).toString()).toBe('PNG');
        expect(await page.evaluate(() => innerHeight)).toBeGreaterThan(500);
        await page.close();
      });

      if (family === 'chromium') return; // its 30 s of silence cannot be shortened
      it('lets the background stop after the silence asked for', async () => {
        const browser = getBrowser();
        await ask(browser, 'boot');
        await expect.poll(() => browser.backgroundState(), { timeout: 15_000 }).toBe('stopped');
      });
    },
    { extensionDir: () => STUB, headless: false, idleTimeoutMs: 500 },
  );
});
