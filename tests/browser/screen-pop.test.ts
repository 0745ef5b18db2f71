import { expect, test } from 'vitest';
import type { DesktopView } from '../../src/messaging/protocol';
import { describeProduct } from '../support/product/describe-product';
import type { Product } from '../support/product/product';
import { waitForView } from '../support/product/wait-for-view';

describeProduct(
  'screen pop',
  (getProduct) => {
    const ring = ({ request }: Product, ani: string) =>
      request('simulateCall', { pairs: [['ani', ani]] });

    test('makes a CRM tab when none is open', async () => {
      const product = getProduct();
      const signIn = await product.browser.openPage(product.crm.url);
      await signIn.close();
      await ring(product, '+12025550143');
      await product.browser.waitForTab(({ url }) => url === `${product.crm.url}/contacts/1`);
    });

    test('opens the new-contact form, filled in, when nobody has it', async () => {
      const product = getProduct();
      await ring(product, '+12025550199');
      const url = `${product.crm.url}/contacts/new?phone=%2B12025550199`;
      const tab = await product.browser.waitForTab((one) => one.url === url && one.active);
      const page = await product.browser.pageOf(tab);
      const field = await page.waitForSelector('input[name="phone"]');
      expect(await field?.evaluate((input) => (input as HTMLInputElement).value)).toContain('555');
    });

    test('chooses the CRM tab that was used last', async () => {
      const { browser, crm } = getProduct();
      const older = await browser.openPage(`${crm.url}/cases`);
      const newer = await browser.openPage(`${crm.url}/accounts`);
      await older.bringToFront();
      await browser.openPage('about:blank');
      await ring(getProduct(), '+12025550178');
      await browser.waitForTab(({ url, active }) => url === `${crm.url}/contacts/2` && active);
      expect(new URL(newer.url()).pathname).toBe('/accounts');
    });

    test('brings a record that is open already to the front and does not load it again', async () => {
      const product = getProduct();
      const { browser, crm } = product;
      const views = () => crm.pageViews.filter(({ path }) => path === '/contacts/2').length;
      await expect.poll(views).toBeGreaterThan(0);
      const before = views();
      await browser.openPage('about:blank');
      await ring(product, '+12025550178');
      await browser.waitForTab(({ url, active }) => url === `${crm.url}/contacts/2` && active);
      await waitForView(product, (view) => Object.values(view.pops).at(-1)?.status, 'opened');
      expect(views()).toBe(before);
    });

    test('says what to do when it may not ask the CRM', async () => {
      const product = getProduct();
      await product.browser.revokeOrigins(['http://localhost/*']);
      await ring(product, '+12025550143');
      const said = ({ pops }: DesktopView) => {
        const pop = Object.values(pops).at(-1);
        return pop?.status === 'failed' ? [pop.key, ...(pop.values ?? [])] : undefined;
      };
      await waitForView(product, said, ['popFailedNoPermission', product.crm.url]);
      await product.browser.grantOrigins(['http://localhost/*']);
    });
  },
  { withNativeHost: false },
);
