import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../browser/browser-under-test';

interface Target {
  readonly browser: BrowserUnderTest;
  /** A web site under an attacker's control. */
  readonly site: string;
  /** The listener request that the site wants to forge. */
  readonly url: string;
}

export interface Forgery {
  readonly name: string;
  /** It reaches the port, where a native host has to refuse it; a navigation never does. */
  readonly embedded?: true;
  attempt(target: Target): Promise<unknown>;
}

/** All the ways in which a web site can have its visitor's browser ask for a URL. */
export const FORGERIES: readonly Forgery[] = [
  { name: 'a link', attempt: clickLink('') },
  { name: 'a link without a referrer', attempt: clickLink('rel=noreferrer') },
  { name: 'a link to a new tab', attempt: clickLink('target=_blank rel=opener') },
  {
    name: 'a link to a new tab without an opener',
    attempt: clickLink('target=_blank rel=noopener'),
  },
  {
    name: 'a ctrl-click',
    attempt: async (target) => {
      const page = await openPage(target, link(target.url));
      await page.keyboard.down('Control');
      await page.click('a');
      await page.keyboard.up('Control');
    },
  },
  {
    name: 'a middle click',
    attempt: async (target) => {
      const page = await openPage(target, link(target.url));
      await page.click('a', { button: 'middle' });
    },
  },
  { name: 'location.href', attempt: onClick((url) => `location.href = '${url}'`) },
  { name: 'window.open', attempt: onClick((url) => `window.open('${url}')`) },
  {
    name: 'window.open without an opener',
    attempt: onClick((url) => `window.open('${url}', '_blank', 'noopener,noreferrer')`),
  },
  {
    name: 'a window that it opened and then sends there',
    attempt: onClick((url) => `window.open('about:blank').location = '${url}'`),
  },
  {
    name: 'a window that it sends there again and again',
    attempt: async (target) => {
      const page = await openPage(target, button("w = window.open('about:blank')"));
      await page.click('button');
      await page.evaluate(sendAgainAndAgain, target.url);
    },
  },
  {
    name: 'going back to where it had sent a window',
    attempt: async (target) => {
      const page = await openPage(target, button(`window.open('${target.url}', 'w')`));
      await page.click('button');
      await page.evaluate((site) => {
        open(`${site}/?html=<script>history.length > 1 %26%26 history.back()</script>`, 'w');
      }, target.site);
    },
  },
  { name: 'a meta refresh', attempt: (target) => openPage(target, meta(target.url)) },
  {
    name: 'a Refresh header',
    attempt: ({ browser, site, url }) => browser.openPage(via(site, 'refresh', url)),
  },
  {
    name: 'a redirect behind its own link',
    attempt: async (target) => {
      const page = await openPage(target, link(via(target.site, 'redirect', target.url)));
      await page.click('a');
    },
  },
  {
    name: 'a page from the address bar that redirects',
    attempt: ({ browser, site, url }) => browser.openUrlAsUser(via(site, 'redirect', url)),
  },
  {
    name: 'a page from the address bar that goes there by script',
    attempt: ({ browser, site, url }) =>
      browser.openUrlAsUser(withHtml(site, `<script>location.href = '${url}'</script>`)),
  },
  {
    name: 'a sandboxed frame that takes the whole tab there',
    attempt: (target) =>
      openPage(target, sandbox(`<script>top.location = '${target.url}'</script>`)),
  },
  {
    name: 'a sandboxed frame that opens a window',
    attempt: async (target) => {
      const page = await openPage(target, sandbox(button(`window.open('${target.url}')`)));
      const frame = await page.waitForSelector('iframe');
      const inside = await frame?.contentFrame();
      await (await inside?.waitForSelector('button'))?.click();
    },
  },
  { name: 'a GET form', attempt: submitForm('get') },
  { name: 'a POST form', attempt: submitForm('post') },
  {
    name: 'a frame',
    embedded: true,
    attempt: (target) => openPage(target, `<iframe src="${target.url}"></iframe>`),
  },
  {
    name: 'an image',
    embedded: true,
    attempt: (target) => openPage(target, `<img src="${target.url}">`),
  },
  {
    name: 'fetch',
    embedded: true,
    attempt: (target) =>
      openPage(target, `<script>fetch('${target.url}', { mode: 'no-cors' })</script>`),
  },
];

function openPage({ browser, site }: Target, html: string): Promise<Page> {
  return browser.openPage(withHtml(site, html));
}

const withHtml = (site: string, html: string) => `${site}/?html=${encodeURIComponent(html)}`;
const via = (site: string, path: string, url: string) =>
  `${site}/${path}?to=${encodeURIComponent(url)}`;
const link = (url: string, attributes = '') => `<a href="${url}" ${attributes}>link</a>`;
const button = (script: string) => `<button onclick="${script}">press</button>`;
/** After the load event, for which openPage waits. */
const meta = (url: string) => `<meta http-equiv="refresh" content="1; url=${url}">`;
const sandbox = (html: string) =>
  `<iframe sandbox="allow-scripts allow-top-navigation allow-popups" srcdoc="${html.replaceAll('"', '&quot;')}"></iframe>`;

function clickLink(attributes: string): Forgery['attempt'] {
  return onElement((url) => link(url, attributes), 'a');
}

function onClick(script: (url: string) => string): Forgery['attempt'] {
  return onElement((url) => button(script(url)), 'button');
}

function onElement(html: (url: string) => string, selector: string): Forgery['attempt'] {
  return async (target) => {
    const page = await openPage(target, html(target.url));
    await page.click(selector);
  };
}

function submitForm(method: 'get' | 'post'): Forgery['attempt'] {
  return async (target) => {
    const fields = [...new URL(target.url).searchParams].map(
      ([name, value]) => `<input name="${name}" value="${value}">`,
    );
    const form = `<form method="${method}" action="${target.url}">${fields.join('')}<button>send</button></form>`;
    const page = await openPage(target, form);
    await page.click('button');
  };
}

/**
 * Runs in the page: catches navigations at every stage, since each cuts off the one before. The uneven pauses are
 * the attack itself; nothing is waited for with them.
 */
async function sendAgainAndAgain(url: string): Promise<void> {
  const { w } = window as unknown as { w: Window };
  for (let sent = 0; sent < 50; sent += 1) {
    w.location.href = url;
    await new Promise((resolve) => setTimeout(resolve, 4 * (sent % 10)));
  }
  w.close();
}
