import { describe, expect, test, vi } from 'vitest';
import type { CtiEvent, SnapshotCall } from '../../../src/cti/event';
import { toDeviceId, toVendorCallId } from '../../../src/cti/ids';
import { fromKept, isIdle, toKept } from '../../../src/desktop/kept';
import { reconcile } from '../../../src/desktop/reconcile';
import { callEvent, PHONE } from '../../support/desktop/events';
import { type Disk, startDesk } from '../../support/desktop/test-desk';

async function start(disk: Disk = { stored: undefined }) {
  const desk = await startDesk(disk);
  await desk.attach();
  const tell = async (...events: CtiEvent[]) => {
    for (const event of events) await desk.manager.onEvent(PHONE, event);
  };
  const { state } = desk.manager;
  return { ...desk, tell, state, vendorIds: () => state().calls.map((call) => call.vendorCallId) };
}

const CONSULTATION = { consultationOf: toVendorCallId('customer') };

describe('a call keeps our id', () => {
  test('when the other side hands us over and the phone system calls it otherwise', async () => {
    const desk = await start();
    await desk.tell(callEvent('established', 'old', { linkId: 'link' }));
    const callId = desk.state().calls[0]?.callId;
    await desk.tell(
      callEvent(
        'transferred',
        'old',
        { connections: [{ device: { number: '202' }, state: 'connected' }] },
        { subject: toDeviceId('first line'), newVendorCallId: toVendorCallId('new') },
      ),
    );
    expect(desk.state().calls).toMatchObject([
      {
        callId,
        vendorCallId: 'new',
        localConnection: 'connected',
        connections: [{ device: { number: '202' } }],
      },
    ]);
    await desk.tell(callEvent('held', 'old', {}, { at: 500 }));
    expect(desk.vendorIds()).toEqual(['new']);
  });

  test('when it was heard of under the new id before the change was told', async () => {
    const desk = await start();
    await desk.tell(callEvent('established', 'old'), callEvent('established', 'new'));
    const [first] = desk.state().calls;
    await desk.tell(
      callEvent('callInformation', 'old', {}, { newVendorCallId: toVendorCallId('new') }),
    );
    expect(desk.state().calls.map(({ callId }) => callId)).toEqual([first?.callId]);
    expect(desk.state().sessions).toHaveLength(1);
  });

  test('when a conference goes on under the id of the consultation', async () => {
    const desk = await start();
    await desk.tell(
      callEvent('established', 'customer', { callingDevice: { number: '1' } }),
      callEvent('held', 'customer'),
    );
    const callId = desk.state().calls[0]?.callId;
    await desk.tell(
      callEvent('originated', 'colleague', CONSULTATION),
      callEvent('established', 'colleague'),
      callEvent('conferenced', 'colleague', {}, { secondaryCallId: toVendorCallId('customer') }),
    );
    expect(desk.state().calls).toMatchObject([
      { callId, vendorCallId: 'colleague', localConnection: 'connected', direction: 'inbound' },
    ]);
    expect(desk.state().calls[0]).not.toHaveProperty('heldAt');
    expect(desk.state().wrapUps).toEqual([]);
    await desk.tell(callEvent('connectionCleared', 'colleague'));
    expect(desk.state().wrapUps.map(({ call }) => call.callId)).toEqual([callId]);
  });

  test('when a transfer renamed it while the line was down', async () => {
    const disk: Disk = { stored: undefined };
    const before = await start(disk);
    await before.tell(callEvent('established', 'old', { linkId: 'link' }));
    const callId = before.state().calls[0]?.callId;
    await vi.waitFor(() => expect(before.state().showing).toEqual([]));
    const after = await startDesk(disk);
    await after.attach({ at: 2000, calls: [seen('new', { linkId: 'link' })] });
    expect(after.manager.state().calls).toMatchObject([{ callId, vendorCallId: 'new' }]);
    expect(after.effects).toEqual([]);
  });
});

test('a snapshot that tells what is known, in another order, is no news', async () => {
  const desk = await start();
  const far = { deviceId: toDeviceId('far'), number: '1', name: 'Ada' };
  const connections = [{ device: far, state: 'connected' as const }];
  await desk.tell(callEvent('established', 'a', { connections }));
  const { number, name, deviceId } = far;
  const sorted = [{ state: 'connected' as const, device: { name, number, deviceId } }];
  const snapshot = { at: 2000, calls: [seen('a', { connections: sorted })] };
  expect(reconcile(desk.state(), PHONE, snapshot)).toEqual([]);
  const other = [{ state: 'hold' as const, device: far }];
  const changed = { at: 2000, calls: [seen('a', { connections: other })] };
  expect(reconcile(desk.state(), PHONE, changed)).toHaveLength(1);
});

function seen(id: string, facts: Partial<SnapshotCall['facts']> = {}): SnapshotCall {
  return {
    vendorCallId: toVendorCallId(id),
    localConnection: 'connected',
    startedAt: 1000,
    establishedAt: 1000,
    facts: { callingDevice: {}, calledDevice: {}, ...facts },
  };
}

describe('a call that has ended', () => {
  test('does not come back by what was said before its end', async () => {
    const desk = await start();
    await desk.tell(
      callEvent('delivered', 'a', {}, { at: 1000 }),
      callEvent('diverted', 'a', {}, { at: 2000 }),
      callEvent('delivered', 'a', {}, { at: 1000 }),
    );
    expect(desk.vendorIds()).toEqual([]);
  });

  test('may come again under the same id, as another call', async () => {
    const desk = await start();
    await desk.tell(callEvent('delivered', 'a', {}, { at: 1000 }));
    const first = desk.state().calls[0]?.callId;
    await desk.tell(
      callEvent('diverted', 'a', {}, { at: 2000, cause: 'callForwardNoAnswer' }),
      callEvent('delivered', 'a', {}, { at: 3000 }),
    );
    expect(desk.vendorIds()).toEqual(['a']);
    expect(desk.state().calls[0]?.callId).not.toBe(first);
  });

  test('leaves nothing behind once it is recorded', async () => {
    const desk = await start();
    const before = JSON.stringify({ ...desk.state(), ended: [], links: {} });
    await desk.tell(callEvent('delivered', 'a'), callEvent('connectionCleared', 'a'));
    await expect.poll(() => JSON.stringify({ ...desk.state(), ended: [], links: {} })).toBe(before);
  });
});

describe('a browser restart', () => {
  test('brings back the live calls with what was done for them, and pops no second time', async () => {
    const before = await start();
    await before.tell(callEvent('established', 'a', { callingDevice: { number: '1' } }));
    await expect.poll(() => before.state().outbox).toEqual([]);
    const kept = JSON.parse(JSON.stringify(toKept(before.state())));

    const after = await startDesk({ stored: fromKept(kept, 9000) });
    await after.attach({ at: 9000, calls: [seen('a')] });
    expect(after.manager.state().calls[0]?.callId).toBe(before.state().calls[0]?.callId);
    expect(after.effects).toEqual([]);
  });

  test('keeps nothing when nothing lives', async () => {
    const desk = await start();
    expect(isIdle(desk.state())).toBe(true);
    expect(toKept(desk.state())).toBeUndefined();
  });

  test('does not read what it does not know', () => {
    expect(() => fromKept({ version: 0, state: {} }, 1)).toThrow(/form that is not known/);
  });
});
