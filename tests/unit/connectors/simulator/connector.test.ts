import { describe, expect, test, vi } from 'vitest';
import { simulator } from '../../../../src/connectors/simulator';
import { SCRIPT_NAMES } from '../../../../src/connectors/simulator/script';
import { DONE } from '../../../../src/cti/command';
import type { ConnectorWorld } from '../../../../src/cti/connector';
import { addUp, NOTHING_HEARD } from '../../../contracts/add-up';
import { inShort } from './bench';
import { createWorld } from './world';

async function connected() {
  const world = createWorld();
  const connector = simulator.create({}, world.start());
  await connector.connect();
  return { world, connector };
}

async function callIds(connector: ReturnType<typeof simulator.create>) {
  const snapshot = await connector.snapshot();
  return snapshot?.calls.map((call) => call.vendorCallId) ?? [];
}

test('connecting brings the line up and logs the agent on', async () => {
  const { world } = await connected();
  expect(inShort(world.events)).toEqual([
    'deviceInService',
    'agentLoggedOn',
    'agentNotReady',
    'link connected',
  ]);
});

test.each(SCRIPT_NAMES)('%s begins at once', async (name) => {
  const { connector } = await connected();
  expect(await connector.runScript(name)).toEqual(DONE);
  expect(await callIds(connector)).toHaveLength(1);
});

test("the call tester's keys and values ring", async () => {
  const { world, connector } = await connected();
  expect(await connector.offerCall([['ani', '+12025550143']])).toEqual(DONE);
  expect(world.events.at(-1)).toMatchObject({
    name: 'delivered',
    facts: { callingDevice: { number: '+12025550143' } },
  });
});

test('it asks to be woken for the next thing due, and for nothing when nothing is', async () => {
  const { world, connector } = await connected();
  expect(world.wakesAt()).toBeUndefined();
  await connector.runScript('inboundMissed');
  expect(world.wakesAt()).toBe(world.now() + 8000);
  world.passTime(8000);
  connector.tick?.();
  await vi.waitFor(() => expect(inShort(world.events).at(-1)).toBe('callCleared callCancelled'));
  expect(world.wakesAt()).toBeUndefined();
});

test('a call that has ended leaves nothing to wake for', async () => {
  const { world, connector } = await connected();
  await connector.runScript('inboundAnswered');
  const [callId] = await callIds(connector);
  if (!callId) throw new Error('nothing rings');
  await connector.execute({ service: 'clearConnection', callId });
  expect(world.wakesAt()).toBeUndefined();
});

test('a tick that comes too early does nothing and is asked for again', async () => {
  const { world, connector } = await connected();
  await connector.runScript('inboundMissed');
  const due = world.wakesAt();
  world.passTime(1000);
  connector.tick?.();
  expect(await callIds(connector)).toHaveLength(1);
  expect(world.wakesAt()).toBe(due);
});

test('a tick that comes too late tells the right times', async () => {
  const { world, connector } = await connected();
  const startedAt = world.now();
  await connector.runScript('inboundMissed');
  world.passTime(50_000);
  connector.tick?.();
  await vi.waitFor(() => expect(world.events.at(-1)?.at).toBe(startedAt + 8000));
});

describe('after the background was stopped', () => {
  test('the same calls are there, and the agent does not log on again', async () => {
    const { world, connector } = await connected();
    await connector.runScript('inboundAnswered');
    const before = await connector.snapshot();
    const told = world.events.length;
    const restarted = simulator.create({}, world.start());
    await restarted.connect();
    expect(await restarted.snapshot()).toEqual(before);
    expect(inShort(world.events.slice(told))).toEqual(['link connected']);
    expect(world.wakesAt()).toBe(world.now() + 60_000);
  });

  test('what was due meanwhile has happened, at its time', async () => {
    const { world, connector } = await connected();
    const startedAt = world.now();
    await connector.runScript('queue');
    world.passTime(60 * 60_000);
    const restarted = simulator.create({}, world.start());
    await restarted.connect();
    expect(await callIds(restarted)).toEqual([]);
    const calls = world.events.filter((event) => event.kind === 'call');
    expect(calls.map((event) => event.at - startedAt)).toEqual([0, 24_000]);
  });
});

test('nothing is told before it is stored', async () => {
  const world = createWorld();
  const lent = world.start();
  const order: string[] = [];
  const connector = simulator.create(
    {},
    {
      ...lent,
      memory: {
        ...lent.memory,
        save: async () => {
          await Promise.resolve();
          order.push('stored');
        },
      },
      emit: async (event) => {
        order.push(...inShort([event]));
        return undefined;
      },
    },
  );
  await connector.connect();
  await connector.offerCall([]);
  expect(order).toEqual([
    'stored',
    'deviceInService',
    'agentLoggedOn',
    'agentNotReady',
    'link connected',
    'stored',
    'delivered newCall',
  ]);
});

test('commands given at once are done one after the other, in their order', async () => {
  const { world, connector } = await connected();
  await connector.offerCall([['ani', '1']]);
  const [callId] = await callIds(connector);
  if (!callId) throw new Error('nothing rings');
  const results = await Promise.all(
    (['holdCall', 'answerCall', 'holdCall', 'retrieveCall', 'clearConnection'] as const).map(
      (service) => connector.execute({ service, callId }),
    ),
  );
  expect(results.map((result) => result.ok)).toEqual([false, true, true, true, true]);
  const { at: _, ...now } = (await connector.snapshot()) ?? { at: 0, calls: [] };
  expect(addUp(NOTHING_HEARD, world.events)).toEqual(now);
});

test('without a line every request is refused as such', async () => {
  const world = createWorld();
  const connector = simulator.create({}, world.start());
  const refusal = { ok: false, reason: 'notConnected' };
  const all = () =>
    Promise.all([
      connector.execute({ service: 'makeCall', number: '1' }),
      connector.offerCall([]),
      connector.runScript('drop'),
    ]);
  expect(await all()).toEqual([refusal, refusal, refusal]);
  expect(await connector.snapshot()).toBeUndefined();
  await connector.connect();
  await connector.offerCall([]);
  await connector.disconnect();
  expect(inShort(world.events).at(-1)).toBe('link offline');
  expect(world.wakesAt()).toBeUndefined();
  expect(await all()).toEqual([refusal, refusal, refusal]);
});

test('a step that cannot be stored is refused and has not happened; the next one can', async () => {
  const world = createWorld();
  const lent = world.start();
  let full = false;
  const memory: ConnectorWorld['memory'] = {
    ...lent.memory,
    save: async (value) => {
      if (full) throw new Error('no room left');
      await lent.memory.save(value);
    },
  };
  const connector = simulator.create({}, { ...lent, memory });
  await connector.connect();
  full = true;
  expect(await connector.offerCall([])).toEqual({
    ok: false,
    reason: 'rejected',
    detail: 'Error: no room left',
  });
  full = false;
  expect(await callIds(connector)).toEqual([]);
  expect(await connector.offerCall([])).toEqual(DONE);
});

test.each([[undefined], [null], ['on'], [{ speed: 2 }]])('settings %j are refused', (value) => {
  expect(() => simulator.parseSettings(value)).toThrow(value ? /speed|object/ : /object/);
});

test('there is nothing to set and no host to ask for', () => {
  expect(simulator.parseSettings(simulator.defaults)).toEqual({});
  expect(simulator.hosts()).toEqual([]);
});
