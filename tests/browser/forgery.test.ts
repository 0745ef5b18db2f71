import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { describeProduct } from '../support/product/describe-product';
import { listenOnLoopback } from '../support/product/listen-on-loopback';
import { callListener } from '../support/product/middleware';
import { waitForView } from '../support/product/wait-for-view';

describeProduct('a web page that knows the listener URL', (getProduct) => {
  test('can make no call ring, whatever it tries', async () => {
    const product = getProduct();
    const { browser, listenerUrl } = product;
    const target = (how: string) => `${listenerUrl}?ani=666&how=${how}`;
    const { url, close } = await listenOnLoopback(
      createServer((_, response) => {
        response.setHeader('content-type', 'text/html');
        response.end(`<!doctype html><title>forger</title>
          <img src="${target('img')}"><iframe src="${target('iframe')}"></iframe>
          <script src="${target('script')}"></script>
          <a id="link" href="${target('link')}" target="_blank" rel="noreferrer">x</a>`);
      }),
    );
    const page = await browser.openPage(url);
    await page.evaluate(async (fetchTarget) => {
      await fetch(fetchTarget, { mode: 'no-cors' }).catch(() => undefined);
      navigator.sendBeacon(fetchTarget);
    }, target('fetch'));
    await page.click('#link');

    // One that counts: once it is there, the others have had their time.
    await expect
      .poll(
        () =>
          callListener(listenerUrl, { ani: '777' }).then(
            ({ status }) => status,
            () => 0,
          ),
        {
          timeout: 20_000,
        },
      )
      .toBe(200);
    await waitForView(product, ({ calls }) => calls.map((call) => call.callingDevice.number), [
      '777',
    ]);
    await close();
  });

  test('cannot talk to the extension, nor see that it is there', async () => {
    const { browser, crm } = getProduct();
    const { extensionId, extensionOrigin } = browser.session;
    const page = await browser.openPage(crm.url);
    const seen = await page.evaluate(
      async (id, origin) => {
        const files = [
          'manifest.json',
          'extension/content/click-to-dial.js',
          'icons/offhook-16.png',
        ];
        const readable = await Promise.all(
          files.map((file) =>
            fetch(`${origin}/${file}`).then(
              () => file,
              () => undefined,
            ),
          ),
        );
        const runtime = (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome
          ?.runtime;
        const answer = runtime?.sendMessage
          ? await Promise.resolve(
              runtime.sendMessage(id, { request: 'getSettings', payload: {} }),
            ).catch(() => undefined)
          : undefined;
        return { readable: readable.filter(Boolean), answer };
      },
      extensionId,
      extensionOrigin,
    );
    expect(seen).toEqual({ readable: [], answer: undefined });
  });
});
