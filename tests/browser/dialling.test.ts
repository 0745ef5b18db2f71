import { expect, test } from 'vitest';
import type { DesktopView } from '../../src/messaging/protocol';
import { describeProduct } from '../support/product/describe-product';
import { waitForView } from '../support/product/wait-for-view';

const dialled = (view: DesktopView) => view.calls.map((call) => call.calledDevice.number);

describeProduct(
  'numbers in pages',
  (getProduct) => {
    test('a click on a tel: link dials it; a click that the page scripts does not', async () => {
      const product = getProduct();
      const page = await product.browser.openPage(`${product.crm.url}/contacts/1`);
      const link = await page.waitForSelector('main a[href^="tel:"]');
      // Nothing takes it, so the browser would look for a program: headless, it finds none.
      await page.evaluate(() => {
        document.addEventListener('click', (event) => event.preventDefault());
        document.querySelector<HTMLElement>('main a[href^="tel:"]')?.click();
      });
      await link?.click();
      await waitForView(product, dialled, ['+12025550143']);
      expect(page.url()).toBe(`${product.crm.url}/contacts/1`);
    });

    test('“Call …” on selected text dials it', async () => {
      const product = getProduct();
      await product.browser.clickContextMenuItem('dial-selection', {
        selectionText: '+44 20 7946 0958',
      });
      await waitForView(product, (view) => dialled(view).at(-1), '+442079460958');
    });

    test('selected text with no number in it dials nothing', async () => {
      const product = getProduct();
      const before = dialled(await product.view());
      const answer = await product.request('dialText', { commandId: 'x', text: 'hello' });
      expect(answer).toMatchObject({ ok: false, reason: 'invalidNumber' });
      expect(dialled(await product.view())).toEqual(before);
    });

    test('a number is dialled as the phone system wants it, and its record is found all the same', async () => {
      const product = getProduct();
      const { browser, crm, request } = product;
      const { settings } = await request('getSettings', {});
      const dialing = { outsidePrefix: '9', longDistPrefix: '1', internationalPrefix: '011' };
      await request('saveSettings', { settings: { ...settings, dialing } });
      await request('dialText', { commandId: 'with-prefixes', text: '(202) 555-0178' });
      await waitForView(product, (view) => dialled(view).at(-1), '912025550178');
      const callId = (await product.view()).calls.at(-1)?.callId;
      if (callId === undefined) throw new Error('there is no call');
      await request('redoScreenPop', { callId });
      await browser.waitForTab(({ url }) => url === `${crm.url}/contacts/2`);
    });
  },
  { withNativeHost: false },
);
