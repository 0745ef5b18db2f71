import { expect, test } from 'vitest';
import { rootSession } from '../../scripts/browsers/chromium-targets.mjs';
import { describeProduct } from '../support/product/describe-product';
import { callListener } from '../support/product/middleware';
import { findButton, press, readText } from '../support/product/screen';

const ADA = {
  ani: '+12025550143',
  dnis: '8005550100',
  type: 'phonecall',
  customerid: '49383433',
};

describeProduct('a call reported to the listener', (getProduct) => {
  test('opens the record in the CRM tab that is open, focuses it, and shows every key', async () => {
    const { browser, crm, listenerUrl } = getProduct();
    await browser.openPage(crm.url);
    await browser.openPage('about:blank');
    const tabsBefore = (await browser.tabs()).length;

    await expect
      .poll(() => callListener(listenerUrl, ADA).catch(() => undefined), { timeout: 20_000 })
      .toMatchObject({ status: 200, body: { callId: expect.any(String) } });

    const tab = await browser.waitForTab(({ url }) => url === `${crm.url}/contacts/1`);
    expect(tab.active).toBe(true);
    expect(await browser.tabs()).toHaveLength(tabsBefore);

    const popup = await browser.openPopup();
    await findButton(popup, 'Close');
    const text = await readText(popup);
    for (const [key, value] of Object.entries(ADA)) {
      expect(text).toContain(key);
      expect(text).toContain(value);
    }
    expect(text).toContain('Record opened: Ada Lovelace');
    await press(popup, 'Close');
    await press(popup, 'Finish');
    await popup.close();
  });

  test('is one call when the browser opens the URL, though the native host listens there too', async () => {
    const product = getProduct();
    const { browser, crm, listenerUrl } = product;
    await browser.openUrlAsUser(`${listenerUrl}?ani=%2B12025550178`);
    await browser.waitForTab(({ url }) => url === `${crm.url}/contacts/2`);
    // Whatever else the opening might have brought has come by the time that a later request is answered.
    await callListener(listenerUrl, { ani: '+442079460958' });
    expect((await product.view()).calls.map((call) => call.callingDevice.number)).toEqual([
      '+12025550178',
      '+442079460958',
    ]);
  });
});

describeProduct(
  'the listener URL opened in the browser by another program',
  (getProduct, family) => {
    test('has the same effect with no native host installed, and leaves no tab behind', async () => {
      const product = getProduct();
      const { browser, crm, listenerUrl } = product;
      await browser.openPage(crm.url);
      await browser.openPage('about:blank');
      const tabsBefore = (await browser.tabs()).length;

      await browser.openUrlAsUser(`${listenerUrl}?${new URLSearchParams(ADA)}`);
      const tab = await browser.waitForTab(({ url }) => url === `${crm.url}/contacts/1`);
      expect(tab.active).toBe(true);
      await expect.poll(async () => (await browser.tabs()).length).toBe(tabsBefore);

      const popup = await browser.openPopup();
      await findButton(popup, 'Close');
      const text = await readText(popup);
      for (const value of Object.values(ADA)) expect(text).toContain(value);
      expect((await product.view()).links).toContainEqual(
        expect.objectContaining({ state: 'connected', detail: { key: 'listenerHostMissing' } }),
      );
    });

    // Only Chromium takes an answer that it cannot show for a download.
    test.runIf(family === 'chromium')('does not show up among the downloads', async () => {
      const { browser, crm, listenerUrl } = getProduct();
      const downloads: string[] = [];
      const root = await rootSession(browser.session.browser);
      await root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
      root.on('Browser.downloadWillBegin', ({ url }) => downloads.push(url));
      await browser.openUrlAsUser(`${listenerUrl}?ani=%2B12025550178`);
      await browser.waitForTab(({ url }) => url === `${crm.url}/contacts/2`);
      expect(downloads).toEqual([]);
    });
  },
  { withNativeHost: false },
);
