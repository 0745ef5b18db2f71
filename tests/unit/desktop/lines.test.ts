import { describe, expect, test, vi } from 'vitest';
import { refused } from '../../../src/cti/command';
import type { LinkState, Snapshot } from '../../../src/cti/event';
import { PROBE_AFTER_MS } from '../../../src/desktop/agenda';
import { callEvent, PHONE } from '../../support/desktop/events';
import { type Disk, startDesk } from '../../support/desktop/test-desk';

const disk = (): Disk => ({ stored: undefined });
type Desk = Awaited<ReturnType<typeof startDesk>>;

/** A phone system whose line comes up as the list says, attempt by attempt. */
async function startWithLine(attempts: LinkState[]) {
  let tries = 0;
  const desk: Desk = await startDesk(disk(), {
    connector: {
      connect: async () => {
        const state = attempts[Math.min(tries, attempts.length - 1)] ?? 'connected';
        tries += 1;
        await desk.manager.onEvent(PHONE, { kind: 'link', state, at: desk.clock.now });
      },
    },
  });
  const link = () => desk.manager.state().links[PHONE];
  return { ...desk, link, tries: () => tries };
}

describe('a line that is lost', () => {
  test('is tried again after the time that the back-off says, later each time', async () => {
    const desk = await startWithLine(['offline', 'offline', 'connected']);
    await desk.attach();
    expect(desk.link()).toMatchObject({ state: 'offline', attempts: 1 });
    const first = (desk.link()?.retryAt ?? 0) - desk.clock.now;
    expect(first).toBeGreaterThanOrEqual(1000);
    expect(desk.clock.wakesAt).toBe(desk.link()?.retryAt);

    await desk.manager.tick();
    expect(desk.tries()).toBe(1);

    desk.clock.now += first;
    await desk.manager.tick();
    expect(desk.link()).toMatchObject({ state: 'offline', attempts: 2 });
    expect((desk.link()?.retryAt ?? 0) - desk.clock.now).toBeGreaterThan(first);

    desk.clock.now = desk.link()?.retryAt ?? 0;
    await desk.manager.tick();
    expect(desk.link()).toMatchObject({ state: 'connected', attempts: 0 });
    expect(desk.link()).not.toHaveProperty('retryAt');
  });

  test('is tried at once when the network comes back', async () => {
    const desk = await startWithLine(['offline', 'connected']);
    await desk.attach();
    await desk.manager.networkBack();
    expect(desk.link()?.state).toBe('connected');
  });

  test('is not tried again after a refusal, until the agent asks', async () => {
    const desk = await startWithLine(['refused', 'connected']);
    await desk.attach();
    desk.clock.now += 3_600_000;
    await desk.manager.tick();
    await desk.manager.networkBack();
    expect(desk.tries()).toBe(1);
    expect(desk.clock.wakesAt).toBeUndefined();
    expect(await desk.manager.reconnect(PHONE)).toEqual({ ok: true });
    expect(desk.link()?.state).toBe('connected');
  });

  test('that was refused is not tried at the next start of the background, unless it has new settings', async () => {
    const saved = disk();
    const connects = vi.fn();
    const start = async () => {
      const desk: Desk = await startDesk(saved, {
        connector: {
          connect: async () => {
            connects();
            await desk.manager.onEvent(PHONE, { kind: 'link', state: 'refused', at: 1 });
          },
        },
      });
      return desk;
    };
    await (await start()).attach();
    const again = await start();
    await again.attach();
    expect(connects).toHaveBeenCalledTimes(1);
    expect(again.manager.state().links[PHONE]?.state).toBe('refused');
    await (await start()).attach(undefined, { evenIfRefused: true });
    expect(connects).toHaveBeenCalledTimes(2);
  });

  test('counts as lost when connecting throws', async () => {
    const desk = await startDesk(disk(), {
      connector: { connect: () => Promise.reject(new Error('no route')) },
    });
    await desk.attach();
    expect(desk.manager.state().links[PHONE]).toMatchObject({
      state: 'offline',
      detail: { key: 'linkFailed' },
    });
    expect(desk.observations).toContainEqual(
      expect.objectContaining({ kind: 'note', payload: 'Error: no route' }),
    );
  });
});

