import { createServer } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DEFAULT_NAVIGATION_RULES } from '../../src/screen-pop/default-rules';
import type { NavigationRule } from '../../src/screen-pop/rule';
import { axeViolations } from '../support/browser/axe';
import { describeProduct } from '../support/product/describe-product';
import { listenOnLoopback } from '../support/product/listen-on-loopback';
import {
  clickInToast,
  escapeFromToast,
  findToast,
  pressInToast,
  readToast,
  toastBox,
  waitForNoToast,
} from '../support/product/toast';
import { waitForView } from '../support/product/wait-for-view';

const POLL = { timeout: 15_000, interval: 400 };

/** What a page can do to whatever stands in it by style alone. */
const HOSTILE_STYLE = `
  * { display: none !important; opacity: 0 !important; visibility: hidden !important;
      transform: rotate(40deg) scale(0.1) !important; inset: auto !important; width: 1px !important;
      animation: none !important; clip-path: inset(50%) !important; }
  html, body { display: block !important; }
  iframe, div, [popover] { position: static !important; height: 0 !important; z-index: -1 !important;
      pointer-events: none !important; filter: blur(9px) !important; }`;

/** Listens to all that a page can hear, from before anything rings. */
const SPY = `
  window.heard = [];
  addEventListener('message', (event) => heard.push(String(event.data)));
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) heard.push(node.outerHTML);
  }).observe(document, { childList: true, subtree: true });`;

/** What keeps a frame of an extension out of a page; the browsers let it in past everything else. */
const SHUT_OUT = {
  chromium: [
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ],
  firefox: [['Content-Security-Policy', 'sandbox allow-scripts']],
} as const;

function pageFor(path: string): string {
  const style = path.includes('hostile') ? HOSTILE_STYLE : 'body { margin: 40px }';
  return `<!doctype html><html lang="en"><title>Orders</title><style>${style}</style>
    <script>${SPY}</script><h1>Orders</h1><p>Nothing to see</p><input id="note">
    <p>${'More than one screen of text. '.repeat(600)}</p></html>`;
}

/** Everything that a script of the page can read. */
function readAsPage() {
  const { find } = window as unknown as {
    find(text: string, matchCase: boolean, backwards: boolean, wrap: boolean): boolean;
  };
  const finds = (text: string) => find.call(window, text, false, false, true);
  const found = ['Ada', 'Lovelace', '555-0143', 'Answer'].filter(finds);
  // The search itself works.
  const findsOwn = finds('Nothing to see');
  getSelection()?.selectAllChildren(document.documentElement);
  const texts = [
    document.documentElement.outerHTML,
    document.documentElement.innerText,
    String(getSelection()),
    ...(window as unknown as { heard: string[] }).heard,
    ...performance.getEntries().map(({ name }) => name),
    ...[...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? ''),
  ];
  return {
    texts: texts.join('\n'),
    frames: window.length,
    found,
    findsOwn,
  };
}

/** Where everything of the page itself stands. */
function layoutOf(page: Page) {
  return page.evaluate(() => ({
    boxes: [...document.body.querySelectorAll('*')].map((element) =>
      JSON.stringify(element.getBoundingClientRect()),
    ),
    scroll: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    focus: document.activeElement?.id,
    title: document.title,
  }));
}

