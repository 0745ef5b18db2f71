import { describe, expect, test, vi } from 'vitest';
import { refused } from '../../../src/cti/command';
import type { Snapshot } from '../../../src/cti/event';
import { toVendorCallId } from '../../../src/cti/ids';
import { ALL_SERVICES, agentEvent, callEvent, PHONE } from '../../support/desktop/events';
import { type Disk, type Performer, startDesk } from '../../support/desktop/test-desk';

const disk = (): Disk => ({ stored: undefined });

describe('commands', () => {
  test('answering the second call puts the first on hold first', async () => {
    const { manager, attach, commands } = await startDesk(disk());
    await attach();
    await manager.onEvent(PHONE, callEvent('established', 'first'));
    const second = await manager.onEvent(PHONE, callEvent('delivered', 'second'));
    expect(second).toBeDefined();
    if (!second) return;
    const result = await manager.command({ service: 'answerCall', callId: second });
    expect(result).toEqual({ ok: true });
    expect(commands).toEqual([
      { service: 'holdCall', callId: 'first' },
      { service: 'answerCall', callId: 'second' },
    ]);
  });

  test('when the hold is refused, the second call is not answered', async () => {
    const { manager, attach, commands, answers } = await startDesk(disk());
    await attach();
    await manager.onEvent(PHONE, callEvent('established', 'first'));
    const callId = await manager.onEvent(PHONE, callEvent('delivered', 'second'));
    answers.push(refused('rejected', 'no hold today'));
    const result = callId && (await manager.command({ service: 'answerCall', callId }));
    expect(result).toEqual({ ok: false, reason: 'rejected', detail: 'no hold today' });
    expect(commands).toHaveLength(1);
  });

  test('what the phone system does not permit is not sent', async () => {
    const { manager, attach, commands } = await startDesk(disk());
    await attach();
    const callId = await manager.onEvent(PHONE, callEvent('delivered', 'a', { services: [] }));
    const result = callId && (await manager.command({ service: 'answerCall', callId }));
    expect(result).toMatchObject({ ok: false, reason: 'notPermitted' });
    expect(commands).toEqual([]);
  });

  test('a command does not change the call; the phone system’s event does', async () => {
    const { manager, attach } = await startDesk(disk());
    await attach();
    const callId = await manager.onEvent(PHONE, callEvent('delivered', 'a'));
    if (callId) await manager.command({ service: 'answerCall', callId });
    expect(manager.state().calls[0]?.localConnection).toBe('alerting');
  });

  test('a phone system that does not answer keeps the call busy for a while only', async () => {
    const { manager, attach } = await startDesk(disk(), {
      connector: { execute: () => new Promise(() => {}) },
      deadline: (work) => Promise.race([work, new Promise<undefined>((end) => setTimeout(end))]),
    });
    await attach();
    const callId = await manager.onEvent(PHONE, callEvent('delivered', 'a'));
    if (!callId) throw new Error('there is no call');
    expect(await manager.command({ service: 'answerCall', callId })).toEqual(refused('noAnswer'));
    expect(manager.state().pendingServices).toEqual({});
  });

  test('dialling with no phone system connected says so', async () => {
    const { manager } = await startDesk(disk());
    expect(await manager.command({ service: 'makeCall', number: '123' })).toMatchObject({
      reason: 'notConnected',
    });
  });
});

describe('wrap-up', () => {
  test('is told to the phone system and written to the call log', async () => {
    const { manager, attach, commands, effects } = await startDesk(disk());
    await attach();
    const callId = await manager.onEvent(PHONE, callEvent('established', 'a'));
    await manager.onEvent(PHONE, callEvent('connectionCleared', 'a'));
    if (callId) {
      await manager.command({ service: 'wrapUpCall', callId, code: 'sale', note: 'two' });
    }
    expect(commands).toEqual([{ service: 'wrapUpCall', callId: 'a', code: 'sale', note: 'two' }]);
    expect(effects.at(-1)).toMatchObject({ kind: 'recordCall', code: 'sale', note: 'two' });
    expect(manager.state().wrapUps).toEqual([]);
  });
});

