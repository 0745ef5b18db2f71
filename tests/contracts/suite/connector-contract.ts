import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Service } from '../../../src/cti/call-services';
import type { Connector } from '../../../src/cti/connector';
import type { CtiEvent } from '../../../src/cti/event';
import { toVendorCallId, type VendorCallId } from '../../../src/cti/ids';
import type { ConnectorAdapter, TestPhone } from '../adapter';
import { addUp, NOTHING_HEARD } from '../add-up';
import { createFakeWorld } from '../fake-world';

/** What a connector promises to whoever holds it, apart from any desk. */
export function runConnectorContract(adapter: ConnectorAdapter): void {
  const { id, services, open, openNativePort } = adapter;
  const testWith = (...needed: Service[]) =>
    test.skipIf(!needed.every((service) => services.includes(service)));

  describe(`${id} by itself`, () => {
    let phone: TestPhone;
    let connector: Connector;
    let events: CtiEvent[];

    beforeEach(async () => {
      const world = createFakeWorld({ openNativePort });
      events = [];
      phone = await open(world.clock);
      const { connectorWorld } = world.start({
        onEvent: async (event) => {
          events.push(event);
          return undefined;
        },
        onNote: () => {},
        onTick: () => connector.tick?.(),
      });
      connector = phone.create(connectorWorld);
      await connector.connect();
      await vi.waitFor(() => expect(linkStates().at(-1)).toBe('connected'));
    });

    afterEach(async () => {
      await connector.disconnect();
      await phone.close?.();
    });

    const linkStates = () =>
      events.flatMap((event) => (event.kind === 'link' ? [event.state] : []));
    const calls = () => addUp(NOTHING_HEARD, events).calls;

    async function ring(): Promise<VendorCallId> {
      await phone.act({
        does: 'ring',
        ani: '+12025550143',
        dnis: '8005550100',
        direction: 'inbound',
        callType: 'phonecall',
        userData: {},
      });
      return vi.waitFor(() => {
        const [call] = calls();
        if (!call) throw new Error('nothing rings');
        return call.vendorCallId;
      });
    }

    testWith('snapshotDevice')('after a goodbye it does nothing more, and says so', async () => {
      const callId = await ring();
      await connector.disconnect();
      await vi.waitFor(() => expect(linkStates().at(-1)).toBe('offline'));
      const result = await connector.execute({ service: 'clearConnection', callId });
      expect(result.ok).toBe(false);
    });

    testWith('clearConnection', 'snapshotDevice')(
      'a command on a call that is not there is refused',
      async () => {
        const callId = toVendorCallId('no such call');
        const result = await connector.execute({ service: 'clearConnection', callId });
        expect(result).toMatchObject({ ok: false, reason: 'noSuchCall' });
      },
    );

    testWith('answerCall', 'retrieveCall')(
      'what is not permitted is refused and changes nothing',
      async () => {
        const callId = await ring();
        await connector.execute({ service: 'answerCall', callId });
        await vi.waitFor(() => expect(calls()[0]?.localConnection).toBe('connected'));
        const before = calls();
        const again = await connector.execute({ service: 'answerCall', callId });
        const retrieve = await connector.execute({ service: 'retrieveCall', callId });
        expect(again).toMatchObject({ ok: false, reason: 'notPermitted' });
        expect(retrieve).toMatchObject({ ok: false, reason: 'notPermitted' });
        expect(calls()).toEqual(before);
      },
    );

    testWith('snapshotDevice')('with no calls, the snapshot has none', async () => {
      expect((await connector.snapshot())?.calls).toEqual([]);
    });
  });
}
