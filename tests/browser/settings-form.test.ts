import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { describeProduct } from '../support/product/describe-product';
import type { Product } from '../support/product/product';
import { press, readText, typeInto, waitForText } from '../support/product/screen';

const OPTIONS = 'extension/options/index.html';

async function openOptions({ browser }: Product): Promise<Page> {
  const page = await browser.openExtensionPage(OPTIONS);
  await page.waitForSelector('main button');
  return page;
}

const entryOf = (page: Page, selector: string) =>
  page.$eval(selector, (control) => (control as HTMLInputElement).value);

/** By keyboard: the bar at the foot of the page may lie over what a pointer would be led to. */
async function pressAt(page: Page, selector: string): Promise<void> {
  await page.focus(selector);
  await page.keyboard.press('Enter');
}

/** Resolves once the browser would let the page go without a question. */
const waitUntilKept = (page: Page) =>
  page.waitForFunction(() => dispatchEvent(new Event('beforeunload', { cancelable: true })), {
    polling: 50,
  });

describeProduct(
  'the settings form',
  (getProduct) => {
    test('half filled in, is as it was when the page is opened again, until it is discarded', async () => {
      const product = getProduct();
      const page = await openOptions(product);
      await page.type('#adapterUrl', 'https://pho');
      await page.type('#outsidePrefix', '9x');
      await waitUntilKept(page);
      await page.close();

      const again = await openOptions(product);
      await waitForText(again, 'You had not saved your changes yet.');
      expect(await entryOf(again, '#adapterUrl')).toBe('https://pho');
      expect(await entryOf(again, '#outsidePrefix')).toBe('9x');
      await press(again, 'Discard what I typed');
      await waitForText(again, 'Everything is saved.');
      expect(await entryOf(again, '#adapterUrl')).toBe('');
      await waitUntilKept(again);
      await again.close();

      const third = await openOptions(product);
      expect(await readText(third)).not.toContain('You had not saved');
      expect(await entryOf(third, '#outsidePrefix')).toBe('');
      await third.close();
    });

    test('does not take back what was saved elsewhere meanwhile', async () => {
      const product = getProduct();
      const page = await openOptions(product);
      await page.type('#longDistPrefix', '1');
      await waitUntilKept(page);
      await page.close();
      const { settings } = await product.request('getSettings', {});
      const elsewhere = { ...settings, softphone: { height: 500, width: 300 } };
      expect(await product.request('saveSettings', { settings: elsewhere })).toEqual({ ok: true });

      const again = await openOptions(product);
      expect(await entryOf(again, '#phoneWidth')).toBe('300');
      expect(await entryOf(again, '#longDistPrefix')).toBe('1');
      await press(again, 'Save');
      await waitForText(again, 'Saved. It is in force now.');
      expect((await product.request('getSettings', {})).settings).toMatchObject({
        softphone: { height: 500, width: 300 },
        dialing: { longDistPrefix: '1' },
      });
      await again.close();
    });

    test('tests a connection with what is typed, and tells step by step how far it got', async () => {
      const page = await openOptions(getProduct());
      await pressAt(page, '#connector-simulator .connection-test button');
      await page.waitForSelector('#connector-simulator .trial-steps[data-ok="true"]');
      const steps = await page.$$eval('#connector-simulator .trial-steps li', (lines) =>
        lines.map((line) => (line as HTMLElement).dataset.outcome),
      );
      expect(steps).toEqual(['ok', 'skipped', 'ok', 'ok']);

      await page.type('#connectors\\.generic-listener\\.settings\\.url', '?x=1');
      await pressAt(page, '#connector-generic-listener .connection-test button');
      await page.waitForSelector('#connector-generic-listener .trial-steps[data-ok="false"]');
      await waitForText(page, 'These settings cannot be used');
      await press(page, 'Discard changes');
      await page.waitForFunction(() => !document.querySelector('.trial-steps[data-ok="false"]'));
      await page.close();
    });

    test('tries a number against the CRM with rules that are not saved', async () => {
      const product = getProduct();
      // Signed in, as an agent is who works there.
      await product.browser.openPage(product.crm.url);
      await expect.poll(() => product.crm.pageViews.length).toBe(1);
      const page = await openOptions(product);
      await typeInto(page, 'Number', '(202) 555-0143');
      await page.keyboard.press('Enter');
      await waitForText(page, 'The record of Ada Lovelace would be opened.');
      await waitForText(page, '+12025550143');
      await waitForText(page, `${product.crm.url}/contacts/1`);
      expect(product.crm.pageViews).toHaveLength(1);

      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.$eval('#rules', (editor) => (editor as HTMLTextAreaElement).select());
      await page.type('#rules', '[]');
      await pressAt(page, '.number-trial > button');
      await waitForText(page, 'Nothing would be opened.');
      expect(await readText(page)).toContain('Not saved yet: Screen pop');
      await press(page, 'Discard changes');
      await waitForText(page, 'Everything is saved.');
      await page.close();
    });

    // The last: Chromium forgets at a restart what the tests have allowed it.
    test('survives a restart of the browser, and is saved from there', async () => {
      const product = getProduct();
      const page = await openOptions(product);
      await page.type('#internationalPrefix', '011');
      await waitUntilKept(page);
      await product.restartBrowser();

      const again = await openOptions(product);
      await waitForText(again, 'You had not saved your changes yet.');
      await again.focus('#internationalPrefix');
      await again.keyboard.press('Enter');
      await waitForText(again, 'Saved. It is in force now.');
      const { settings, layers } = await product.request('getSettings', {});
      expect(settings.dialing.internationalPrefix).toBe('011');
      expect(layers.dialing).toBe('own');
      await again.close();
    });
  },
  { withNativeHost: false, withToast: false },
);
