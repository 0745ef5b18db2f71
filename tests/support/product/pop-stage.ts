import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { PopOutcome } from '../../../src/cti/pop-outcome';
import type { BrowserTab } from '../browser/browser-under-test';
import type { Product } from './product';

/** Calls that pop, and the tabs of one CRM in which they do. */
export interface PopStage {
  /** A page of the CRM in a tab of its own; `isStillThere` tells it from one that was loaded anew. */
  openCrm(path: string): Promise<Page>;
  isStillThere(page: Page): Promise<boolean>;
  /** Rings, and waits for what the pop comes to. */
  popFor(ani: string): Promise<PopOutcome>;
  /** A colleague answers the call that rings. */
  answerElsewhere(): Promise<void>;
  crmTabs(): Promise<readonly BrowserTab[]>;
  /** The path that the selected tab shows; with several windows, each has one. */
  pathsInFront(): Promise<readonly string[]>;
  /** Waits until one of the CRM's selected tabs shows the path. */
  waitForFront(path: string): Promise<BrowserTab>;
  /** Runs in a page of the extension. */
  readonly evaluate: Page['evaluate'];
  /** No call and no tab of the CRM is left. */
  clear(): Promise<void>;
}

/** For what has to happen, on a busy machine. */
export const PATIENCE = { timeout: 20_000, interval: 100 };

export async function createPopStage(product: Product, crmUrl: string): Promise<PopStage> {
  const { browser } = product;
  const tools = await browser.openExtensionPage('_locales/de/messages.json');
  const isOfCrm = ({ url }: { url: string }) => url.startsWith(`${crmUrl}/`);
  const crmTabs = async () => (await browser.tabs()).filter(isOfCrm);
  const pathsInFront = async () =>
    (await crmTabs()).filter(({ active }) => active).map(({ url }) => url.slice(crmUrl.length));

  async function endCalls(does: 'clear' | 'answerElsewhere') {
    for (const { vendorCallId } of (await product.view()).calls) {
      await product.request('simulateAct', { act: { does, vendorCallId } });
    }
    await expect.poll(async () => (await product.view()).calls.length, PATIENCE).toBe(0);
  }

  return {
    async openCrm(path) {
      const page = await browser.openPage(crmUrl + path);
      await page.evaluate(() => Object.assign(globalThis, { isMarked: true }));
      return page;
    },
    isStillThere: (page) => page.evaluate(() => 'isMarked' in globalThis),
    async popFor(ani) {
      const before = Object.keys((await product.view()).pops);
      await product.request('simulateCall', { pairs: [['ani', ani]] });
      const find = async () => {
        const pops = Object.entries((await product.view()).pops);
        return pops.find(([callId]) => !before.includes(callId))?.[1];
      };
      await expect.poll(find, PATIENCE).toBeDefined();
      const outcome = await find();
      if (!outcome) throw new Error('The pop is forgotten already.');
      return outcome;
    },
    answerElsewhere: () => endCalls('answerElsewhere'),
    crmTabs,
    pathsInFront,
    waitForFront: (path) =>
      browser.waitForTab(({ url, active }) => active && url === crmUrl + path),
    evaluate: tools.evaluate.bind(tools),
    async clear() {
      await endCalls('clear');
      // Puppeteer does not see in Firefox what has been put to sleep.
      await tools.evaluate(async (url) => {
        const asleep = await chrome.tabs.query({ url, discarded: true });
        await chrome.tabs.remove(asleep.flatMap(({ id }) => id ?? []));
      }, 'http://localhost/*');
      const close = async () => {
        for (const tab of await crmTabs()) await (await browser.pageOf(tab)).close();
        return (await crmTabs()).length;
      };
      await expect.poll(close, PATIENCE).toBe(0);
    },
  };
}