describe('a line that is silent', () => {
  async function startSilent(answers: boolean[]) {
    const connects = vi.fn();
    const desk: Desk = await startDesk(disk(), {
      connector: {
        connect: async () => {
          connects();
          await desk.manager.onEvent(PHONE, { kind: 'link', state: 'connected', at: 1 });
        },
        probe: async () => answers.shift() ?? true,
      },
    });
    await desk.attach();
    return { ...desk, connects, link: () => desk.manager.state().links[PHONE] };
  }

  test('is asked after a while, and an answer counts as hearing from it', async () => {
    const desk = await startSilent([true]);
    desk.clock.now += PROBE_AFTER_MS;
    expect(desk.clock.wakesAt).toBe(desk.clock.now);
    await desk.manager.tick();
    expect(desk.link()).toMatchObject({ state: 'connected', heardAt: desk.clock.now });
    expect(desk.connects).toHaveBeenCalledTimes(1);
  });

  test('is made again at once when it does not answer', async () => {
    const desk = await startSilent([false]);
    desk.clock.now += PROBE_AFTER_MS;
    // The timer that has fired is spent, also when the next thing is due at the same moment.
    desk.clock.wakesAt = undefined;
    await desk.manager.tick();
    expect(desk.link()).toMatchObject({ state: 'offline', detail: { key: 'linkSilent' } });
    expect(desk.clock.wakesAt).toBe(desk.clock.now);
    await desk.manager.tick();
    expect(desk.link()?.state).toBe('connected');
    expect(desk.connects).toHaveBeenCalledTimes(2);
  });

  test('that keeps us waiting for an answer is not asked again meanwhile', async () => {
    let answer = (_: boolean) => {};
    const probes = vi.fn(() => new Promise<boolean>((resolve) => (answer = resolve)));
    const desk = await startDesk(disk(), { connector: { probe: probes } });
    await desk.attach();
    desk.clock.now += PROBE_AFTER_MS;
    desk.clock.wakesAt = undefined;
    const ticking = desk.manager.tick();
    await desk.manager.tick();
    expect(probes).toHaveBeenCalledTimes(1);
    expect(desk.clock.wakesAt).toBeUndefined();
    answer(true);
    await ticking;
    expect(desk.clock.wakesAt).toBe(desk.clock.now + PROBE_AFTER_MS);
  });

  test('is not asked while events come', async () => {
    const desk = await startSilent([false]);
    desk.clock.now += PROBE_AFTER_MS - 1;
    await desk.manager.onEvent(PHONE, callEvent('delivered', 'a'));
    desk.clock.now += PROBE_AFTER_MS - 1;
    await desk.manager.tick();
    expect(desk.link()?.state).toBe('connected');
  });
});

describe('while the picture is being taken', () => {
  function startSlow() {
    let tell = (_: Snapshot | undefined) => {};
    let fail = (_: Error) => {};
    let snapshots = 0;
    const started = startDesk(disk(), {
      connector: {
        snapshot: () =>
          new Promise((resolve, reject) => {
            snapshots += 1;
            tell = resolve;
            fail = reject;
          }),
      },
    });
    return started.then((desk) => ({
      ...desk,
      tell: (snapshot?: Snapshot) => tell(snapshot),
      fail: (error: Error) => fail(error),
      snapshots: () => snapshots,
      link: () => desk.manager.state().links[PHONE],
    }));
  }

  test('the line shows as resyncing, and what is told meanwhile comes after the picture', async () => {
    const desk = await startSlow();
    const attaching = desk.attach();
    await vi.waitFor(() => expect(desk.link()?.state).toBe('resyncing'));
    const told = desk.manager.onEvent(PHONE, callEvent('established', 'a'));
    desk.tell({
      at: 900,
      calls: [
        {
          vendorCallId: callEvent('delivered', 'a').vendorCallId,
          localConnection: 'alerting',
          startedAt: 800,
          facts: { callingDevice: { number: '1' }, calledDevice: {} },
        },
      ],
    });
    await attaching;
    expect(await told).toBe(desk.manager.state().calls[0]?.callId);
    expect(desk.manager.state().calls).toMatchObject([{ localConnection: 'connected' }]);
    expect(desk.link()?.state).toBe('connected');
  });

  test('a connector that is taken out of use is not heard any more, and its successor is asked anew', async () => {
    const desk = await startSlow();
    const attaching = desk.attach();
    await vi.waitFor(() => expect(desk.link()?.state).toBe('resyncing'));
    const told = desk.manager.onEvent(PHONE, callEvent('delivered', 'late'));
    await desk.manager.detach(PHONE);
    const tellFirst = desk.tell;
    const again = desk.attach();
    tellFirst({ at: 900, calls: [] });
    await told;
    await vi.waitFor(() => expect(desk.snapshots()).toBe(2));
    desk.tell({ at: 950, calls: [] });
    await Promise.all([attaching, again]);
    expect(desk.manager.state().calls).toEqual([]);
    expect(desk.link()?.state).toBe('connected');
  });

  test('a message that is lost meanwhile has it taken once more', async () => {
    const desk = await startSlow();
    const attaching = desk.attach();
    await vi.waitFor(() => expect(desk.link()?.state).toBe('resyncing'));
    void desk.manager.onEvent(PHONE, { kind: 'system', status: 'messageLost', at: 1 });
    desk.tell({ at: 900, calls: [] });
    await vi.waitFor(() => expect(desk.snapshots()).toBe(2));
    desk.tell({ at: 950, calls: [] });
    await attaching;
    expect(desk.link()?.state).toBe('connected');
  });

  test('a picture that cannot be had takes the line down, and it is made again later', async () => {
    const desk = await startSlow();
    const attaching = desk.attach();
    await vi.waitFor(() => expect(desk.link()?.state).toBe('resyncing'));
    desk.fail(new Error('500'));
    await attaching;
    expect(desk.link()).toMatchObject({ state: 'offline', attempts: 1 });
    expect(desk.link()?.retryAt).toBeDefined();
  });
});

