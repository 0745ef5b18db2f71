import { describe, expect, test } from 'vitest';
import { chosenFamilies } from '../support/browser/describe-in-browsers';
import { launch } from '../support/browser/launch';
import { findButton, waitForText } from '../support/product/screen';

const PATH = '/extension/welcome/index.html';
/** The promise is a minute for a person; a machine that needs longer has lost its way. */
const TIMEOUT_MS = 60_000;

describe.each(chosenFamilies())('a new agent (%s)', (family) => {
  test(
    'is welcomed once, and comes from there to a first call and its end by keyboard',
    async () => {
      const browser = await launch(family, { keepWelcome: true });
      try {
        const tab = await browser.waitForTab(({ url, active }) => url.endsWith(PATH) && active);
        const page = await browser.pageOf(tab);
        await waitForText(page, 'Welcome to Offhook');
        await waitForText(page, 'Offhook sees no website until you allow it');

        await (await findButton(page, 'Ring me')).focus();
        await page.keyboard.press('Enter');
        await waitForText(page, 'It rings. Press Answer.');
        const pressIn = async (name: string) => {
          await (await findButton(page, name)).focus();
          await page.keyboard.press('Enter');
        };
        await pressIn('Answer');
        await waitForText(page, 'You are on the call.');
        await pressIn('Hang up');
        await waitForText(page, 'The call is over.');
        await pressIn('Finish');
        await waitForText(page, 'That was a whole call.');
        await findButton(page, 'Ring me again');
        const link = await page.$eval('main a', (anchor) => anchor.getAttribute('href'));
        expect(link).toBe('../options/index.html');
        expect(await browser.consoleErrors()).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    TIMEOUT_MS,
  );
});
