import { afterEach, beforeAll, expect, test } from 'vitest';
import { describeProduct } from '../support/product/describe-product';
import { createPopStage, PATIENCE, type PopStage } from '../support/product/pop-stage';

const ADA = '+12025550143';
const ADA_PATH = '/contacts/1';

describeProduct(
  'a pop whose call a colleague has answered',
  (getProduct) => {
    let stage: PopStage;
    beforeAll(async () => {
      stage = await createPopStage(getProduct(), getProduct().crm.url);
    });
    afterEach(() => stage.clear());

    const paths = async () =>
      (await stage.crmTabs()).map(({ url }) => new URL(url).pathname).sort();

    test('is taken back: the tab shows what it showed before, unloaded, and the one before is in front', async () => {
      const led = await stage.openCrm('/cases');
      await getProduct().browser.openPage(`${getProduct().crm.url}/accounts`);
      await led.bringToFront();
      const before = await getProduct().browser.openPage('about:blank');
      await stage.popFor(ADA);
      await stage.waitForFront(ADA_PATH);
      await stage.answerElsewhere();
      await expect.poll(paths, PATIENCE).toEqual(['/accounts', '/cases']);
      expect(await stage.isStillThere(led)).toBe(true);
      await expect.poll(stage.pathsInFront, PATIENCE).toEqual([]);
      await before.close();
    });

    test('is taken back: a tab that was made for it is closed', async () => {
      await stage.popFor(ADA);
      const tab = await stage.waitForFront(ADA_PATH);
      const page = await getProduct().browser.pageOf(tab);
      await page.waitForSelector('main[data-page="contact"]');
      await stage.answerElsewhere();
      await expect.poll(paths, PATIENCE).toEqual([]);
    });

    test('stays where the agent has touched the page since', async () => {
      const page = await stage.openCrm('/cases');
      await stage.popFor(ADA);
      await stage.waitForFront(ADA_PATH);
      await page.waitForSelector('main[data-page="contact"]');
      await page.mouse.click(400, 300);
      await stage.answerElsewhere();
      // What is taken back later would be seen in this: pops and withdrawals come one after the other.
      await stage.popFor('+12025550178');
      await stage.waitForFront('/contacts/2');
      await stage.answerElsewhere();
      await expect.poll(paths, PATIENCE).toEqual([ADA_PATH]);
    });

    test('stays where the agent has gone on from there', async () => {
      const page = await stage.openCrm('/cases');
      await stage.popFor(ADA);
      await stage.waitForFront(ADA_PATH);
      await page.waitForSelector('main[data-page="contact"]');
      await page.evaluate(() => history.pushState(null, '', '/contacts/1?tab=notes'));
      await stage.answerElsewhere();
      await expect
        .poll(async () => (await stage.crmTabs()).map(({ url }) => url), PATIENCE)
        .toEqual([`${getProduct().crm.url}/contacts/1?tab=notes`]);
    });
  },
  { withNativeHost: false },
);
