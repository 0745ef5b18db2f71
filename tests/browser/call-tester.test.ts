import { expect, test } from 'vitest';
import { describeProduct } from '../support/product/describe-product';
import { press, waitForText } from '../support/product/screen';
import { waitForView } from '../support/product/wait-for-view';

describeProduct(
  'the call tester',
  (getProduct) => {
    test('rings with the keys and values of its grid, and shows what comes of it', async () => {
      const product = getProduct();
      const { browser, crm } = product;
      await browser.openPage(crm.url);
      const tester = await browser.openExtensionPage('extension/call-tester/index.html');
      await press(tester, 'Ring');
      await browser.waitForTab(({ url, active }) => url === `${crm.url}/contacts/1` && active);
      await tester.bringToFront();
      await waitForText(tester, 'The call rings.');
      await waitForText(tester, 'Record opened: Ada Lovelace');
      const [call] = (await product.view()).calls;
      expect(call).toMatchObject({
        callingDevice: { number: '+12025550143' },
        calledDevice: { number: '8005550100' },
        userData: { customerid: '49383433' },
      });
      await tester.close();
    });

    test('plays a whole call, missed by the agent, that ends in the call log', async () => {
      const product = getProduct();
      const tester = await product.browser.openExtensionPage('extension/call-tester/index.html');
      await press(tester, 'A missed call');
      await waitForView(product, ({ recentCalls }) => recentCalls[0]?.number, '+12025550199');
      expect((await product.view()).recentCalls[0]).not.toHaveProperty('talkMs');
      await tester.close();
    });
  },
  { withNativeHost: false },
);
