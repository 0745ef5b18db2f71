import { expect, test } from 'vitest';
import type { OnLogOff } from '../../src/settings/workplace';
import { describeProduct } from '../support/product/describe-product';
import type { Product } from '../support/product/product';
import { press, typeInto, waitForText } from '../support/product/screen';
import { waitForView } from '../support/product/wait-for-view';

const TOKEN = 'a-token-of-one-agent';

async function configure(product: Product, onLogOff: OnLogOff, token?: string) {
  const { settings } = await product.request('getSettings', {});
  const url = product.listenerUrl;
  await product.request('saveSettings', {
    settings: {
      ...settings,
      onLogOff,
      connectors: {
        ...settings.connectors,
        'generic-listener': { enabled: true, settings: token ? { url, token } : { url } },
      },
    },
  });
}

async function setState(product: Product, state: 'null' | 'ready') {
  const command = { service: 'setAgentState', state } as const;
  await product.request('command', { commandId: crypto.randomUUID(), command });
  await waitForView(product, ({ agent }) => agent.state, state);
}

/** A call that rings and is hung up by the caller: an entry in the list of calls. */
async function missACall(product: Product) {
  await product.request('simulateScript', { script: 'inboundMissed' });
  await waitForView(product, ({ recentCalls }) => recentCalls.length, 1);
}

const tokenOf = async (product: Product) => {
  const { settings } = await product.request('getSettings', {});
  const listener = settings.connectors['generic-listener'];
  return (listener?.settings as { token?: string } | undefined)?.token;
};

describeProduct(
  'a shared workstation',
  (getProduct) => {
    test('keeps agents apart by the name they give, through a stop of the background', async () => {
      const product = getProduct();
      await configure(product, 'separate', TOKEN);
      const popup = await product.browser.openPopup();
      await waitForText(popup, 'Who is working here?');
      await typeInto(popup, 'Who is working here?', 'Anna');
      await press(popup, 'That’s me');
      await waitForView(product, ({ workstation }) => workstation?.agent, 'Anna');
      await popup.close();

      await setState(product, 'ready');
      await missACall(product);
      await product.browser.stopBackground();
      await setState(product, 'null');
      await waitForView(product, ({ workstation }) => workstation?.agent, undefined);
      await waitForView(product, ({ recentCalls }) => recentCalls.length, 0);
      expect(await tokenOf(product)).toBeUndefined();

      await product.request('arrive', { name: 'Ben' });
      expect((await product.view()).recentCalls).toEqual([]);
      await setState(product, 'ready');
      await setState(product, 'null');
      await waitForView(product, ({ workstation }) => workstation?.known, ['Ben', 'Anna']);

      await product.request('arrive', { name: 'Anna' });
      await waitForView(product, ({ recentCalls }) => recentCalls.length, 1);
      expect(await tokenOf(product)).toBe(TOKEN);
    });

    test('that clears leaves neither the secrets nor the history of whoever logs off', async () => {
      const product = getProduct();
      await configure(product, 'clear', TOKEN);
      const popup = await product.browser.openPopup();
      await popup.evaluate(async () => {
        const popChoices = [{ number: '+12025550143', records: [] }];
        await chrome.storage.local.set({ popChoices });
        await chrome.storage.session.set({ popAnswers: [{ callId: 'one', known: [] }] });
      });
      await setState(product, 'ready');
      await setState(product, 'null');
      await waitForView(product, ({ recentCalls }) => recentCalls.length, 0);
      await expect.poll(() => tokenOf(product)).toBeUndefined();
      // Whom the agent has called, and what the CRM has said of them, is history too.
      const leftOf = (area: 'local' | 'session', key: string) =>
        popup.evaluate(async (at, name) => (await chrome.storage[at].get(name))[name], area, key);
      await expect.poll(() => leftOf('local', 'popChoices')).toEqual([]);
      await expect.poll(() => leftOf('session', 'popAnswers')).toEqual([]);
      await popup.close();
      expect((await product.view()).workstation).toBeUndefined();
    });

    test('is none unless it is set to be one', async () => {
      const product = getProduct();
      await configure(product, 'keep', TOKEN);
      await setState(product, 'ready');
      await missACall(product);
      await setState(product, 'null');
      expect((await product.view()).recentCalls).toHaveLength(1);
      expect(await tokenOf(product)).toBe(TOKEN);
    });
  },
  { withNativeHost: false },
);
