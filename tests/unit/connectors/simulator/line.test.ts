import { describe, expect, test } from 'vitest';
import { simulator } from '../../../../src/connectors/simulator';
import type { StageAct } from '../../../../src/connectors/simulator/stage';
import { DONE } from '../../../../src/cti/command';
import { addUp, NOTHING_HEARD } from '../../../contracts/add-up';
import { inShort } from './bench';
import { createWorld } from './world';

type LineState = Extract<StageAct, { does: 'line' }>['to'];

async function connected() {
  const world = createWorld();
  const first = simulator.create({}, world.start());
  await first.connect();
  const desk = {
    world,
    connector: first,
    line: (to: LineState) => desk.connector.stage({ does: 'line', to }),
    /** What is told while this is done. */
    async toldBy(act: () => Promise<unknown>) {
      const before = world.events.length;
      await act();
      return inShort(world.events.slice(before));
    },
    restart() {
      desk.connector = simulator.create({}, world.start());
      return desk.connector.connect();
    },
    command: () => desk.connector.execute({ service: 'makeCall', number: '202' }),
  };
  return desk;
}

describe('a line that is lost', () => {
  test('says so at once, with a word for the agent, and takes no commands', async () => {
    const desk = await connected();
    expect(await desk.toldBy(() => desk.line('down'))).toEqual(['link offline']);
    expect(desk.world.events.at(-1)).toMatchObject({ detail: { key: 'simulatorLineDown' } });
    expect(await desk.command()).toEqual({ ok: false, reason: 'notConnected' });
    expect(await desk.connector.snapshot()).toBeUndefined();
    expect(await desk.connector.probe?.()).toBe(false);
  });

  test('cannot be made again until it is well, and is not made again by itself', async () => {
    const desk = await connected();
    await desk.line('down');
    expect(await desk.toldBy(() => desk.connector.connect())).toEqual(['link offline']);
    expect(desk.world.events.at(-1)).toMatchObject({ detail: { key: 'simulatorLineDown' } });
    expect(await desk.toldBy(() => desk.line('up'))).toEqual([]);
    expect(await desk.command()).toMatchObject({ ok: false, reason: 'notConnected' });
    expect(await desk.toldBy(() => desk.connector.connect())).toEqual(['link connected']);
    expect(await desk.command()).toEqual(DONE);
  });

  test('keeps nobody from calling: the snapshot tells of it later', async () => {
    const desk = await connected();
    await desk.line('down');
    const told = await desk.toldBy(async () => {
      expect(await desk.connector.offerCall([['ani', '1']])).toEqual(DONE);
      expect(await desk.connector.runScript('inboundMissed')).toEqual(DONE);
      desk.world.passTime(8000);
      desk.connector.tick?.();
      expect(await desk.connector.stage({ does: 'setAgent', state: 'ready' })).toEqual(DONE);
    });
    expect(told).toEqual([]);
    await desk.line('up');
    await desk.connector.connect();
    expect(await desk.connector.snapshot()).toMatchObject({
      calls: [{ localConnection: 'alerting', facts: { callingDevice: { number: '1' } } }],
      agent: { name: 'agentReady' },
    });
  });

  test('is still lost after a restart of the background, and a call elsewhere still there', async () => {
    const desk = await connected();
    await desk.connector.stage({ does: 'ringElsewhere', device: '202', ani: '1' });
    await desk.line('down');
    expect(await desk.toldBy(() => desk.restart())).toEqual(['link offline']);
    await desk.line('up');
    await desk.connector.connect();
    const pickup = { service: 'directedPickup', target: '202' } as const;
    expect(await desk.connector.execute(pickup)).toEqual(DONE);
  });

  test('is lost once, however often it is cut', async () => {
    const desk = await connected();
    await desk.line('down');
    expect(await desk.toldBy(() => desk.line('down'))).toEqual([]);
    await desk.line('refused');
    expect((await desk.toldBy(() => desk.connector.connect())).at(-1)).toBe('link refused');
  });
});

test('a log-on that is refused says so until it is allowed again', async () => {
  const desk = await connected();
  expect(await desk.toldBy(() => desk.line('refused'))).toEqual(['link refused']);
  expect(desk.world.events.at(-1)).toMatchObject({ detail: { key: 'simulatorLineRefused' } });
  const refused = ['link refused'];
  expect(await desk.toldBy(() => desk.connector.connect())).toEqual(refused);
  expect(await desk.toldBy(() => desk.restart())).toEqual(refused);
  await desk.line('up');
  expect((await desk.toldBy(() => desk.connector.connect())).at(-1)).toBe('link connected');
});

