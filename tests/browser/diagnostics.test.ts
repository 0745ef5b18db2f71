import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { replayFile } from '../../scripts/trace/replay-file.mjs';
import { parseTrace } from '../../src/diagnostics/trace-file';
import { describeProduct } from '../support/product/describe-product';
import type { Product } from '../support/product/product';
import { press, readText, waitForText } from '../support/product/screen';

const DIAGNOSTICS = 'extension/diagnostics/index.html';

/** A call with a secret attached, whose record has come up. */
async function ring({ request, browser, crm }: Product): Promise<void> {
  await browser.openPage(crm.url);
  await request('simulateCall', {
    pairs: [
      ['ani', '+12025550143'],
      ['name', 'Ada Lovelace'],
      ['customerPin', '4711-hush'],
    ],
  });
  await browser.waitForTab(({ url }) => url === `${crm.url}/contacts/1`);
}

/** What the page would save, instead of saving it. */
async function exported(page: Page): Promise<{ name: string; text: string }> {
  await page.evaluate(() => {
    const saved = globalThis as unknown as { name?: string; file?: Blob };
    URL.createObjectURL = (file) => {
      saved.file = file as Blob;
      return 'about:blank';
    };
    HTMLAnchorElement.prototype.click = function () {
      saved.name = this.download;
    };
  });
  await press(page, 'Export');
  return page.evaluate(async () => {
    const saved = globalThis as unknown as { name?: string; file?: Blob };
    return { name: saved.name ?? '', text: (await saved.file?.text()) ?? '' };
  });
}

async function choose(page: Page, text: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'offhook-trace-'));
  const file = join(folder, 'trace.json');
  writeFileSync(file, text);
  const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await waitForText(page, 'states came out as recorded');
  rmSync(folder, { recursive: true });
}

describeProduct(
  'the diagnostics page',
  (getProduct) => {
    test('shows a call as it happens, why its record came up, and no secret', async () => {
      const product = getProduct();
      const page = await product.browser.openExtensionPage(DIAGNOSTICS);
      await waitForText(page, 'The background started');
      await ring(product);
      await page.bringToFront();
      await waitForText(page, 'delivered: Ada Lovelace');
      await waitForText(page, 'Record opened: Ada Lovelace');
      await page.click('button[aria-expanded]::-p-text(Ada Lovelace)');
      await waitForText(page, '"customerPin": "[redacted]"');
      expect(await readText(page)).not.toContain('hush');

      await page.type('#trace-search', 'screenPop performed');
      await waitForText(page, 'screenPop, performed');
      expect(await readText(page)).not.toContain('delivered: Ada Lovelace');
      await page.close();
    });

    test('replays the trace: the same states come out, also after the background was stopped', async () => {
      const product = getProduct();
      await product.browser.stopBackground();
      const page = await product.browser.openExtensionPage(DIAGNOSTICS);
      await waitForText(page, 'delivered: Ada Lovelace');
      await press(page, 'Replay this trace');
      await waitForText(page, 'Identical: ');
      expect(await readText(page)).not.toContain('was not written down');
      await page.close();
    });

    test('exports it, masked or not; each replays, on the page and by the command', async () => {
      const product = getProduct();
      const page = await product.browser.openExtensionPage(DIAGNOSTICS);
      await waitForText(page, 'delivered: Ada Lovelace');
      const masked = await exported(page);
      expect(masked.name).toMatch(/^offhook-trace-.*-masked\.json$/);
      expect(masked.text).not.toMatch(/2025550143|Lovelace|hush/);
      expect(parseTrace(masked.text).differedAt).toBeUndefined();

      await page.click('main label:has(input[aria-describedby="diagnostics-mask"])');
      const whole = await exported(page);
      expect(whole.text).toContain('Ada Lovelace');
      expect(whole.text).not.toContain('hush');
      for (const { name, text } of [masked, whole]) {
        expect((await replayFile(text, name)).lines.at(-1)).toBe('identical');
        await choose(page, text);
      }
      await page.close();
    });

    test('is cleared when asked to, and goes on from there', async () => {
      const product = getProduct();
      const page = await product.browser.openExtensionPage(DIAGNOSTICS);
      await waitForText(page, 'delivered: Ada Lovelace');
      await press(page, 'Clear the trace');
      await waitForText(page, 'Nothing has happened yet.');
      await product.request('command', {
        commandId: 'ready',
        command: { service: 'setAgentState', state: 'ready' },
      });
      await waitForText(page, 'setAgentState, done');
      await press(page, 'Replay this trace');
      await waitForText(page, 'Identical: ');
      await page.close();
    });
  },
  { withNativeHost: false },
);
