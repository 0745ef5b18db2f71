import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { evaluatePrivileged } from '../../scripts/browsers/firefox-privileged.mjs';
import type { PopOutcome } from '../../src/cti/pop-outcome';
import { describeProduct } from '../support/product/describe-product';
import { createPopStage, PATIENCE, type PopStage } from '../support/product/pop-stage';

const ADA = '+12025550143';
const ADA_PATH = '/contacts/1';
const GRACE = '+12025550178';
const GRACE_PATH = '/contacts/2';

const tabOf = ({ report }: PopOutcome) => report?.tab;

describeProduct(
  'the tab of a pop',
  (getProduct, family) => {
    let stage: PopStage;
    beforeAll(async () => {
      stage = await createPopStage(getProduct(), getProduct().crm.url);
    });
    afterEach(() => stage.clear());

    const type = async (page: Page, selector: string, text: string) => {
      await page.bringToFront();
      await page.waitForSelector(selector);
      await page.click(selector);
      await page.keyboard.type(text);
    };

    test('is one that is open, and the application in it is not loaded anew', async () => {
      const page = await stage.openCrm('/contacts');
      expect(tabOf(await stage.popFor(ADA))).toBe('reused');
      await stage.waitForFront(ADA_PATH);
      expect(await stage.isStillThere(page)).toBe(true);
      expect(await stage.crmTabs()).toHaveLength(1);
    });

    test('with the record in it is only brought to the front, with what is typed there', async () => {
      const page = await stage.openCrm(ADA_PATH);
      await type(page, '#notes', 'A draft');
      await getProduct().browser.openPage('about:blank');
      expect(tabOf(await stage.popFor(ADA))).toBe('alreadyThere');
      await stage.waitForFront(ADA_PATH);
      expect(await page.$eval('#notes', (box) => (box as HTMLTextAreaElement).value)).toContain(
        'A draft',
      );
    });

    test('is the next one when something is typed in the one used last', async () => {
      const older = await stage.openCrm('/cases');
      const newer = await stage.openCrm(GRACE_PATH);
      await type(newer, '#notes', 'A draft');
      expect(tabOf(await stage.popFor(ADA))).toBe('reusedForDraft');
      await stage.waitForFront(ADA_PATH);
      expect(new URL(older.url()).pathname).toBe(ADA_PATH);
      expect(await newer.$eval('#notes', (box) => (box as HTMLTextAreaElement).value)).toContain(
        'A draft',
      );
    });

    test('is free again once the form has been saved', async () => {
      const page = await stage.openCrm('/contacts/new');
      await type(page, 'input[name="name"]', 'Somebody New');
      await page.click('main button[type="submit"]');
      await page.waitForFunction(() => /^\/contacts\/\d+$/.test(location.pathname));
      expect(tabOf(await stage.popFor(ADA))).toBe('reused');
      await stage.waitForFront(ADA_PATH);
      expect(await stage.isStillThere(page)).toBe(true);
    });

    test('is free again once the agent has left the page within the application', async () => {
      const page = await stage.openCrm(GRACE_PATH);
      await type(page, '#notes', 'A draft');
      await page.click('a[href="/cases"]');
      await page.waitForSelector('main[data-page="cases"]');
      expect(tabOf(await stage.popFor(ADA))).toBe('reused');
      await stage.waitForFront(ADA_PATH);
    });

    test('is a new one if Offhook came to the page after it was loaded', async () => {
      const { browser } = getProduct();
      await browser.revokeOrigins(['http://localhost/*']);
      const page = await stage.openCrm('/cases');
      await browser.grantOrigins(['http://localhost/*']);
      expect(tabOf(await stage.popFor(ADA))).toBe('openedForDraft');
      await stage.waitForFront(ADA_PATH);
      expect(new URL(page.url()).pathname).toBe('/cases');
      await page.reload();
      await page.bringToFront();
      expect(tabOf(await stage.popFor(GRACE))).toBe('reused');
    });

    test('is none that the browser has put to sleep', async () => {
      await stage.openCrm('/cases');
      await getProduct().browser.openPage('about:blank');
      await stage.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        await chrome.tabs.discard(tab?.id);
      }, 'http://localhost/*');
      expect(tabOf(await stage.popFor(ADA))).toBe('openedForDraft');
      await stage.waitForFront(ADA_PATH);
      expect((await stage.crmTabs()).map(({ url }) => new URL(url).pathname).sort()).toEqual([
        '/cases',
        ADA_PATH,
      ]);
    });

    test('is one in the window in use, and others stay as they are', async () => {
      const { browser, crm } = getProduct();
      const first = await stage.openCrm('/cases');
      const firstWindow = await stage.evaluate(async () => {
        const { id } = await chrome.windows.getLastFocused();
        return id ?? 0;
      });
      await stage.evaluate(async (url) => {
        await chrome.windows.create({ url, focused: true });
      }, `${crm.url}/accounts`);
      await browser.waitForTab(({ url }) => url.endsWith('/accounts'));
      expect(tabOf(await stage.popFor(ADA))).toBe('reused');
      await stage.waitForFront(ADA_PATH);
      expect(new URL(first.url()).pathname).toBe('/cases');

      // Headless Chromium does not keep track of which window is made the first one.
      if (family === 'chromium') return;
      await stage.evaluate(async (id) => {
        await chrome.windows.update(id, { focused: true });
      }, firstWindow);
      expect(tabOf(await stage.popFor(GRACE))).toBe('reused');
      await expect.poll(() => new URL(first.url()).pathname, PATIENCE).toBe(GRACE_PATH);
      await stage.waitForFront(ADA_PATH);
    });

    test('is another one if it is closed at that very moment', async () => {
      const page = await stage.openCrm('/cases');
      const [outcome] = await Promise.all([stage.popFor(ADA), page.close()]);
      expect(outcome.status).toBe('opened');
    });

    test('is made once when several calls come at the same time', async () => {
      await Promise.all(
        ['+12025550121', '+12025550122', '+12025550123'].map((ani) =>
          getProduct().request('simulateCall', { pairs: [['ani', ani]] }),
        ),
      );
      await expect
        .poll(async () => Object.keys((await getProduct().view()).pops).length, PATIENCE)
        .toBeGreaterThanOrEqual(3);
      await expect.poll(async () => (await stage.crmTabs()).length, PATIENCE).toBe(1);
    });

    test.runIf(family === 'firefox')('has the container of the one used last', async () => {
      const { browser, crm } = getProduct();
      await evaluatePrivileged(browser.session.browser, openInContainer, `${crm.url}/cases`);
      const opened = await browser.waitForTab(({ url }) => url.endsWith('/cases'));
      const page = await browser.pageOf(opened);
      await page.goto(crm.url + GRACE_PATH);
      await type(page, '#notes', 'A draft');
      expect(tabOf(await stage.popFor(ADA))).toBe('openedForDraft');
      await stage.waitForFront(ADA_PATH);
      const containers = await stage.evaluate(async (url) => {
        const tabs = await chrome.tabs.query({ url });
        return JSON.stringify(
          tabs.map((tab) => ({ ...tab })).map((tab) => Reflect.get(tab, 'cookieStoreId')),
        );
      }, 'http://localhost/*');
      expect(new Set(JSON.parse(containers))).toEqual(new Set(['firefox-container-2']));
    });
  },
  { withNativeHost: false },
);

/** Runs in Firefox's own window: the agent's “Work” container is the second one. */
function openInContainer(url: string): void {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab(url, { userContextId: 2, triggeringPrincipal });
}
