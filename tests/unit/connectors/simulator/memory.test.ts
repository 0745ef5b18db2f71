import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulator } from '../../../../src/connectors/simulator';
import { parseMemory } from '../../../../src/connectors/simulator/memory';
import { addUp, NOTHING_HEARD } from '../../../contracts/add-up';
import { inShort } from './bench';
import { createWorld } from './world';

const DAY_MS = 24 * 60 * 60_000;

/** A switch with a call, stopped; `restart` starts the background again. */
async function stopped(
  prepare: (connector: ReturnType<typeof simulator.create>) => Promise<unknown>,
) {
  const world = createWorld();
  const connector = simulator.create({}, world.start());
  await connector.connect();
  await prepare(connector);
  return {
    world,
    async restart() {
      const told = world.events.length;
      const next = simulator.create({}, world.start());
      await next.connect();
      return { next, events: world.events.slice(told) };
    },
  };
}

async function answer(connector: ReturnType<typeof simulator.create>) {
  const [call] = (await connector.snapshot())?.calls ?? [];
  if (call) await connector.execute({ service: 'answerCall', callId: call.vendorCallId });
}

describe('after days without a browser', () => {
  test('a caller who rang has given up long ago, at the time at which they did', async () => {
    const { world, restart } = await stopped((connector) => connector.offerCall([['ani', '1']]));
    const rangAt = world.now();
    world.passTime(3 * DAY_MS);
    const { next, events } = await restart();
    expect(inShort(events)).toEqual([
      'connectionCleared caller callCancelled',
      'callCleared callCancelled',
      'link connected',
    ]);
    expect(events[1]?.at).toBe(rangAt + 120_000);
    expect((await next.snapshot())?.calls).toEqual([]);
    expect(world.wakesAt()).toBeUndefined();
  });

  test('nobody is called to a call that has rung and gone meanwhile', async () => {
    const { world, restart } = await stopped((connector) => connector.runScript('queue'));
    world.passTime(3 * DAY_MS);
    const { events } = await restart();
    expect(inShort(events)).toEqual(['diverted callForwardNoAnswer', 'link connected']);
  });

  test('a call that rings just now is told', async () => {
    const { world, restart } = await stopped((connector) => connector.runScript('queue'));
    world.passTime(10_000);
    const { events } = await restart();
    expect(inShort(events)).toContain('delivered distributed');
  });

  test('a talk has ended when the caller hung up, and the agent has had work since then', async () => {
    const { world, restart } = await stopped(async (connector) => {
      await connector.runScript('inboundAnswered');
      await answer(connector);
    });
    const answeredAt = world.now();
    world.passTime(3 * DAY_MS);
    const { next, events } = await restart();
    expect(inShort(events).slice(0, -1)).toEqual([
      'connectionCleared caller normal',
      'callCleared normal',
      'agentWorkingAfterCall',
    ]);
    expect(events.slice(0, -1).map((event) => event.at - answeredAt)).toEqual([
      180_000, 180_000, 180_000,
    ]);
    const { at: _, ...now } = (await next.snapshot()) ?? { at: 0, calls: [] };
    expect(addUp(NOTHING_HEARD, world.events)).toEqual(now);
  });

  test('a talk that nobody ends goes on, with the times it had', async () => {
    const { world, restart } = await stopped(async (connector) => {
      await connector.offerCall([['ani', '1']]);
      await answer(connector);
    });
    const answeredAt = world.now();
    world.passTime(3 * DAY_MS);
    const { next } = await restart();
    expect((await next.snapshot())?.calls).toMatchObject([
      { localConnection: 'connected', establishedAt: answeredAt },
    ]);
  });
});

describe('what is stored in another form', () => {
  const GOOD = {
    switch: {
      id: 'switch',
      callsSoFar: 0,
      calls: [],
      waiting: [],
      elsewhere: [],
      device: { inService: true, doNotDisturb: false, messageWaiting: false },
      status: 'normal',
      agent: { state: 'ready' },
      pending: [],
    },
    line: { state: 'up', toLose: 0 },
  };
  const BAD: unknown[] = [
    null,
    'on',
    [],
    {},
    // As it was stored before it outlived the browser.
    { id: 'switch', callsSoFar: 0, calls: [], agent: { state: 'ready' }, pending: [] },
    { ...GOOD, line: undefined },
    { ...GOOD, line: { state: 'bent', toLose: 0 } },
    { ...GOOD, switch: { ...GOOD.switch, agent: { state: 'busy' } } },
    { ...GOOD, switch: { ...GOOD.switch, calls: [{ vendorCallId: '1' }] } },
    { ...GOOD, switch: { ...GOOD.switch, pending: [{ at: 1 }] } },
  ];

  test('is known from what is not', () => {
    expect(parseMemory(GOOD)).toEqual(GOOD);
  });

  test.each(BAD)('a new switch is powered up instead of %j, and that is noted', async (stored) => {
    const world = createWorld();
    world.setMemory(stored);
    const connector = simulator.create({}, world.start());
    await connector.connect();
    expect(inShort(world.events)).toContain('agentLoggedOn');
    expect(world.notes).toHaveLength(1);
    expect(parseMemory(world.memory())).toBeDefined();
  });

  test('nothing stored is nothing to note, nor is what fits', async () => {
    const world = createWorld();
    await simulator.create({}, world.start()).connect();
    await simulator.create({}, world.start()).connect();
    world.setMemory(GOOD);
    await simulator.create({}, world.start()).connect();
    expect(world.notes).toEqual([]);
  });

  test('whatever it is, it never stops the simulator', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (stored) => {
        const world = createWorld();
        world.setMemory(stored);
        await simulator.create({}, world.start()).connect();
        expect(inShort(world.events).at(-1)).toBe('link connected');
      }),
      { numRuns: 50 },
    );
  });
});