describe('a restart of the background', () => {
  test.each([
    ['ringing', [callEvent('delivered', 'a')]],
    ['talking', [callEvent('delivered', 'a'), callEvent('established', 'a')]],
    [
      'in wrap-up',
      [
        callEvent('established', 'a'),
        callEvent('connectionCleared', 'a'),
        agentEvent('agentWorkingAfterCall'),
      ],
    ],
  ])('while %s resumes the same state and pops no second time', async (_, events) => {
    const saved = disk();
    const before = await startDesk(saved);
    await before.attach();
    for (const event of events) await before.manager.onEvent(PHONE, event);
    await vi.waitFor(() =>
      expect(before.manager.state()).toMatchObject({ outbox: [], showing: [] }),
    );
    const state = before.manager.state();

    const after = await startDesk(saved);
    await after.attach();
    expect(after.manager.state()).toEqual(state);
    expect(after.effects).toEqual([]);
  });

  describe('in the moment in which a pop is shown', () => {
    const cutOff = async () => {
      const saved = disk();
      const commitOnly: Performer = async (_, progress) => {
        await progress.commit();
        await new Promise(() => {});
      };
      const before = await startDesk(saved, { perform: commitOnly });
      await before.attach();
      await before.manager.onEvent(PHONE, callEvent('delivered', 'a'));
      await vi.waitFor(() => expect(before.manager.state().showing).toHaveLength(1));
      return saved;
    };

    test('shows it once more at the next start, and not again at the one after', async () => {
      const saved = await cutOff();
      const after = await startDesk(saved);
      expect(after.effects.map(({ kind }) => kind)).toEqual(['screenPop']);
      await vi.waitFor(() => expect(after.manager.state().showing).toEqual([]));
      expect((await startDesk(saved)).effects).toEqual([]);
    });

    test('leaves the agent alone if the next start is long after', async () => {
      const saved = await cutOff();
      const after = await startDesk(saved, { now: 60_000 });
      expect(after.effects).toEqual([]);
      expect(after.manager.state()).toMatchObject({ outbox: [], showing: [] });
    });
  });

  test('finishes a pop that was decided but not begun', async () => {
    const saved = disk();
    const before = await startDesk(saved, { perform: () => new Promise(() => {}) });
    await before.attach();
    await before.manager.onEvent(PHONE, callEvent('delivered', 'a'));

    const after = await startDesk(saved);
    expect(after.effects.map((effect) => effect.kind)).toEqual(['screenPop']);
    await vi.waitFor(() => expect(after.manager.state().outbox).toEqual([]));
  });

  test('a call that ended meanwhile is ended by the snapshot', async () => {
    const saved = disk();
    const before = await startDesk(saved);
    await before.attach();
    await before.manager.onEvent(PHONE, callEvent('established', 'a'));
    const after = await startDesk(saved);
    await after.attach({ at: 2000, calls: [] });
    expect(after.manager.state().calls).toEqual([]);
    expect(after.manager.state().wrapUps).toHaveLength(1);
  });

  test('a call that came meanwhile appears half-way', async () => {
    const snapshot: Snapshot = {
      at: 2000,
      calls: [
        {
          vendorCallId: toVendorCallId('b'),
          localConnection: 'hold',
          startedAt: 100,
          establishedAt: 200,
          heldAt: 300,
          facts: {
            callingDevice: { number: '1' },
            calledDevice: { number: '2' },
            services: ALL_SERVICES,
          },
        },
      ],
      agent: { name: 'agentBusy' },
    };
    const { manager, attach } = await startDesk(disk());
    await attach(snapshot);
    expect(manager.state().calls).toMatchObject([
      { localConnection: 'hold', startedAt: 100, establishedAt: 200, heldAt: 300, cause: 'resync' },
    ]);
    expect(manager.state().agent.state).toBe('busy');
  });
});

test('the agent can have the record opened again', async () => {
  const { manager, effects, attach } = await startDesk(disk());
  await attach();
  const callId = await manager.onEvent(PHONE, callEvent('delivered', 'a'));
  if (callId) expect(await manager.redoScreenPop(callId)).toEqual({ ok: true });
  expect(effects.map((effect) => effect.kind)).toEqual(['screenPop', 'screenPop']);
});

test('a pop brings its call’s session to the front, but not before one that is talked in', async () => {
  const { manager, attach } = await startDesk(disk());
  await attach();
  const first = await manager.onEvent(PHONE, callEvent('delivered', 'a'));
  const second = await manager.onEvent(PHONE, callEvent('delivered', 'b'));
  if (!first || !second) throw new Error('There are no calls.');
  await manager.activateSessionOf(second);
  expect(manager.state().activeSessionId).toBe(`session:${second}`);
  await manager.onEvent(PHONE, callEvent('established', 'a', {}, { at: 2000 }));
  await manager.activateSessionOf(second);
  expect(manager.state().activeSessionId).toBe(`session:${first}`);
});

test('a state that cannot be stored keeps nobody from seeing the call and its record', async () => {
  const full: Disk = {
    get stored() {
      return undefined;
    },
    set stored(_) {
      throw new Error('the quota is exceeded');
    },
  };
  const { manager, effects, reports, attach } = await startDesk(full);
  await attach();
  await manager.onEvent(PHONE, callEvent('delivered', 'a'));
  expect(manager.state().calls).toHaveLength(1);
  expect(effects.map((effect) => effect.kind)).toEqual(['screenPop']);
  expect(reports).toContain('the state could not be stored');
});

test('with no phone system that keeps the agent’s state, the desk keeps it', async () => {
  const { manager, attach } = await startDesk(disk(), { services: [] });
  await attach();
  const reason = { code: 'lunch' };
  expect(await manager.command({ service: 'setAgentState', state: 'notReady', reason })).toEqual({
    ok: true,
  });
  expect(manager.state().agent).toMatchObject({ state: 'notReady', reason });
});

test('the agent’s state is not changed behind the back of a phone system that keeps it', async () => {
  const { manager, attach } = await startDesk(disk(), {
    connector: {
      connect: async () => {
        await manager.onEvent(PHONE, { kind: 'link', state: 'refused', at: 1 });
      },
    },
  });
  await attach();
  expect(await manager.command({ service: 'setAgentState', state: 'ready' })).toEqual(
    refused('notConnected'),
  );
  expect(manager.state().agent.state).toBe('null');
});
