import { describe, expect, test, vi } from 'vitest';
import { refused } from '../../../src/cti/command';
import { toVendorCallId } from '../../../src/cti/ids';
import { callEvent, PHONE } from '../../support/desktop/events';
import { startDesk } from '../../support/desktop/test-desk';

const ADA = { callingDevice: { number: '+12025550143', name: 'Ada Lovelace' } };
const GRACE = { callingDevice: { number: '+12025550178' } };

async function start() {
  const desk = await startDesk({ stored: undefined });
  await desk.attach();
  const tell = async (...events: ReturnType<typeof callEvent>[]) => {
    for (const event of events) await desk.manager.onEvent(PHONE, event);
  };
  const { state } = desk.manager;
  const names = () => state().sessions.map(({ name }) => name);
  const active = () =>
    state().sessions.find(({ sessionId }) => sessionId === state().activeSessionId)?.name;
  return { ...desk, tell, state, names, active };
}

describe('a session', () => {
  test('is created with the call, named after the caller, and closes after the wrap-up', async () => {
    const desk = await start();
    await desk.tell(callEvent('delivered', 'a', { ...ADA, userData: { topic: 'invoice' } }));
    expect(desk.names()).toEqual(['Ada Lovelace']);
    expect(desk.state().sessions[0]?.context).toEqual({ topic: 'invoice' });
    await desk.tell(callEvent('established', 'a'), callEvent('connectionCleared', 'a'));
    expect(desk.names()).toEqual(['Ada Lovelace']);
    const callId = desk.state().wrapUps[0]?.call.callId;
    if (callId) await desk.manager.command({ service: 'wrapUpCall', callId, code: '', note: '' });
    expect(desk.state()).toMatchObject({ sessions: [] });
    expect(desk.state()).not.toHaveProperty('activeSessionId');
  });

  test('has the number for a name when there is none, and learns the name later', async () => {
    const desk = await start();
    await desk.tell(callEvent('delivered', 'a', GRACE));
    expect(desk.names()).toEqual(['+12025550178']);
    await desk.tell(callEvent('callInformation', 'a', { callingDevice: { name: 'Grace' } }));
    expect(desk.names()).toEqual(['Grace']);
  });

  test('is not opened for a call that waits in a queue', async () => {
    const desk = await start();
    await desk.tell(callEvent('queued', 'a', ADA));
    expect(desk.names()).toEqual([]);
    await desk.tell(callEvent('delivered', 'a'));
    expect(desk.names()).toEqual(['Ada Lovelace']);
  });

  test('takes the consultation in', async () => {
    const desk = await start();
    await desk.tell(
      callEvent('established', 'a', ADA),
      callEvent('held', 'a'),
      callEvent('originated', 'b', { consultationOf: toVendorCallId('a') }),
    );
    expect(desk.names()).toEqual(['Ada Lovelace']);
    expect(desk.state().sessions[0]?.callIds).toHaveLength(2);
  });

  test('comes to the front when its call is talked on, and gives way when it closes', async () => {
    const desk = await start();
    await desk.tell(callEvent('established', 'a', ADA), callEvent('delivered', 'b', GRACE));
    expect(desk.active()).toBe('Ada Lovelace');
    await desk.tell(callEvent('held', 'a'), callEvent('established', 'b'));
    expect(desk.active()).toBe('+12025550178');
    await desk.tell(callEvent('connectionCleared', 'b'));
    const callId = desk.state().wrapUps[0]?.call.callId;
    if (callId) await desk.manager.command({ service: 'wrapUpCall', callId, code: '', note: '' });
    expect(desk.active()).toBe('Ada Lovelace');
  });

  test('with a live call asks before it closes, then hangs up and finishes the wrap-up', async () => {
    const desk = await start();
    await desk.tell(callEvent('established', 'a', ADA));
    const sessionId = desk.state().sessions[0]?.sessionId;
    if (!sessionId) throw new Error('no session');
    const close = (endCalls: boolean) =>
      desk.manager.command({ service: 'closeSession', sessionId, endCalls });
    expect(await close(false)).toEqual(refused('callLives'));
    expect(await close(true)).toEqual({ ok: true });
    expect(desk.commands).toEqual([{ service: 'clearConnection', callId: 'a' }]);
    await desk.tell(callEvent('connectionCleared', 'a'));
    await vi.waitFor(() => expect(desk.state().sessions).toEqual([]));
    expect(desk.effects.at(-1)).toMatchObject({ kind: 'recordCall', code: 'draft' });
  });
});
