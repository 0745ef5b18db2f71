import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { rootSession } from '../../scripts/browsers/chromium-targets.mjs';
import { evaluatePrivileged } from '../../scripts/browsers/firefox-privileged.mjs';
import type { BrowserUnderTest } from '../support/browser/browser-under-test';
import { describeInBrowsers } from '../support/browser/describe-in-browsers';
import { buildWatchingExtension } from '../support/listener-navigation/extension';
import { FORGERIES } from '../support/listener-navigation/forgeries';
import { startWatching } from '../support/listener-navigation/servers';

const WAIT = { timeout: 20_000, interval: 50 };

const watched = await startWatching();
const { listenerUrl, foreignSite, permittedSite } = watched;
const remove: (() => Promise<void>)[] = [];

afterAll(async () => {
  watched.close();
  await Promise.all(remove.map((each) => each()));
});

let opened = 0;
/** A listener URL that no other test uses. */
function newUrl(base = listenerUrl): string {
  opened += 1;
  return `${base}?ani=%2B12025550143&n=${opened}`;
}

const queryOf = (url: string) => url.slice(url.indexOf('?') + 1);
const capturesOf = (url: string) =>
  watched.reports.filter((report) => report.kind === 'captured' && report.query === queryOf(url));
const hasArrived = (url: string) =>
  watched.arrivals.some((arrival) => arrival.endsWith(queryOf(url)));
const isAttempted = (url: string) =>
  hasArrived(url) ||
  watched.reports.some((report) => report.kind === 'requested' && report.url === url);

async function expectCaptured(url: string, times = 1): Promise<void> {
  await expect.poll(() => capturesOf(url).length, WAIT).toBe(times);
}

/** What was started before has been decided once a later navigation has been captured. */
async function letEarlierOnesPass(browser: BrowserUnderTest): Promise<void> {
  const later = newUrl();
  await browser.openUrlAsUser(later);
  await expectCaptured(later);
}

/** In any tab, also while it still says in its title what it was opened for. */
async function tabsOfListener(browser: BrowserUnderTest): Promise<string[]> {
  const { host } = new URL(listenerUrl);
  return (await browser.tabs())
    .map(({ url, title }) => `${url} ${title}`)
    .filter((text) => text.includes(host) || text.includes('chrome-error:'));
}

async function openInNewWindow({ family, session }: BrowserUnderTest, url: string): Promise<void> {
  if (family === 'firefox') await evaluatePrivileged(session.browser, openFirefoxWindow, url);
  else {
    const root = await rootSession(session.browser);
    await root.send('Target.createTarget', { url, newWindow: true });
  }
}

/** Runs in Firefox's own window. */
function openFirefoxWindow(url: string): void {
  browserDOMWindow.openURI(
    Services.io.newURI(url),
    null,
    Ci.nsIBrowserDOMWindow.OPEN_NEWWINDOW,
    Ci.nsIBrowserDOMWindow.OPEN_EXTERNAL,
    Services.scriptSecurityManager.getSystemPrincipal(),
    null,
  );
}

