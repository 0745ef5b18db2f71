import { expect, test } from 'vitest';
import type { DesktopView } from '../../src/messaging/protocol';
import { describeProduct } from '../support/product/describe-product';
import type { Product } from '../support/product/product';
import { press, waitForText } from '../support/product/screen';

/** All that an agent could see change. */
const picture = ({ calls, wrapUps, agent, pops }: DesktopView) => ({ calls, wrapUps, agent, pops });

const pops = ({ crm }: Product) =>
  crm.pageViews.filter(({ path }) => path === '/contacts/1').length;

describeProduct(
  'the background is stopped',
  (getProduct) => {
    async function survivesStop(product: Product) {
      const before = picture(await product.view());
      const popsBefore = pops(product);
      await product.browser.stopBackground();
      expect(await product.browser.backgroundState()).toBe('stopped');
      const after = picture(await product.view());
      expect(after).toEqual(before);
      expect(pops(product)).toBe(popsBefore);
    }

    test('while ringing, while talking and in wrap-up: the same calls and agent, and no second pop', async () => {
      const product = getProduct();
      const { browser, crm } = product;
      await browser.openPage(crm.url);
      await product.request('simulateScript', { script: 'inboundAnswered' });
      await browser.waitForTab(({ url }) => url === `${crm.url}/contacts/1`);
      await expect.poll(async () => Object.keys((await product.view()).pops)).toHaveLength(1);
      // The page tells its server of the record after its address has changed.
      await expect.poll(() => pops(product)).toBe(1);
      await survivesStop(product);

      const popup = await browser.openPopup();
      await press(popup, 'Answer');
      await waitForText(popup, 'On call');
      await popup.close();
      await survivesStop(product);

      const again = await browser.openPopup();
      await press(again, 'Hang up');
      await waitForText(again, 'After-call work');
      await again.type('textarea', 'half a note');
      await again.close();
      await survivesStop(product);

      const wrapUp = await browser.openPopup();
      await wrapUp.waitForFunction(
        () => document.querySelector('textarea')?.value === 'half a note',
      );
      await press(wrapUp, 'Finish');
      await expect.poll(async () => (await product.view()).wrapUps).toEqual([]);
      expect(pops(product)).toBe(1);
    });

    test('and finds settings that a connector cannot take: it says so, the others work, and it can be mended', async () => {
      const product = getProduct();
      const { settings } = await product.request('getSettings', {});
      const links = async () =>
        Object.fromEntries(
          (await product.view()).links.map(({ connectorId, state }) => [connectorId, state]),
        );
      const broken = { 'generic-listener': { enabled: true, settings: { url: 'nonsense' } } };
      await storeSettings(product, { ...settings, connectors: broken });
      await product.browser.stopBackground();
      const { problems } = await product.request('getSettings', {});
      expect(problems).toMatchObject([{ where: 'stored', item: 'connectors.generic-listener' }]);
      await expect.poll(links).toMatchObject({ simulator: 'connected' });
      await product.request('saveSettings', { settings });
      await expect.poll(links).toEqual({ 'generic-listener': 'connected', simulator: 'connected' });
      expect((await product.request('getSettings', {})).problems).toEqual([]);
    });

    test('and finds settings where an earlier version has left them: they hold, and are moved', async () => {
      const product = getProduct();
      const { settings } = await product.request('getSettings', {});
      await storeSettings(product, undefined);
      const page = await product.browser.openExtensionPage('_locales/en/messages.json');
      await page.evaluate((stored) => chrome.storage.local.set({ settings: stored }), {
        ...settings,
        region: 'GB',
      });
      await product.browser.stopBackground();
      const after = await product.request('getSettings', {});
      expect(after.settings).toEqual({ ...settings, region: 'GB' });
      expect(after.problems).toEqual([]);
      const left = await page.evaluate(() => chrome.storage.local.get('settings'));
      expect(left).toEqual({});
      await page.close();
    });
  },
  { withNativeHost: false, withToast: false },
);

/** Puts this where the settings are kept, behind the background's back. */
async function storeSettings(product: Product, value: unknown): Promise<void> {
  const page = await product.browser.openExtensionPage('_locales/en/messages.json');
  await page.evaluate(
    (stored) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('offhook');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('items', 'readwrite');
          const items = transaction.objectStore('items');
          if (stored === undefined) items.delete('settings');
          else items.put(stored, 'settings');
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    value,
  );
  await page.close();
}
