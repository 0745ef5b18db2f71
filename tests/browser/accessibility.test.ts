import { expect, test } from 'vitest';
import { axeViolations as violations } from '../support/browser/axe';
import { showIn } from '../support/browser/colour-scheme';
import { describeProduct } from '../support/product/describe-product';
import { findButton, press, waitForText } from '../support/product/screen';

const SCHEMES = ['light', 'dark'] as const;

describeProduct(
  'everybody can use',
  (getProduct) => {
    test('the popup, in every state of a call', async () => {
      const product = getProduct();
      await product.browser.openPage(product.crm.url);
      const idle = await product.browser.openPopup();
      await waitForText(idle, 'Connected');
      expect(await violations(idle)).toEqual([]);
      await idle.close();

      await product.request('simulateCall', {
        pairs: [
          ['ani', '+12025550143'],
          ['name', 'Ada Lovelace'],
          ['customerid', '49383433'],
        ],
      });
      await product.browser.waitForTab(({ url }) => url === `${product.crm.url}/contacts/1`);
      const popup = await product.browser.openPopup();
      await findButton(popup, 'Answer');
      expect(await violations(popup)).toEqual([]);
      await press(popup, 'Answer');
      await press(popup, 'Transfer');
      await waitForText(popup, 'Send to');
      expect(await violations(popup)).toEqual([]);
      await press(popup, 'Hang up');
      await waitForText(popup, 'After-call work');
      expect(await violations(popup)).toEqual([]);
      await press(popup, 'Finish');
    });

    test.each([
      'extension/options/index.html',
      'extension/welcome/index.html',
      'extension/call-tester/index.html',
      'extension/diagnostics/index.html',
    ])('%s, in light and dark', async (path) => {
      const { browser } = getProduct();
      const page = await browser.openExtensionPage(path);
      await page.waitForSelector('main button');
      for (const scheme of SCHEMES) {
        await showIn(scheme, page, browser);
        expect(await violations(page)).toEqual([]);
      }
    });

    test('the options with mistakes, what was tried, and all that can be unfolded', async () => {
      const { browser } = getProduct();
      const page = await browser.openExtensionPage('extension/options/index.html');
      await page.waitForSelector('main button');
      for (const field of ['#adapterStandbyUrl', '#phoneWidth', '#outsidePrefix']) {
        await page.type(field, 'x');
      }
      await press(page, 'Save');
      await waitForText(page, 'Enter at most ten digits');
      await page.focus('#connector-simulator .connection-test button');
      await page.keyboard.press('Enter');
      await waitForText(page, 'It works');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const scheme of SCHEMES) {
        await showIn(scheme, page, browser);
        expect(await violations(page)).toEqual([]);
      }
    });
  },
  { withNativeHost: false },
);
