import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserFamily } from '../../scripts/browsers/find.mjs';
import { startDemoCrm } from '../../scripts/demo-crm/server.mjs';
import { DEFAULT_NAVIGATION_RULES } from '../../src/screen-pop/default-rules';
import type { NavigationRule } from '../../src/screen-pop/rule';
import { chosenFamilies } from '../support/browser/describe-in-browsers';
import { type NavigationLog, watchNavigations } from '../support/product/navigation-log';
import { startPlainPages } from '../support/product/plain-pages';
import { type Product, startProduct } from '../support/product/product';

const TABS_OF_EACH_CRM = 10;
const OTHER_TABS = 70;
const BURSTS = 25;
const CALLS_OF_A_BURST = 8;
/** In so many of the bursts the background is stopped in the middle. */
const EVERY = 5;
/** Of each CRM's tabs, these hold something typed; the last one is the one that was used last. */
const WITH_DRAFT = [3, 9];
/** The one that pops belong in: used last of those without. */
const FREE = 8;
const LINES = ['+18005550101', '+18005550102', '+18005550103'];
const MINUTES = 60_000;

interface Busy {
  readonly product: Product;
  readonly crms: readonly { readonly url: string }[];
  readonly navigations: NavigationLog;
  /** What was typed where. */
  readonly drafts: readonly { readonly page: Page; readonly text: string }[];
  readonly untouched: readonly string[];
  close(): Promise<void>;
}

/** Each line has a CRM of its own. */
const rules = LINES.map((line, index): NavigationRule => {
  const [usual] = DEFAULT_NAVIGATION_RULES;
  if (!usual) throw new Error('There are no usual rules.');
  return {
    ...usual,
    name: line,
    order: index,
    condition: { parameter: 'cti.dnis', is: 'equals', value: line },
    result: { window: 'existing', crmId: `crm${index}` },
  };
});

async function startBusyBrowser(family: BrowserFamily): Promise<Busy> {
  const product = await startProduct(family, { withNativeHost: false });
  const [second, third, pages] = await Promise.all([
    startDemoCrm({ port: 0 }),
    startDemoCrm({ port: 0 }),
    startPlainPages(),
  ]);
  const crms = [product.crm, second, third];
  const { settings } = await product.request('getSettings', {});
  await product.request('saveSettings', {
    settings: {
      ...settings,
      crms: crms.map(({ url }, index) => ({
        id: `crm${index}`,
        kind: 'demo',
        settings: { origin: url },
      })),
      screenPop: { ...settings.screenPop, rules },
    },
  });
  const { browser } = product;
  const drafts: { page: Page; text: string }[] = [];
  const untouched: string[] = [];
  for (let index = 0; index < TABS_OF_EACH_CRM; index += 1) {
    for (const { url } of crms) {
      const address = `${url}/contacts/new?tab=${index}`;
      const page = await browser.openPage(address);
      if (WITH_DRAFT.includes(index)) {
        const text = `A draft in tab ${index}`;
        await page.type('input[name="name"]', text);
        drafts.push({ page, text });
      }
      if (index !== FREE) untouched.push(address);
    }
  }
  for (let index = 0; index < OTHER_TABS; index += 1) {
    const address = `${pages.url}${index}`;
    await browser.openPage(address);
    untouched.push(address);
  }
  return {
    product,
    crms,
    drafts,
    untouched,
    navigations: await watchNavigations(browser),
    close: async () => {
      await product.close();
      await Promise.all([second.close(), third.close(), pages.close()]);
    },
  };
}

const callerOf = (call: number) => `+1202555${1000 + call}`;
const lineOf = (call: number) => LINES[call % LINES.length] ?? '';

