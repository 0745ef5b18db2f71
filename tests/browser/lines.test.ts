import { expect, test } from 'vitest';
import type { StageAct } from '../../src/connectors/simulator/stage';
import type { AgentCommand } from '../../src/desktop/desk-command';
import type { DesktopView } from '../../src/messaging/protocol';
import { describeProduct } from '../support/product/describe-product';
import { press, waitForText } from '../support/product/screen';

const SIMULATOR = 'simulator';

describeProduct(
  'the line to a phone system',
  (getProduct) => {
    const view = () => getProduct().view();
    const stage = (act: StageAct) => getProduct().request('simulateAct', { act });
    const link = ({ links }: DesktopView) =>
      links.find(({ connectorId }) => connectorId === SIMULATOR);
    const linkState = async () => link(await view())?.state;
    const pictured = ({ calls }: DesktopView) =>
      calls.map(({ callId, localConnection }) => ({ callId, localConnection }));

    /** The popup in a tab of its own: the real one closes as soon as something else has the focus. */
    const openSoftphone = () =>
      getProduct().browser.openExtensionPage('extension/popup/index.html');

    async function ring() {
      await getProduct().request('simulateScript', { script: 'inboundAnswered' });
      await expect.poll(async () => (await view()).calls).toHaveLength(1);
    }

    async function endCalls() {
      for (const { callId } of (await view()).calls) {
        await command({ service: 'clearConnection', callId });
      }
      for (const { call } of (await view()).wrapUps) {
        await command({ service: 'wrapUpCall', callId: call.callId, code: '', note: '' });
      }
      await expect.poll(async () => (await view()).sessions).toEqual([]);
    }

    const command = (asked: AgentCommand) =>
      getProduct().request('command', { commandId: crypto.randomUUID(), command: asked });

    test('that is lost is made again by itself, and the calls of meanwhile are there', async () => {
      await ring();
      const before = pictured(await view());
      await stage({ does: 'line', to: 'down' });
      await expect.poll(linkState).toBe('offline');
      expect(link(await view())?.retryAt).toBeDefined();
      await stage({ does: 'line', to: 'up' });
      await expect.poll(linkState, { timeout: 45_000 }).toBe('connected');
      expect(pictured(await view())).toEqual(before);
      await endCalls();
    });

    test('that is refused says so and waits for the agent', async () => {
      await stage({ does: 'line', to: 'refused' });
      await expect.poll(linkState).toBe('refused');
      expect(link(await view())).not.toHaveProperty('retryAt');
      await stage({ does: 'line', to: 'up' });
      const popup = await openSoftphone();
      await press(popup, 'Retry now');
      await expect.poll(linkState).toBe('connected');
      await popup.close();
    });

    test('of a connector that is switched off stays until its call has ended', async () => {
      const product = getProduct();
      await ring();
      const { settings } = await product.request('getSettings', {});
      const withSimulator = (enabled: boolean) => ({
        ...settings,
        connectors: { ...settings.connectors, [SIMULATOR]: { enabled, settings: {} } },
      });
      await product.request('saveSettings', { settings: withSimulator(false) });
      expect((await view()).calls).toHaveLength(1);
      expect(await linkState()).toBe('connected');
      await endCalls();
      await expect.poll(linkState).toBeUndefined();
      await product.request('saveSettings', { settings: withSimulator(true) });
      await expect.poll(linkState).toBe('connected');
    });

    test('shows the same picture in two windows', async () => {
      await ring();
      const one = await openSoftphone();
      const other = await openSoftphone();
      await one.bringToFront();
      await press(one, 'Answer');
      await waitForText(one, 'On call');
      await other.bringToFront();
      await waitForText(other, 'On call');
      await one.close();
      await other.close();
      await endCalls();
    });
  },
  { withNativeHost: false },
);
