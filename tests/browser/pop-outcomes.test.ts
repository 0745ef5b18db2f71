import { afterEach, beforeAll, expect, test } from 'vitest';
import type { PopOutcome } from '../../src/cti/pop-outcome';
import { DEFAULT_NAVIGATION_RULES } from '../../src/screen-pop/default-rules';
import type { ScreenPopSettings } from '../../src/settings/screen-pop';
import { describeProduct } from '../support/product/describe-product';
import { startPlainPages } from '../support/product/plain-pages';
import { createPopStage, type PopStage } from '../support/product/pop-stage';
import { waitForView } from '../support/product/wait-for-view';

const ADA = '+12025550143';
const GRACE = '+12025550178';
/** Several people's. */
const SHARED = '+4930901820';

describeProduct(
  'what a pop comes to',
  (getProduct) => {
    let stage: PopStage;
    let usual: ScreenPopSettings;

    const use = async (change: Partial<ScreenPopSettings>) => {
      const { request } = getProduct();
      const { settings } = await request('getSettings', {});
      await request('saveSettings', {
        settings: { ...settings, screenPop: { ...usual, ...change } },
      });
    };

    beforeAll(async () => {
      stage = await createPopStage(getProduct(), getProduct().crm.url);
      usual = (await getProduct().request('getSettings', {})).settings.screenPop;
    });
    afterEach(async () => {
      await stage.clear();
      await use({});
    });

    const ring = (ani: string) => getProduct().request('simulateCall', { pairs: [['ani', ani]] });
    const theCall = async () => {
      const [call] = (await getProduct().view()).calls;
      if (!call) throw new Error('No call is there.');
      return call;
    };
    const popOf = (outcome: PopOutcome | undefined) => outcome?.status;

    test('is a list when several have the number; the choice is opened, and is the first next time', async () => {
      const product = getProduct();
      await stage.openCrm('/cases');
      const list = await stage.popFor(SHARED);
      if (list.status !== 'pick') throw new Error(`It came to ${list.status}.`);
      expect(list.matches.length).toBeGreaterThan(1);
      expect(await stage.pathsInFront()).toEqual(['/cases']);
      const last = list.matches.at(-1);
      if (!last) throw new Error('The list is empty.');
      const { crmId, entity, recordId, name } = last;
      const { callId } = await theCall();
      await product.request('chooseMatch', { callId, match: { crmId, entity, recordId } });
      await stage.waitForFront(`/${entity}s/${recordId}`);
      await waitForView(product, (view) => popOf(view.pops[callId]), 'opened');
      expect((await product.view()).choices[callId]).toEqual({ crmId, entity, recordId });

      await stage.clear();
      await stage.openCrm('/cases');
      const again = await stage.popFor(SHARED);
      expect(again).toMatchObject({
        status: 'pick',
        matches: [{ name, reason: { key: 'popReasonChosenBefore' } }, {}],
      });
    });

    test('waits for the sign-in, and then happens', async () => {
      const product = getProduct();
      const page = await stage.openCrm('/cases');
      await page.evaluate(() => fetch('/sign-out', { method: 'POST' }));
      await ring(ADA);
      const { callId } = await theCall();
      await waitForView(product, (view) => popOf(view.pops[callId]), 'waiting');
      const signIn = await product.browser.waitForTab(
        ({ url, active }) => active && url.includes('/sign-in'),
      );
      const form = await product.browser.pageOf(signIn);
      await form.waitForSelector('button[type="submit"]');
      await form.click('button[type="submit"]');
      await stage.waitForFront('/contacts/1');
      await waitForView(product, (view) => popOf(view.pops[callId]), 'opened');
    });

    test('is the CRM’s own search, with the reason, when it does not answer', async () => {
      const { browser, request } = getProduct();
      const pages = await startPlainPages();
      const { origin } = new URL(pages.url);
      const { settings } = await request('getSettings', {});
      const crms = [{ id: 'broken', kind: 'demo', settings: { origin } }];
      await request('saveSettings', { settings: { ...settings, crms } });
      expect(await stage.popFor(ADA)).toMatchObject({
        status: 'searched',
        why: { key: 'popFailedBadAnswer', values: [origin] },
      });
      await browser.waitForTab(
        ({ url, active }) => active && url === `${origin}/search?q=%2B12025550143`,
      );
      await request('saveSettings', { settings });
      await pages.close();
    });

    test('replaces the one before when calls come fast', async () => {
      await stage.openCrm('/cases');
      await stage.popFor(ADA);
      await stage.popFor(GRACE);
      await stage.waitForFront('/contacts/2');
    });

    test('or waits for the end of the call before, if the settings say so', async () => {
      await use({ burst: 'queue' });
      await stage.openCrm('/cases');
      await stage.popFor(ADA);
      const { vendorCallId } = await theCall();
      await ring(GRACE);
      const secondPop = async () => {
        const { calls, pops } = await getProduct().view();
        const second = calls.find((call) => call.callingDevice.number === GRACE);
        return second && popOf(pops[second.callId]);
      };
      // It is asked about at once, and shown later.
      await getProduct().view();
      expect(await secondPop()).toBeUndefined();
      expect(await stage.pathsInFront()).toEqual(['/contacts/1']);
      await getProduct().request('simulateAct', { act: { does: 'clear', vendorCallId } });
      await stage.waitForFront('/contacts/2');
      await expect.poll(secondPop).toBe('opened');
    });

    test('comes when the agent answers, if the rules want it then', async () => {
      const rules = DEFAULT_NAVIGATION_RULES.map((rule) => ({
        ...rule,
        moments: ['answered' as const],
      }));
      await use({ rules });
      await stage.openCrm('/cases');
      await ring(ADA);
      const { callId } = await theCall();
      expect((await getProduct().view()).pops).toEqual({});
      const commandId = crypto.randomUUID();
      await getProduct().request('command', {
        commandId,
        command: { service: 'answerCall', callId },
      });
      await stage.waitForFront('/contacts/1');
      expect((await getProduct().view()).pops[callId]?.report?.rule).toBe('Inbound calls');
      await getProduct().request('command', {
        commandId: crypto.randomUUID(),
        command: { service: 'clearConnection', callId },
      });
      await getProduct().request('command', {
        commandId: crypto.randomUUID(),
        command: { service: 'wrapUpCall', callId, code: '', note: '' },
      });
    });
  },
  { withNativeHost: false },
);
