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

const SECRET = 'a-token-that-nobody-must-read';

describeProduct('a page that has taken over our script in it', (getProduct) => {
  test('reads no settings, and can ask for nothing that shows or changes them', async () => {
    const product = getProduct();
    const { browser, crm, listenerUrl } = product;
    const { settings } = await product.request('getSettings', {});
    const listener = { enabled: true, settings: { url: listenerUrl, token: SECRET } };
    await product.request('saveSettings', {
      settings: { ...settings, connectors: { 'generic-listener': listener } },
    });
    const choice = { callCenters: [], inUse: null };
    const tried = { number: '1', direction: 'inbound', userData: {}, settings };
    const requests: Record<string, unknown> = {
      getSettings: {},
      saveSettings: { settings },
      previewCallCenters: choice,
      saveCallCenters: choice,
      previewSettingsFile: { text: '{}' },
      importSettingsFile: { text: '{}' },
      forgetOwnSettings: { items: [] },
      testConnection: { connectorId: 'simulator', settings: {} },
      tryNumber: tried,
    };
    await browser.openPage(crm.url);
    const own = await browser.openExtensionPage('_locales/en/messages.json');
    const seen = await own.evaluate(runInContentScript, crm.url, requests);
    await own.close();

    expect(seen.databases).not.toContain('offhook');
    expect(seen.stored).not.toContain(SECRET);
    expect(seen.session).not.toContain(SECRET);
    const answers = Object.entries(seen.answers);
    expect(answers).toHaveLength(Object.keys(requests).length);
    for (const [, answer] of answers) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
    // It was there to be read all the while.
    const after = await product.request('getSettings', {});
    expect(JSON.stringify(after)).toContain(SECRET);
  });
});

/** Runs in a page of the extension: sends a content script into the tab and says what that has got hold of. */
async function runInContentScript(url: string, requests: Record<string, unknown>) {
  const [tab] = await chrome.tabs.query({ url: `${url.replace(/:\d+$/, '')}/*` });
  const [injected] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    args: [requests],
    func: async (asked: Record<string, unknown>) => {
      const read = async (area: 'local' | 'session') => {
        try {
          return JSON.stringify(await chrome.storage[area].get(null));
        } catch {
          return '';
        }
      };
      const answers: Record<string, unknown> = {};
      for (const [request, payload] of Object.entries(asked)) {
        answers[request] = await chrome.runtime.sendMessage({ request, payload });
      }
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      return { databases, stored: await read('local'), session: await read('session'), answers };
    },
  });
  if (!injected?.result) throw new Error('the content script did not run');
  return injected.result;
}