describeInBrowsers(
  'captured navigation',
  (getBrowser) => {
    beforeAll(async () => {
      await vi.waitFor(() => expect(watched.reports).toContainEqual({ kind: 'ready' }), WAIT);
    });

    afterEach(async () => {
      const [, ...others] = await getBrowser().session.browser.pages();
      await Promise.all(others.map((page) => page.close().catch(() => {}))); // or it closes itself
    });

    it('takes the listener URL that another program opened, once, and leaves no tab behind', async () => {
      const browser = getBrowser();
      const before = (await browser.tabs()).length;
      const url = newUrl();
      await browser.openUrlAsUser(url);
      await expectCaptured(url);
      await expect.poll(async () => (await browser.tabs()).length, WAIT).toBe(before);
      await letEarlierOnesPass(browser);
      expect(capturesOf(url)).toHaveLength(1);
    });

    it('keeps it from the port, so that a native host there does not report the same call', async () => {
      const browser = getBrowser();
      const url = newUrl();
      await browser.openUrlAsUser(url);
      await expectCaptured(url);
      await letEarlierOnesPass(browser);
      expect(hasArrived(url)).toBe(false);
    });

    it('tells when the navigation began', async () => {
      const started = Date.now();
      const url = newUrl();
      await getBrowser().openUrlAsUser(url);
      await expectCaptured(url);
      const [capture] = capturesOf(url);
      const at = capture?.kind === 'captured' ? capture.at : 0;
      expect(at).toBeGreaterThanOrEqual(started - 1000);
      expect(at).toBeLessThanOrEqual(Date.now());
    });

    it('takes two opens of the same URL as two', async () => {
      const browser = getBrowser();
      const url = newUrl();
      await Promise.all([browser.openUrlAsUser(url), browser.openUrlAsUser(url)]);
      await expectCaptured(url, 2);
      await expect.poll(() => tabsOfListener(browser), WAIT).toEqual([]);
    });

    it('leaves a tab in which the URL is typed on its page, with what was typed there', async () => {
      const browser = getBrowser();
      const page = await browser.openPage(`${foreignSite}/?html=<textarea></textarea>`);
      await page.type('textarea', 'a draft');
      const url = newUrl();
      await page.goto(url).catch(() => {}); // the navigation is aborted: that is the point
      await expectCaptured(url);
      expect(await page.$eval('textarea', (area) => area.value)).toBe('a draft');
      expect(await page.evaluate(() => location.href)).toContain(foreignSite);
      expect(await tabsOfListener(browser)).toEqual([]);
    });

    it('gives a window whose only tab it was a new tab', async () => {
      const browser = getBrowser();
      const before = (await browser.tabs()).length;
      const url = newUrl();
      await openInNewWindow(browser, url);
      await expectCaptured(url);
      await expect.poll(() => tabsOfListener(browser), WAIT).toEqual([]);
      await expect.poll(async () => (await browser.tabs()).length, WAIT).toBe(before + 1);
    });

    it('is started by the navigation when the background had been stopped', async () => {
      const browser = getBrowser();
      await browser.stopBackground();
      expect(await browser.backgroundState()).toBe('stopped');
      const url = newUrl();
      await browser.openUrlAsUser(url);
      await expectCaptured(url);
      await expect.poll(() => tabsOfListener(browser), WAIT).toEqual([]);
    });

    it.each(['127.0.0.1', '[::1]'])('takes %s for the same machine', async (host) => {
      const url = newUrl(listenerUrl.replace('localhost', host));
      await getBrowser().openUrlAsUser(url);
      await expectCaptured(url);
    });

    it('hands the query over as the browser sends it', async () => {
      const url = newUrl();
      await getBrowser().openUrlAsUser(
        `${url}&name=Zoë O'Neil&x={"a|b"}+%zz&&to=http://a/?b=c#part`,
      );
      const sent = `${url}&name=Zo%C3%AB%20O%27Neil&x={%22a|b%22}+%zz&&to=http://a/?b=c`;
      await expectCaptured(sent);
    });

    it('leaves the bare URL, other paths and other ports alone', async () => {
      const browser = getBrowser();
      const elsewhere = newUrl(`${listenerUrl}other`);
      for (const url of [listenerUrl, elsewhere, newUrl(`${permittedSite}/`)]) {
        const page = await browser.openPage(url);
        expect(page.url()).toBe(url);
      }
      await letEarlierOnesPass(browser);
      expect(capturesOf(elsewhere)).toEqual([]);
    });

    it('follows the setting', async () => {
      const browser = getBrowser();
      const page = await browser.openExtensionPage('page.html');
      const moved = `${listenerUrl}moved`;
      const ready = () => watched.reports.filter(({ kind }) => kind === 'ready').length;
      const setListenerUrl = async (value: string) => {
        const before = ready();
        await page.evaluate((value) => chrome.storage.local.set({ listenerUrl: value }), value);
        await expect.poll(ready, WAIT).toBeGreaterThan(before);
      };
      const [former, now] = [newUrl(), newUrl(moved)];
      await setListenerUrl(moved);
      await browser.openUrlAsUser(former);
      await browser.openUrlAsUser(now);
      await expectCaptured(now);
      expect(capturesOf(former)).toEqual([]);
      await setListenerUrl(listenerUrl);
    });

    it.each(FORGERIES)('is not fooled by $name', async ({ attempt, embedded = false }) => {
      const browser = getBrowser();
      const url = newUrl();
      await attempt({ browser, site: foreignSite, url });
      await expect.poll(() => isAttempted(url), WAIT).toBe(true);
      await letEarlierOnesPass(browser);
      expect(capturesOf(url)).toEqual([]);
      expect(hasArrived(url)).toBe(embedded);
    });

    it('is not fooled by a link on a page that the extension may read', async () => {
      const browser = getBrowser();
      const url = newUrl();
      const page = await browser.openPage(
        `${permittedSite}/?html=<a href="${encodeURIComponent(url)}">x</a>`,
      );
      await page.click('a');
      await expect.poll(() => isAttempted(url), WAIT).toBe(true);
      await letEarlierOnesPass(browser);
      expect(capturesOf(url)).toEqual([]);
    });
  },
  {
    extensionDir: async (family) => {
      watched.reports.length = 0;
      const { dir, remove: removeDir } = await buildWatchingExtension(family, watched);
      remove.push(removeDir);
      return dir;
    },
  },
);
