import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { NavigationRule } from '../../src/screen-pop/rule';
import { toCallCenterFile } from '../support/product/call-center-file';
import { describeProduct } from '../support/product/describe-product';
import { callListener } from '../support/product/middleware';
import type { Product } from '../support/product/product';
import { press, waitForText } from '../support/product/screen';

/** Unlike the rules that hold without any file, it always takes a tab of its own. */
const RULE: NavigationRule = {
  name: 'From the file',
  order: 1,
  from: [],
  directions: ['inbound'],
  moments: ['ringing'],
  ctiSearches: [
    { name: 'Contacts', order: 1, directions: ['inbound'], entity: 'contact', fields: [] },
  ],
  noMatches: { decision: 'nextRule' },
  singleMatch: { decision: 'loadMatch' },
  multipleMatches: { decision: 'createSession', action: { open: 'pickList' } },
  actions: [],
  result: { window: 'new' },
};

const toFile = ({ crm, listenerUrl }: Product, internalName: string) =>
  toCallCenterFile({
    internalName,
    displayName: 'Support in Springfield',
    crmOrigin: new URL(crm.url).origin,
    listenerUrl,
    rules: [RULE],
  });

describeProduct('a call center imported from a file', (getProduct) => {
  test('pops a call by the rules in that file', async () => {
    const product = getProduct();
    const { browser, crm, listenerUrl } = product;
    await product.request('forgetOwnSettings', { items: [] });
    await browser.openPage(crm.url);
    await importFile(product, toFile(product, 'Springfield'));

    await expect
      .poll(async () => (await product.request('getSettings', {})).inUse, { timeout: 15_000 })
      .toBe('Springfield');
    const { layers, settings, callCenters } = await product.request('getSettings', {});
    expect(layers).toMatchObject({
      crms: 'callCenter',
      'screenPop.rules': 'callCenter',
      'connectors.generic-listener': 'callCenter',
      softphone: 'callCenter',
    });
    expect(settings.softphone).toEqual({ height: 600, width: 400 });
    expect(callCenters).toMatchObject([{ displayName: 'Support in Springfield' }]);

    const tabsBefore = (await browser.tabs()).length;
    await expect
      .poll(() => callListener(listenerUrl, { ani: '+12025550143' }).catch(() => undefined), {
        timeout: 20_000,
      })
      .toMatchObject({ status: 200 });
    await browser.waitForTab(({ url }) => url === `${crm.url}/contacts/1`);
    expect(await browser.tabs()).toHaveLength(tabsBefore + 1);
    await expect
      .poll(async () => Object.values((await product.view()).pops))
      .toMatchObject([{ status: 'opened', report: { rule: 'From the file' } }]);
  });

  test('is in use after a restart of the browser', async () => {
    const product = getProduct();
    await product.restartBrowser();
    const { inUse, layers } = await product.request('getSettings', {});
    expect(inUse).toBe('Springfield');
    expect(layers).toMatchObject({ 'screenPop.rules': 'callCenter' });
  });

  test('is not replaced by one that cannot be used, and the error names the line', async () => {
    const product = getProduct();
    const { callCenters: before } = await product.request('getSettings', {});
    const texts = before.map(({ text }) => ({ text }));
    const choice = {
      callCenters: [...texts, { text: toFile(product, '1st line') }],
      inUse: '1st line',
    };
    const { findings } = await product.request('previewCallCenters', choice);
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'internal-name-characters',
        item: 'reqGeneralInfo/reqInternalName',
        place: expect.objectContaining({ line: 5 }),
      }),
    );
    expect(await product.request('saveCallCenters', choice)).toMatchObject({ ok: false });
    const after = await product.request('getSettings', {});
    expect(after.callCenters).toEqual(before);
    expect(after.inUse).toBe('Springfield');
  });
});

/** As an administrator does it: chosen on the options page, read over, used. */
async function importFile({ browser }: Product, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'offhook-call-center-'));
  try {
    const path = join(folder, 'springfield.xml');
    await writeFile(path, text);
    const page = await browser.openExtensionPage('extension/options/index.html');
    const input = await page.waitForSelector('input[name="callCenterFile"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await waitForText(page, 'What changes when “Support in Springfield” is used');
    await press(page, 'Use it');
    await waitForText(page, '“Support in Springfield” is in use now.');
    await page.close();
  } finally {
    await rm(folder, { recursive: true });
  }
}
