import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { describeProduct } from '../support/product/describe-product';
import { type FormSite, readFields, startFormSite } from '../support/product/form-site';
import { createPopStage, PATIENCE, type PopStage } from '../support/product/pop-stage';

const CALLER = '+12025550143';
const POP_PATH = '/find?q=%2B12025550143';

describeProduct(
  'a draft in a CRM’s tab',
  (getProduct, family) => {
    let site: FormSite;
    let stage: PopStage;
    beforeAll(async () => {
      site = await startFormSite();
      const product = getProduct();
      const { settings } = await product.request('getSettings', {});
      const custom = { origin: site.url, searchPage: '/find?q=[[text]]' };
      await product.request('saveSettings', {
        settings: {
          ...settings,
          crms: [{ id: 'forms', kind: 'custom', settings: custom }],
        },
      });
      stage = await createPopStage(product, site.url);
    });
    afterEach(() => stage.clear());
    afterAll(() => site.close());

    /** As a person does: a click into the middle, then the keys. */
    async function type(page: Page, id: string, text: string): Promise<void> {
      await page.bringToFront();
      const element = await page.waitForSelector(`#${id}`);
      const box = await element?.boundingBox();
      if (!box) throw new Error(`${id} is not to be seen`);
      await page.mouse.click(box.x + 20, box.y + 20);
      await page.keyboard.type(text);
    }

    async function readAll(page: Page): Promise<string> {
      const texts = page.frames().map((frame) => frame.evaluate(readFields));
      return (await Promise.all(texts)).join(' ');
    }

    test.each([
      ['an input', 'line'],
      ['a textarea', 'lines'],
      ['an editable text', 'text'],
      ['an open shadow root', 'open-root'],
      ['a closed shadow root', 'closed-root'],
      ['a frame without an address', 'inline'],
      ['a sandboxed frame', 'sandboxed'],
      ['a frame that an editor has written', 'written'],
      ['a frame of another site', 'foreign'],
    ])('in %s is not lost: the pop makes a tab of its own', async (_, id) => {
      const page = await stage.openCrm('/form');
      await type(page, id, 'A draft');
      expect(await readAll(page)).toContain('A draft');
      expect((await stage.popFor(CALLER)).report?.tab).toBe('openedForDraft');
      await stage.waitForFront(POP_PATH);
      expect(await stage.isStillThere(page)).toBe(true);
      expect(await readAll(page)).toContain('A draft');
    });

    test('is what the browser puts back when the agent comes back to the page', async () => {
      const page = await stage.openCrm('/form');
      await type(page, 'lines', 'A draft');
      await page.goto(`${site.url}/elsewhere`);
      // Puppeteer's own way back waits for a page to load, which one that was kept alive does not.
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => location.pathname === '/form');
      await expect.poll(() => readAll(page), PATIENCE).toContain('A draft');
      expect((await stage.popFor(CALLER)).report?.tab).toBe('openedForDraft');
    });

    // Chromium puts nothing back there.
    test.runIf(family === 'firefox')('is what the browser puts back after a reload', async () => {
      const page = await stage.openCrm('/form');
      await type(page, 'lines', 'A draft');
      await stage.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        if (tab?.id !== undefined) await chrome.tabs.reload(tab.id);
      }, 'http://localhost/*');
      await page.waitForFunction(() => !('isMarked' in globalThis));
      await expect.poll(() => readAll(page), PATIENCE).toContain('A draft');
      expect((await stage.popFor(CALLER)).report?.tab).toBe('openedForDraft');
    });

    test.each<[string, (page: Page) => Promise<unknown>]>([
      ['a page that nobody has touched', async () => {}],
      ['a click into a field', (page) => type(page, 'line', '')],
      ['a click into a frame', (page) => type(page, 'inline', '')],
      ['what is typed into a search box', (page) => type(page, 'find', 'somebody')],
      [
        'what is typed and taken back',
        async (page) => {
          await type(page, 'line', 'x');
          await page.keyboard.press('Backspace');
        },
      ],
      [
        'what a script fills in',
        (page) =>
          page.evaluate(() => {
            const field = document.querySelector('textarea');
            if (field) field.value = 'by a script';
            field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }),
      ],
    ])('is not %s: the pop uses the tab', async (_, act) => {
      const page = await stage.openCrm('/own');
      await act(page);
      expect((await stage.popFor(CALLER)).report?.tab).toBe('reused');
      await stage.waitForFront(POP_PATH);
      expect(await stage.crmTabs()).toHaveLength(1);
    });
  },
  { withNativeHost: false, withToast: false },
);