/** They ring all at once; when each has come to something, their callers give up. */
async function playBurst({ product }: Busy, burst: number): Promise<string[]> {
  const first = burst * CALLS_OF_A_BURST;
  const calls = Array.from({ length: CALLS_OF_A_BURST }, (_, index) => first + index);
  const ring = (call: number) =>
    product.request('simulateCall', {
      pairs: [
        ['ani', callerOf(call)],
        ['dnis', lineOf(call)],
      ],
    });
  if (burst % EVERY === 0) {
    await Promise.all(calls.slice(0, 4).map(ring));
    // The toast may ask for it at once.
    await product.browser.stopBackground();
    await Promise.all(calls.slice(4).map(ring));
  } else {
    await Promise.all(calls.map(ring));
  }
  const outcomes = async () => {
    const view = await product.view();
    return view.calls.map(({ callId }) => view.pops[callId]?.status ?? 'none yet');
  };
  await expect
    .poll(async () => (await outcomes()).filter((status) => status !== 'none yet').length, {
      timeout: 60_000,
      interval: 100,
    })
    .toBe(CALLS_OF_A_BURST);
  const came = await outcomes();
  for (const { vendorCallId } of (await product.view()).calls) {
    await product.request('simulateAct', { act: { does: 'clear', vendorCallId } });
  }
  await expect.poll(async () => (await product.view()).calls.length).toBe(0);
  return came;
}

describe.each(chosenFamilies())('a hundred tabs and two hundred calls (%s)', (family) => {
  let busy: Busy | undefined;
  beforeAll(async () => {
    busy = await startBusyBrowser(family);
  }, 10 * MINUTES);
  afterAll(async () => busy?.close(), MINUTES);

  test(
    'every pop in the right tab, none twice, none lost, and no draft touched',
    async () => {
      if (!busy) throw new Error('The browser has not started.');
      const { product, crms, drafts, untouched, navigations } = busy;
      const statuses: string[] = [];
      for (let burst = 0; burst < BURSTS; burst += 1)
        statuses.push(...(await playBurst(busy, burst)));

      const seen = await navigations.read();
      const calls = Array.from({ length: BURSTS * CALLS_OF_A_BURST }, (_, call) => {
        const shown = seen.filter(
          ({ url }) => new URL(url).searchParams.get('phone') === callerOf(call),
        );
        const crm = crms[call % LINES.length]?.url ?? '';
        return {
          shown: shown.length,
          right: shown.every(({ url }) => url.startsWith(crm)),
          shownIn: shown.map(({ tabId }) => tabId),
        };
      });
      const tabs = crms.map(
        (_, crm) =>
          new Set(
            calls
              .filter((__, call) => call % LINES.length === crm)
              .flatMap(({ shownIn }) => shownIn),
          ).size,
      );
      const open = (await product.browser.tabs()).map(({ url }) => url);
      const texts = await Promise.all(
        drafts.map(({ page }) =>
          page.$eval('input[name="name"]', (field) => (field as HTMLInputElement).value),
        ),
      );
      const table = {
        calls: calls.length,
        stops: Math.ceil(BURSTS / EVERY),
        newRecord: statuses.filter((status) => status === 'newRecord').length,
        'shown once': calls.filter(({ shown }) => shown === 1).length,
        'shown twice': calls.filter(({ shown }) => shown > 1).length,
        lost: calls.filter(({ shown }) => shown === 0).length,
        'in another CRM': calls.filter(({ right }) => !right).length,
        'tabs used, by CRM': tabs,
        'drafts lost': texts.filter((text, index) => text !== drafts[index]?.text).length,
        'other tabs moved': untouched.filter((url) => !open.includes(url)).length,
      };
      console.log(`pops in ${family}: ${JSON.stringify(table)}`);
      const all = BURSTS * CALLS_OF_A_BURST;
      expect(table).toEqual({
        calls: all,
        stops: Math.ceil(BURSTS / EVERY),
        newRecord: all,
        'shown once': all,
        'shown twice': 0,
        lost: 0,
        'in another CRM': 0,
        'tabs used, by CRM': [1, 1, 1],
        'drafts lost': 0,
        'other tabs moved': 0,
      });
    },
    20 * MINUTES,
  );
});
