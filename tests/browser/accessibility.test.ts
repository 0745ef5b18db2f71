import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { describeProduct } from '../support/product/describe-product';
import { findButton, press, waitForText } from '../support/product/screen';

// The pages' own policy forbids a script from elsewhere, so its text is evaluated.
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: RunOptions): Promise<AxeResults> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run({ runOnly: tags })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}

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
      'extension/call-tester/index.html',
      'extension/diagnostics/index.html',
    ])('%s', async (path) => {
      const page = await getProduct().browser.openExtensionPage(path);
      await page.waitForSelector('main button');
      expect(await violations(page)).toEqual([]);
    });
  },
  { withNativeHost: false },
);