describe('a line that is dead', () => {
  test('looks up and says nothing more; only a probe finds out', async () => {
    const desk = await connected();
    expect(await desk.connector.probe?.()).toBe(true);
    const told = await desk.toldBy(async () => {
      await desk.line('dead');
      await desk.connector.offerCall([['ani', '1']]);
      await desk.connector.stage({ does: 'report', status: 'normal' });
    });
    expect(told).toEqual([]);
    expect(await desk.connector.probe?.()).toBe(false);
    expect(await desk.connector.snapshot()).toBeUndefined();
  });

  test('leaves commands without an answer, and nothing is done', async () => {
    const desk = await connected();
    await desk.line('dead');
    expect(await desk.command()).toEqual({ ok: false, reason: 'noAnswer' });
    await desk.line('up');
    await desk.connector.connect();
    expect((await desk.connector.snapshot())?.calls).toEqual([]);
  });

  test('stays dead once it is well, until it is made again', async () => {
    const desk = await connected();
    await desk.line('dead');
    expect((await desk.toldBy(() => desk.connector.connect())).at(-1)).toBe('link offline');
    const again = await connected();
    await again.line('dead');
    await again.line('up');
    expect(await again.connector.probe?.()).toBe(false);
    expect(await again.toldBy(() => again.connector.offerCall([]))).toEqual([]);
    expect((await again.toldBy(() => again.connector.connect())).at(-1)).toBe('link connected');
    expect(await again.connector.probe?.()).toBe(true);
  });

  test('can be cut, which is seen', async () => {
    const desk = await connected();
    await desk.line('dead');
    expect(await desk.toldBy(() => desk.line('down'))).toEqual(['link offline']);
  });
});

describe('events that do not arrive', () => {
  test('are the next ones, and no more; the switch goes on', async () => {
    const desk = await connected();
    const told = await desk.toldBy(async () => {
      await desk.connector.stage({ does: 'lose', events: 2 });
      await desk.connector.offerCall([['ani', '1']]);
      await desk.connector.offerCall([['ani', '2']]);
      await desk.connector.offerCall([['ani', '3']]);
    });
    expect(told).toEqual(['delivered newCall']);
    expect((await desk.connector.snapshot())?.calls).toHaveLength(3);
  });

  test('are lost after a restart, too, while the line itself is told', async () => {
    const desk = await connected();
    await desk.connector.stage({ does: 'lose', events: 2 });
    await desk.connector.offerCall([['ani', '1']]);
    expect(await desk.toldBy(() => desk.restart())).toEqual(['link connected']);
    expect(await desk.toldBy(() => desk.connector.offerCall([['ani', '2']]))).toEqual([]);
    expect(await desk.toldBy(() => desk.connector.offerCall([['ani', '3']]))).toHaveLength(1);
  });

  test('do not count while the line is down: those would not have arrived anyway', async () => {
    const desk = await connected();
    await desk.connector.stage({ does: 'lose', events: 1 });
    await desk.line('down');
    await desk.connector.offerCall([['ani', '1']]);
    await desk.line('up');
    await desk.connector.connect();
    expect(await desk.toldBy(() => desk.connector.offerCall([['ani', '2']]))).toEqual([]);
    expect(await desk.toldBy(() => desk.connector.offerCall([['ani', '3']]))).toHaveLength(1);
  });
});

describe('an event that arrives twice', () => {
  test('is the last one, exactly as it was', async () => {
    const desk = await connected();
    await desk.connector.offerCall([['ani', '1']]);
    desk.world.passTime(1000);
    expect(await desk.connector.stage({ does: 'repeat' })).toEqual(DONE);
    const [one, two] = desk.world.events.slice(-2);
    expect(two).toEqual(one);
    expect(addUp(NOTHING_HEARD, desk.world.events).calls).toHaveLength(1);
  });

  test('needs one that has arrived since the start, and a line', async () => {
    const desk = await connected();
    await desk.restart();
    expect(await desk.connector.stage({ does: 'repeat' })).toMatchObject({ reason: 'rejected' });
    await desk.connector.offerCall([]);
    await desk.line('down');
    expect(await desk.connector.stage({ does: 'repeat' })).toMatchObject({
      reason: 'notConnected',
    });
  });
});

test('without a switch nothing can be staged', async () => {
  const connector = simulator.create({}, createWorld().start());
  const acts: StageAct[] = [
    { does: 'line', to: 'up' },
    { does: 'lose', events: 1 },
    { does: 'repeat' },
    { does: 'report', status: 'normal' },
  ];
  for (const act of acts) {
    expect(await connector.stage(act)).toEqual({ ok: false, reason: 'notConnected' });
  }
});

describe('how the switch is', () => {
  test('is told again to who begins to listen, unless it is well', async () => {
    const desk = await connected();
    await desk.connector.stage({ does: 'report', status: 'overloaded' });
    expect((await desk.toldBy(() => desk.restart())).at(-1)).toBe('system overloaded');
    await desk.connector.stage({ does: 'report', status: 'normal' });
    expect((await desk.toldBy(() => desk.restart())).at(-1)).toBe('link connected');
  });

  test('is not told again where it was but a moment', async () => {
    const desk = await connected();
    await desk.connector.stage({ does: 'report', status: 'messageLost' });
    expect((await desk.toldBy(() => desk.restart())).at(-1)).toBe('link connected');
  });
});