describeProduct('a call that rings', (getProduct, family) => {
  let server: Awaited<ReturnType<typeof listenOnLoopback>>;
  const pages: Page[] = [];

  beforeAll(async () => {
    server = await listenOnLoopback(
      createServer(({ url = '' }, response) => {
        response.setHeader('content-type', 'text/html');
        for (const [name, value] of url.includes('shut') ? SHUT_OUT[family] : []) {
          response.setHeader(name, value);
        }
        response.end(pageFor(url));
      }),
    );
    // Nothing pops here: the page in front stays in front.
    await useRules([]);
  });
  afterAll(() => server.close());
  afterEach(async () => {
    const { calls } = await getProduct().view();
    for (const { callId } of calls) {
      const command = { service: 'clearConnection', callId } as const;
      await getProduct().request('command', { commandId: crypto.randomUUID(), command });
    }
    await waitForView(getProduct(), (view) => view.calls.length, 0);
    for (const page of pages.splice(0)) await page.close();
  });

  async function useRules(rules: readonly NavigationRule[]): Promise<void> {
    const { settings } = await getProduct().request('getSettings', {});
    const screenPop = { ...settings.screenPop, rules };
    const saved = await getProduct().request('saveSettings', {
      settings: { ...settings, screenPop },
    });
    expect(saved).toEqual({ ok: true });
  }

  /** A page that nobody has heard of, in front. */
  async function openPage(path = ''): Promise<Page> {
    const page = await getProduct().browser.openPage(server.url + path);
    pages.push(page);
    await page.bringToFront();
    return page;
  }

  async function ring(ani = '+12025550143'): Promise<void> {
    const pairs = [
      ['ani', ani],
      ['name', 'Ada Lovelace'],
      ['queue', 'Sales'],
    ] as const;
    expect(await getProduct().request('simulateCall', { pairs })).toEqual({ ok: true });
  }

  const states = () =>
    getProduct()
      .view()
      .then(({ calls }) => calls.map(({ localConnection }) => localConnection));

  /**
   * The ids of the system notifications, asked in a page of the extension, which comes to the front. Firefox without a
   * screen closes them as soon as they are made, so there it is what Offhook itself believes.
   */
  async function openNotificationsPage() {
    const page = await getProduct().browser.openExtensionPage('_locales/de/messages.json');
    pages.push(page);
    await page.bringToFront();
    return () =>
      page.evaluate(async (isFirefox) => {
        if (!isFirefox) return Object.keys(await chrome.notifications.getAll());
        const { notifiedCalls = {} } = await chrome.storage.session.get('notifiedCalls');
        return Object.keys(notifiedCalls as object).map((callId) => `call:${callId}`);
      }, family === 'firefox');
  }

  test('is shown in the page in front, which learns nothing of it', async () => {
    const page = await openPage();
    await ring();
    const toast = await readToast(page);
    for (const text of ['Ada Lovelace', '(202) 555-0143', 'Sales', 'Answer', 'Decline']) {
      expect(toast).toContain(text);
    }
    const known = await page.evaluate(readAsPage);
    expect(known).toMatchObject({ frames: 0, found: [], findsOwn: true });
    expect(known.texts).not.toMatch(/Ada|Lovelace|2025550143|555-0143|Sales|Offhook|-extension:/);
  });

  test('moves nothing in the page and leaves the keyboard where it was', async () => {
    const page = await openPage();
    await page.focus('#note');
    const before = await layoutOf(page);
    await ring();
    await findToast(page);
    await page.keyboard.type('still here');
    expect(await layoutOf(page)).toEqual(before);
    expect(await page.$eval('#note', (note) => (note as HTMLInputElement).value)).toBe(
      'still here',
    );
  });

  test('is gone without a trace when a colleague answers', async () => {
    const page = await openPage();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await ring();
    await findToast(page);
    const [call] = (await getProduct().view()).calls;
    const act = { does: 'answerElsewhere', vendorCallId: call?.vendorCallId ?? '' } as const;
    await getProduct().request('simulateAct', { act });
    await waitForNoToast(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('can be answered there, also where the page’s style is against it', async () => {
    const page = await openPage('hostile');
    await ring();
    await findToast(page);
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect(await toastBox(page)).toMatchObject({ top: 16, width: 352, right: width - 16 });
    await pressInToast(page, 'Answer');
    await expect.poll(states).toEqual(['connected']);
  });

  test.each(['before', 'after'])(
    'can be answered where the page has a modal dialog, opened %s it rang',
    async (when) => {
      const page = await openPage();
      const openDialog = () =>
        page.evaluate(() => {
          const dialog = document.body.appendChild(document.createElement('dialog'));
          dialog.textContent = 'Are you sure?';
          dialog.showModal();
        });
      if (when === 'before') await openDialog();
      await ring();
      await findToast(page);
      if (when === 'after') await openDialog();
      await expect
        .poll(async () => {
          await clickInToast(page, 'Answer').catch(() => undefined); // a new one is on its way
          return states();
        }, POLL)
        .toEqual(['connected']);
    },
  );

  test('can be declined there', async () => {
    const page = await openPage();
    await ring();
    await pressInToast(page, 'Decline');
    await expect.poll(states).toEqual([]);
  });

  test('offers the records that match, and opens the one that is chosen', async () => {
    const { browser, crm } = getProduct();
    pages.push(await browser.openPage(`${crm.url}/cases`));
    await useRules(DEFAULT_NAVIGATION_RULES);
    const page = await openPage();
    await ring('+4930901820');
    await expect.poll(() => readToast(page), POLL).toContain('Emmy Noether');
    expect(await readToast(page)).toContain('Konrad Zuse');
    // Going to the record takes the toast along: there is nothing left to press here.
    await pressInToast(page, 'Emmy Noether');
    await browser.waitForTab(({ url, active }) => url === `${crm.url}/contacts/5` && active);
    await useRules([]);
  });

  test('can be put away with Escape, and rings on', async () => {
    const page = await openPage();
    await ring();
    await escapeFromToast(page);
    expect(await states()).toEqual(['alerting']);
  });

  test.skipIf(family === 'firefox')(
    'is not answered by a press through something else',
    async () => {
      const page = await openPage();
      await ring();
      await findToast(page);
      await page.evaluate(() => {
        const cover = document.body.appendChild(document.createElement('div'));
        cover.popover = 'manual';
        cover.style.cssText = 'inset: 0; width: 100%; height: 100%; pointer-events: none';
        cover.showPopover();
      });
      const toast = await findToast(page);
      const says = () => toast.evaluate(() => document.body.innerText);
      await expect
        .poll(async () => {
          const place = await toast.evaluate(() => {
            const box = document.querySelector('.tone-go')?.getBoundingClientRect();
            return { x: (box?.left ?? 0) + 20, y: (box?.top ?? 0) + 20 };
          });
          const { left = 0, top = 0 } = (await toastBox(page)) ?? {};
          await page.mouse.click(left + place.x, top + place.y);
          return says();
        }, POLL)
        .toContain('lies over this message');
      expect(await states()).toEqual(['alerting']);
    },
  );

  test('comes along when the agent goes to another tab', async () => {
    const first = await openPage();
    await ring();
    await findToast(first);
    const second = await openPage('second');
    await expect.poll(() => readToast(second), POLL).toContain('Ada Lovelace');
    await waitForNoToast(first);
  });

  test('stays there while the background is stopped, and can be answered then', async () => {
    const page = await openPage();
    await ring();
    await findToast(page);
    await getProduct().browser.stopBackground();
    expect(await toastBox(page)).toBeDefined();
    await pressInToast(page, 'Answer');
    await expect.poll(states).toEqual(['connected']);
  });

  test('is not told to a page that loads the toast itself', async () => {
    const own = await getProduct().browser.openExtensionPage('_locales/de/messages.json');
    pages.push(own);
    const url = await own.evaluate(() => chrome.runtime.getURL('extension/toast/index.html'));
    const page = await openPage();
    await ring();
    await findToast(page);
    const answer = await page.evaluate(loadAsHost, `${url}#guessed`);
    expect(answer).toEqual({ close: true });
    const texts = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(() => document.body.innerText)),
    );
    expect(texts.filter((text) => text.includes('Ada'))).toHaveLength(1);
    expect(texts.filter((text) => text.trim() === '')).toHaveLength(1);
  });

  test('does not open Offhook’s other files to pages, nor tells in Chromium that it is there', async () => {
    const page = await openPage();
    const { extensionOrigin } = getProduct().browser.session;
    const closed = ['extension/popup/index.html', 'assets/toast.js', 'manifest.json'];
    // Firefox has random addresses instead.
    if (family === 'chromium') closed.push('extension/toast/index.html');
    const loads = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => url,
              () => '',
            ),
          ),
        ),
      closed.map((path) => `${extensionOrigin}/${path}`),
    );
    expect(loads.filter((url) => url !== '')).toEqual([]);
  });

  test('is a system notification where no toast can be, one only, until it is answered', async () => {
    const page = await openPage();
    const notifications = await openNotificationsPage();
    await ring();
    const [call] = (await getProduct().view()).calls;
    await expect.poll(notifications).toEqual([`call:${call?.callId}`]);
    await getProduct().browser.stopBackground();
    expect(await notifications()).toEqual([`call:${call?.callId}`]);
    await page.bringToFront();
    await findToast(page);
    await expect.poll(notifications).toEqual([]);
  });

  test('is a system notification where the page keeps the toast out', async () => {
    const notifications = await openNotificationsPage();
    const page = await openPage('shut');
    await ring();
    const [call] = (await getProduct().view()).calls;
    await expect.poll(notifications, POLL).toEqual([`call:${call?.callId}`]);
    await waitForNoToast(page);
  });

  test('is shown to everybody: axe finds nothing', async () => {
    const page = await openPage();
    await ring();
    const toast = await findToast(page);
    expect(await axeViolations(toast)).toEqual([]);
  });
});

/** Runs in the page: does what the content script does, and says what the frame answers. */
function loadAsHost(url: string): Promise<unknown> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.onload = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      frame.contentWindow?.postMessage('toast', '*', [port2]);
    };
    document.body.append(frame);
  });
}
