import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeProduct } from '../support/product/describe-product';
import { listenOnLoopback } from '../support/product/listen-on-loopback';
import type { Product } from '../support/product/product';
import { press, waitForText } from '../support/product/screen';
import { waitForView } from '../support/product/wait-for-view';

/** A softphone page; `/silent` never answers. */
const server = createServer((request, response) => {
  if (request.url === '/silent') return;
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end(`<!doctype html><title>${request.url}</title><p>A softphone.`);
});
let site: Awaited<ReturnType<typeof listenOnLoopback>>;
beforeAll(async () => {
  site = await listenOnLoopback(server);
});
afterAll(() => site.close());

/** Nobody listens at the port number one. */
const NOWHERE = 'http://127.0.0.1:1/softphone';

async function usePage(product: Product, url: string, standbyUrl = '') {
  const { settings } = await product.request('getSettings', {});
  const adapter = { url, standbyUrl, timeoutMs: 2000 };
  await product.request('saveSettings', {
    settings: { ...settings, adapter, softphone: { width: 500, height: 420 } },
  });
}

const stage = (product: Product, wanted: string | undefined) =>
  waitForView(product, ({ adapterPage }) => adapterPage, wanted);

describeProduct(
  'the phone system’s own softphone page',
  (getProduct) => {
    test('opens in a window of the size that the call center says, and is shown on demand', async () => {
      const product = getProduct();
      await usePage(product, `${site.url}first`);
      await product.request('showAdapterPage', {});
      await stage(product, 'open');
      const tab = await product.browser.waitForTab(({ url }) => url === `${site.url}first`);
      const page = await product.browser.pageOf(tab);
      const { width, height } = await page.evaluate(() => ({
        width: outerWidth,
        height: outerHeight,
      }));
      expect([width, height]).toEqual([500, 420]);

      const popup = await product.browser.openExtensionPage('extension/popup/index.html');
      await waitForText(popup, 'Phone page: open');
      await popup.close();
      await product.request('showAdapterPage', {});
      const same = (await product.browser.tabs()).filter(({ url }) => url === `${site.url}first`);
      expect(same).toHaveLength(1);
      await page.close();
    });

    test.each([
      ['does not answer', () => `${site.url}silent`],
      ['cannot be reached', () => NOWHERE],
    ])('gives way to the standby when it %s', async (_, url) => {
      const product = getProduct();
      await usePage(product, url(), `${site.url}standby`);
      await product.request('showAdapterPage', {});
      const tab = await product.browser.waitForTab(({ url }) => url === `${site.url}standby`);
      await stage(product, 'open');
      await (await product.browser.pageOf(tab)).close();
    });

    test('says so when neither comes up, and is tried again on demand', async () => {
      const product = getProduct();
      await usePage(product, NOWHERE, NOWHERE);
      await product.request('showAdapterPage', {});
      await stage(product, 'failed');
      const popup = await product.browser.openExtensionPage('extension/popup/index.html');
      await waitForText(popup, 'Phone page: does not answer');
      await usePage(product, `${site.url}first`);
      await press(popup, 'Show the phone page');
      await stage(product, 'open');
      await popup.close();
    });

    test('is not spoken of where there is none', async () => {
      const product = getProduct();
      await usePage(product, '');
      await stage(product, undefined);
    });
  },
  { withNativeHost: false },
);
