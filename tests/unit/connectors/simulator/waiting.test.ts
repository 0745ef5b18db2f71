import { describe, expect, test } from 'vitest';
import { ADA, createBench, inShort, talkTo } from './bench';

const SUPPORT = ['queue', 'Support'] as const;

function requeued() {
  const bench = createBench();
  bench.offer(['ani', ADA], SUPPORT);
  const vendorCallId = bench.id();
  bench.wait(10_000);
  const { events } = bench.stage({ does: 'requeue', vendorCallId });
  return { bench, vendorCallId, events };
}

describe('a call that the queue has taken back', () => {
  test('is the agent’s no more', () => {
    const { bench, events } = requeued();
    expect(inShort(events)).toEqual(['diverted callForwardNoAnswer']);
    expect(bench.calls()).toEqual([]);
  });

  test('rings again under the id it had, as a call that begins now', () => {
    const { bench, vendorCallId } = requeued();
    const before = bench.now();
    bench.wait(10_000);
    const { events } = bench.stage({ does: 'deliver', vendorCallId });
    expect(inShort(events)).toEqual(['delivered distributed']);
    expect(bench.call()).toMatchObject({
      vendorCallId,
      localConnection: 'alerting',
      startedAt: before + 10_000,
      alertingAt: before + 10_000,
      facts: {
        callingDevice: { number: ADA },
        queue: 'Support',
        lastRedirectionDevice: { name: 'Support' },
      },
    });
  });

  test('can be taken back and delivered as often as it pleases the queue', () => {
    const { bench, vendorCallId } = requeued();
    for (let times = 0; times < 3; times += 1) {
      bench.stage({ does: 'deliver', vendorCallId });
      bench.stage({ does: 'requeue', vendorCallId });
    }
    bench.stage({ does: 'deliver', vendorCallId });
    bench.ask({ service: 'answerCall', callId: vendorCallId });
    expect(bench.wait(24 * 60 * 60_000)).toEqual([]);
    expect(bench.call().localConnection).toBe('connected');
  });

  test('is given up by the caller in the end: in the queue nobody hears of it', () => {
    const { bench, vendorCallId } = requeued();
    expect(bench.wait(120_000)).toEqual([]);
    expect(bench.stage({ does: 'deliver', vendorCallId }).result).toEqual({
      ok: false,
      reason: 'noSuchCall',
    });
  });

  test('is given up by the caller in the end: at the agent’s phone it stops ringing', () => {
    const { bench, vendorCallId } = requeued();
    bench.stage({ does: 'deliver', vendorCallId });
    expect(inShort(bench.wait(120_000))).toEqual([
      'connectionCleared caller callCancelled',
      'callCleared callCancelled',
    ]);
  });

  test('can be given up at once', () => {
    const { bench, vendorCallId } = requeued();
    expect(bench.stage({ does: 'clear', vendorCallId }).result).toMatchObject({ ok: true });
    expect(bench.state().waiting).toEqual([]);
    expect(bench.state().pending).toEqual([]);
  });

  test.each(['pop', 'requeue', 'answerElsewhere', 'hold'] as const)('does not %s', (does) => {
    const { bench, vendorCallId } = requeued();
    const { result } = bench.stage({ does, vendorCallId });
    expect(result).toEqual({ ok: false, reason: 'notPermitted', detail: does });
  });

  test('is no call for the agent’s commands', () => {
    const { bench, vendorCallId } = requeued();
    const { result } = bench.ask({ service: 'answerCall', callId: vendorCallId });
    expect(result).toEqual({ ok: false, reason: 'noSuchCall' });
  });
});

test('a call in the agent’s queue can be delivered before its time, and is not a second time', () => {
  const bench = createBench();
  bench.play('queue');
  const vendorCallId = bench.id();
  const { events } = bench.stage({ does: 'deliver', vendorCallId });
  expect(inShort(events)).toEqual(['delivered distributed']);
  expect(inShort(bench.wait(60_000))).toEqual(['diverted callForwardNoAnswer']);
});

test('a ringing call taken by somebody else is gone', () => {
  const bench = createBench();
  bench.offer(['ani', ADA]);
  const { events } = bench.stage({ does: 'answerElsewhere', vendorCallId: bench.id() });
  expect(inShort(events)).toEqual(['diverted answeredElsewhere']);
  expect(bench.calls()).toEqual([]);
});

test.each(['deliver', 'requeue', 'answerElsewhere'] as const)(
  'a call that is talked on does not %s',
  (does) => {
    const bench = createBench();
    const vendorCallId = talkTo(bench, ADA);
    expect(bench.stage({ does, vendorCallId }).result).toEqual({
      ok: false,
      reason: 'notPermitted',
      detail: does,
    });
  },
);
