import { expect, test } from 'vitest';
import { describeProduct } from '../support/product/describe-product';
import {
  choose,
  findButton,
  press,
  readText,
  typeInto,
  waitForText,
} from '../support/product/screen';
import { waitForView } from '../support/product/wait-for-view';

describeProduct(
  'the agent works a call of the simulator in the popup',
  (getProduct) => {
    test('answers, holds, retrieves, sends digits, hangs up, wraps up and goes ready', async () => {
      const product = getProduct();
      const { browser, crm } = product;
      await browser.openPage(crm.url);
      await product.request('simulateScript', { script: 'inboundAnswered' });
      await browser.waitForTab(({ url }) => url === `${crm.url}/contacts/1`);

      const popup = await browser.openPopup();
      await waitForText(popup, 'Incoming call');
      await press(popup, 'Answer');
      await waitForText(popup, 'On call');
      await press(popup, 'Hold');
      await waitForText(popup, 'On hold');
      await press(popup, 'Retrieve');
      await findButton(popup, 'Hold');
      await press(popup, 'Keypad');
      await typeInto(popup, 'Digits sent', '42');
      await popup.waitForFunction(() =>
        [...document.querySelectorAll('input')].some((input) => input.value === '42'),
      );
      await press(popup, 'Hang up');
      await waitForText(popup, 'After-call work');
      await choose(popup, 'Resolved');
      await typeInto(popup, 'Note', 'Asked about the engine');
      await press(popup, 'Finish and go ready');
      await waitForText(popup, 'Ready');
      await popup.close();

      await waitForView(product, ({ calls, wrapUps, agent }) => [calls, wrapUps, agent.state], [
        [],
        [],
        'ready',
      ]);
      const [entry] = (await product.view()).recentCalls;
      expect(entry).toMatchObject({
        number: '+12025550143',
        code: 'resolved',
        note: 'Asked about the engine',
        talkMs: expect.any(Number),
      });
    });

    test('transfers a call to a colleague after asking first', async () => {
      const product = getProduct();
      const { browser, crm } = product;
      await product.request('simulateCall', { pairs: [['ani', '+12025550178']] });
      // First the pop: in Firefox the popup is a tab here, and one behind another is slowed down.
      await browser.waitForTab(({ url }) => url === `${crm.url}/contacts/2`);
      const popup = await browser.openPopup();
      await press(popup, 'Answer');
      await press(popup, 'Transfer');
      await typeInto(popup, 'Send to', '7042');
      await press(popup, 'Ask first');
      await press(popup, 'Complete transfer');
      await waitForText(popup, 'After-call work');
      expect(await readText(popup)).toContain('(202) 555-0178');
      await press(popup, 'Finish');
      await popup.close();
      await waitForView(product, ({ calls, wrapUps }) => [calls, wrapUps], [[], []]);
    });
  },
  { withNativeHost: false },
);
