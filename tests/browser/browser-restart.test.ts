import { expect, test } from 'vitest';
import { describeProduct } from '../support/product/describe-product';
import type { Product } from '../support/product/product';

const pops = ({ crm }: Product) =>
  crm.pageViews.filter(({ path }) => path === '/contacts/1').length;

describeProduct(
  'the browser ends and starts again',
  (getProduct) => {
    test('in the middle of a call: it is the same call, and its record does not pop again', async () => {
      const product = getProduct();
      await product.browser.openPage(product.crm.url);
      await product.request('simulateScript', { script: 'inboundAnswered' });
      await expect.poll(async () => Object.keys((await product.view()).pops)).toHaveLength(1);
      // The page tells its server of the record after its address has changed.
      await expect.poll(() => pops(product)).toBe(1);
      const [call] = (await product.view()).calls;
      if (!call) throw new Error('there is no call');
      const { callId } = call;
      await product.request('command', {
        commandId: 'answer',
        command: { service: 'answerCall', callId },
      });

      await product.restartBrowser();
      await product.browser.openPage(product.crm.url);
      await expect
        .poll(async () => (await product.view()).links.map(({ state }) => state))
        .not.toContain('connecting');
      expect((await product.view()).calls).toMatchObject([
        { callId, localConnection: 'connected' },
      ]);
      expect(pops(product)).toBe(1);

      await product.request('command', {
        commandId: 'hang up',
        command: { service: 'clearConnection', callId },
      });
      await expect.poll(async () => (await product.view()).wrapUps).toHaveLength(1);
      await product.restartBrowser();
      expect((await product.view()).wrapUps).toMatchObject([{ call: { callId } }]);
    });
  },
  { withNativeHost: false },
);
