import { describe, expect, test } from 'vitest';
import { DONE } from '../../../../src/cti/command';
import { createBench, GRACE, inShort } from './bench';

describe('a call going out', () => {
  test('alerts after 0.8 s and is answered after 2.5 s', () => {
    const bench = createBench();
    const startedAt = bench.now();
    const { events } = bench.ask({ service: 'makeCall', number: GRACE });
    expect(inShort(events)).toEqual(['originated makeCall', 'agentBusy']);
    expect(bench.call()).toMatchObject({
      localConnection: 'connected',
      facts: { direction: 'outbound', calledDevice: { number: GRACE }, connections: [] },
    });
    const later = bench.wait(60_000);
    expect(inShort(later)).toEqual(['delivered called', 'established called']);
    expect(later.map((event) => event.at - startedAt)).toEqual([800, 2500]);
    expect(bench.call()).toMatchObject({
      establishedAt: startedAt + 2500,
      facts: { connections: [{ device: { number: GRACE }, state: 'connected' }] },
    });
  });

  test('can only be given up while the other end rings', () => {
    const bench = createBench();
    bench.ask({ service: 'makeCall', number: GRACE });
    bench.wait(800);
    expect(bench.call().facts.services).toEqual(['clearConnection']);
    const { events } = bench.ask({ service: 'clearConnection', callId: bench.id() });
    expect(inShort(events)).toEqual(['connectionCleared normal', 'agentNotReady']);
    expect(bench.wait(60_000)).toEqual([]);
  });

  test('to a number ending in 0199 is busy, and the line clears itself', () => {
    const bench = createBench();
    bench.ask({ service: 'makeCall', number: '+12025550199' });
    expect(inShort(bench.wait(800))).toEqual(['failed called busy']);
    expect(bench.call()).toMatchObject({
      localConnection: 'connected',
      facts: { connections: [{ state: 'fail' }], services: ['clearConnection'] },
    });
    expect(inShort(bench.wait(5000))).toEqual([
      'connectionCleared called busy',
      'callCleared busy',
      'agentNotReady',
    ]);
  });

  test('to a number ending in 0198 is never answered', () => {
    const bench = createBench();
    bench.ask({ service: 'makeCall', number: '+12025550198' });
    expect(inShort(bench.wait(24 * 60 * 60_000))).toEqual(['delivered called']);
  });

  test.each(['', ' ', '+', 'hello', '202 555', 'tel:1', '1+2', '12025550143;1', '1'.repeat(33)])(
    'to %j is refused',
    (number) => {
      const bench = createBench();
      const { result, events } = bench.ask({ service: 'makeCall', number });
      expect(result).toEqual({ ok: false, reason: 'invalidNumber' });
      expect(events).toEqual([]);
    },
  );

  test.each(['1', '202', '+12025550143', '*98', '#31#123'])('to %s is dialled', (number) => {
    const bench = createBench();
    expect(bench.ask({ service: 'makeCall', number }).result).toEqual(DONE);
    expect(bench.call().facts.calledDevice).toMatchObject({ number });
  });
});