test('messages that the phone system says are lost have the picture taken again', async () => {
  const desk = await startDesk(disk());
  await desk.attach({ at: 1, calls: [] });
  await desk.manager.onEvent(PHONE, callEvent('delivered', 'ghost'));
  await desk.manager.onEvent(PHONE, { kind: 'system', status: 'messageLost', at: 2 });
  await vi.waitFor(() => expect(desk.manager.state().calls).toEqual([]));
});

test('a call that the phone system does not know any more is gone when the agent touches it', async () => {
  const desk = await startDesk(disk());
  await desk.attach({ at: 1, calls: [] });
  const callId = await desk.manager.onEvent(PHONE, callEvent('delivered', 'ghost'));
  if (!callId) throw new Error('there is no call');
  desk.answers.push(refused('noSuchCall'));
  expect(await desk.manager.command({ service: 'answerCall', callId })).toMatchObject({
    reason: 'noSuchCall',
  });
  await vi.waitFor(() => expect(desk.manager.state().calls).toEqual([]));
});

test('a connector whose call is denied while it is being taken out of use comes back whole', async () => {
  let deny = (_: ReturnType<typeof refused>) => {};
  const desk = await startDesk(disk(), {
    connector: { execute: () => new Promise((resolve) => (deny = resolve)) },
  });
  await desk.attach({ at: 1, calls: [] });
  const callId = await desk.manager.onEvent(PHONE, callEvent('delivered', 'a'));
  if (!callId) throw new Error('there is no call');
  const answering = desk.manager.command({ service: 'answerCall', callId });
  await vi.waitFor(() => expect(desk.manager.state().pendingServices).not.toEqual({}));
  await desk.manager.detach(PHONE);
  deny(refused('noSuchCall'));
  await answering;
  await desk.attach({ at: 2, calls: [] });
  expect(desk.manager.state().links[PHONE]?.state).toBe('connected');
});

test('a snapshot that breaks off at once takes the line down like any other that fails', async () => {
  const desk = await startDesk(disk(), {
    connector: {
      snapshot: () => {
        throw new Error('not yet');
      },
    },
  });
  await desk.attach();
  expect(desk.manager.state().links[PHONE]?.state).toBe('offline');
});

test('an overloaded phone system shows, until it says that all is well', async () => {
  const desk = await startDesk(disk());
  await desk.attach();
  await desk.manager.onEvent(PHONE, { kind: 'system', status: 'overloaded', at: 2 });
  expect(desk.manager.state().links[PHONE]).toMatchObject({
    state: 'degraded',
    detail: { key: 'systemOverloaded' },
  });
  await desk.manager.onEvent(PHONE, { kind: 'system', status: 'normal', at: 3 });
  expect(desk.manager.state().links[PHONE]?.state).toBe('connected');
});

describe('a connector that is taken out of use', () => {
  test('leaves no live call behind', async () => {
    const desk = await startDesk(disk());
    await desk.attach();
    await desk.manager.onEvent(PHONE, callEvent('established', 'a'));
    await desk.manager.detach(PHONE);
    expect(desk.manager.state()).toMatchObject({ calls: [], links: {} });
    expect(desk.manager.state().wrapUps).toHaveLength(1);
  });

  test('is not heard any more', async () => {
    const desk = await startDesk(disk());
    await desk.attach();
    await desk.manager.detach(PHONE);
    await desk.manager.onEvent(PHONE, callEvent('delivered', 'late'));
    expect(desk.manager.state().calls).toEqual([]);
  });
});
