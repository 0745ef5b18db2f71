import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallService, Service } from '../../src/cti/call-services';
import { DONE } from '../../src/cti/command';
import type { Connector, ConnectorWorld } from '../../src/cti/connector';
import type { SnapshotCall } from '../../src/cti/event';
import { toVendorCallId, type VendorCallId } from '../../src/cti/ids';
import { addUp, NOTHING_HEARD } from './add-up';
import { createFakeWorld, type FakeWorld } from './fake-world';

/** What a connector brings to the contract: itself, and a phone system that does as it is told. */
export interface ConnectorAdapter {
  /** The connector of one start of the background, not yet connected. */
  create(world: ConnectorWorld): Connector;
  /** Lets somebody call the agent. */
  ring(ani: string): Promise<void>;
  /** Ends whatever the adapter has started. */
  close(): Promise<void>;
}

const ADA = '+12025550143';
const GRACE = '+12025550178';

/**
 * What the desktop relies on, whichever phone system it is.
 * @param offers the services of the connector's definition; scenarios that need more are skipped
 */
export function runConnectorContract(
  name: string,
  offers: readonly Service[],
  createAdapter: () => Promise<ConnectorAdapter>,
): void {
  const testWith = (...needed: Service[]) =>
    test.skipIf(!needed.every((service) => offers.includes(service)));

  describe(`${name} keeps the connector contract`, () => {
    let world: FakeWorld;
    let adapter: ConnectorAdapter;
    let connector: Connector;

    beforeEach(async () => {
      world = createFakeWorld();
      adapter = await createAdapter();
      await start();
    });

    afterEach(async () => {
      await connector.disconnect();
      await adapter.close();
    });

    /** A start of the background: whatever ran before is simply gone. */
    async function start(): Promise<void> {
      connector = adapter.create(world.start());
      await connector.connect();
      await vi.waitFor(() => expect(linkStates().at(-1)).toBe('connected'));
    }

    const linkStates = () =>
      world.events.flatMap((event) => (event.kind === 'link' ? [event.state] : []));
    const heard = () => addUp(NOTHING_HEARD, world.events);
    const heardOf = (callId: VendorCallId) =>
      heard().calls.find((call) => call.vendorCallId === callId);

    /** Waits until the events have told of such a call. */
    function toHear(expected: (call: SnapshotCall) => boolean): Promise<SnapshotCall> {
      return vi.waitFor(() => {
        const call = heard().calls.find(expected);
        if (!call) throw new Error(`not among ${JSON.stringify(heard().calls)}`);
        return call;
      });
    }

    async function ring(ani: string): Promise<VendorCallId> {
      await adapter.ring(ani);
      const call = await toHear(({ facts }) => facts.callingDevice.number === ani);
      return call.vendorCallId;
    }

    async function perform(
      service: 'answerCall' | 'holdCall' | 'retrieveCall' | 'clearConnection',
      callId: VendorCallId,
      reached: SnapshotCall['localConnection'],
    ): Promise<void> {
      expect(await connector.execute({ service, callId })).toEqual(DONE);
      await toHear((call) => call.vendorCallId === callId && call.localConnection === reached);
    }

    async function talk(ani: string): Promise<VendorCallId> {
      const callId = await ring(ani);
      await perform('answerCall', callId, 'connected');
      return callId;
    }

    const permits = (callId: VendorCallId, service: CallService) =>
      heardOf(callId)?.facts.services?.includes(service) ?? false;

    /** The events so far must have told exactly what the phone system says now. */
    async function expectSnapshotAsHeard(): Promise<void> {
      const snapshot = await connector.snapshot();
      expect(snapshot?.calls).toEqual(heard().calls);
      expect(snapshot?.agent).toEqual(heard().agent);
    }

    test('it reports the line coming up, and that it is down', async () => {
      expect(linkStates()[0]).toBe('connecting');
      await connector.disconnect();
      await vi.waitFor(() => expect(linkStates().at(-1)).toBe('offline'));
      expect(await connector.execute({ service: 'makeCall', number: GRACE })).toMatchObject({
        ok: false,
      });
    });

    test('a call that comes in rings, with the number of the caller', async () => {
      const callId = await ring(ADA);
      expect(heardOf(callId)).toMatchObject({
        localConnection: 'alerting',
        facts: { direction: 'inbound', callingDevice: { number: ADA } },
      });
    });

    test('a command on a call that is not there is refused as such', async () => {
      const callId = toVendorCallId('no such call');
      const result = await connector.execute({ service: 'clearConnection', callId });
      expect(result).toMatchObject({ ok: false, reason: 'noSuchCall' });
    });

    testWith('answerCall')('an answered call is established', async () => {
      const callId = await ring(ADA);
      expect(permits(callId, 'answerCall')).toBe(true);
      await perform('answerCall', callId, 'connected');
      expect(heardOf(callId)?.establishedAt).toBeDefined();
      expect(permits(callId, 'answerCall')).toBe(false);
    });

    testWith(
      'answerCall',
      'holdCall',
      'retrieveCall',
    )('a call can be held and retrieved, and says which of the two', async () => {
      const callId = await talk(ADA);
      expect([permits(callId, 'holdCall'), permits(callId, 'retrieveCall')]).toEqual([true, false]);
      await perform('holdCall', callId, 'hold');
      expect([permits(callId, 'holdCall'), permits(callId, 'retrieveCall')]).toEqual([false, true]);
      await perform('retrieveCall', callId, 'connected');
      expect(heardOf(callId)?.heldAt).toBeUndefined();
    });

    testWith('answerCall', 'clearConnection')('a cleared call is gone', async () => {
      const callId = await talk(ADA);
      expect(await connector.execute({ service: 'clearConnection', callId })).toEqual(DONE);
      await vi.waitFor(() => expect(heardOf(callId)).toBeUndefined());
    });

    testWith('answerCall', 'retrieveCall')(
      'what is not permitted is refused and changes nothing',
      async () => {
        const callId = await talk(ADA);
        const before = heard();
        const again = await connector.execute({ service: 'answerCall', callId });
        const retrieve = await connector.execute({ service: 'retrieveCall', callId });
        expect(again).toMatchObject({ ok: false, reason: 'notPermitted' });
        expect(retrieve).toMatchObject({ ok: false, reason: 'notPermitted' });
        expect(heard()).toEqual(before);
      },
    );

    testWith('answerCall', 'holdCall')('two calls are kept apart', async () => {
      const first = await talk(ADA);
      await perform('holdCall', first, 'hold');
      const second = await talk(GRACE);
      expect(heardOf(first)).toMatchObject({ localConnection: 'hold' });
      expect(heardOf(second)).toMatchObject({ localConnection: 'connected' });
    });

    testWith('snapshotDevice')('with no calls, the snapshot has none', async () => {
      expect((await connector.snapshot())?.calls).toEqual([]);
    });

    testWith(
      'snapshotDevice',
      'answerCall',
      'holdCall',
    )('the snapshot is what the events add up to, all along', async () => {
      const callId = await ring(ADA);
      await expectSnapshotAsHeard();
      await perform('answerCall', callId, 'connected');
      await expectSnapshotAsHeard();
      await ring(GRACE);
      await expectSnapshotAsHeard();
      await perform('holdCall', callId, 'hold');
      await expectSnapshotAsHeard();
    });

    testWith(
      'snapshotDevice',
      'answerCall',
      'holdCall',
    )('stopped and started again in the middle of calls, it has the same calls', async () => {
      const held = await talk(ADA);
      await perform('holdCall', held, 'hold');
      const ringing = await ring(GRACE);
      const before = await connector.snapshot();
      world.passTime(1000);
      await start();
      const after = await connector.snapshot();
      expect(after?.calls).toEqual(before?.calls);
      expect(after?.agent).toEqual(before?.agent);
      expect(after?.calls.map((call) => call.vendorCallId)).toEqual([held, ringing]);
      await perform('answerCall', ringing, 'connected');
    });
  });
}
