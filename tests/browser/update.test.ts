import { expect, test } from 'vitest';
import type { AgentCommand } from '../../src/desktop/desk-command';
import { describeProduct } from '../support/product/describe-product';

describeProduct(
  'an update of the extension',
  (getProduct) => {
    const command = (asked: AgentCommand) =>
      getProduct().request('command', { commandId: crypto.randomUUID(), command: asked });

    test('waits until the call has ended and is written down', async () => {
      const product = getProduct();
      await product.request('simulateScript', { script: 'inboundAnswered' });
      await expect.poll(async () => (await product.view()).calls).toHaveLength(1);
      const [call] = (await product.view()).calls;
      if (!call) throw new Error('there is no call');
      const { callId } = call;
      await command({ service: 'answerCall', callId });
      await product.browser.offerUpdate();
      await command({ service: 'clearConnection', callId });
      await expect.poll(async () => (await product.view()).wrapUps).toHaveLength(1);
      expect(await product.browser.hasTakenUpdate()).toBe(false);
      // The update closes the page that has asked.
      const done = { service: 'wrapUpCall', callId, code: '', note: 'before the update' } as const;
      await command(done).catch(() => {});
      await expect.poll(() => product.browser.hasTakenUpdate()).toBe(true);
      await expect
        .poll(async () => (await product.view()).recentCalls.map(({ note }) => note))
        .toEqual(['before the update']);
    });
  },
  { withNativeHost: false },
);
