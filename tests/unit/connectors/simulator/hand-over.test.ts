import { expect, test } from 'vitest';
import { ADA, createBench, inShort, talkTo } from './bench';

test('handed over, the call has somebody else in it, a new id and the link it had', () => {
  const bench = createBench();
  const vendorCallId = talkTo(bench, ADA);
  const before = bench.call();
  const { events } = bench.stage({
    does: 'transferAway',
    vendorCallId,
    number: '210',
    name: 'Supervisor',
  });
  const after = bench.call();
  expect(inShort(events)).toEqual(['transferred caller transfer']);
  expect(events[0]).toMatchObject({ vendorCallId, newVendorCallId: after.vendorCallId });
  expect(after.vendorCallId).not.toBe(vendorCallId);
  expect(after).toMatchObject({
    localConnection: 'connected',
    startedAt: before.startedAt,
    facts: {
      linkId: before.facts.linkId,
      connections: [{ device: { number: '210', name: 'Supervisor' }, state: 'connected' }],
    },
  });
  expect(bench.stage({ does: 'clear', vendorCallId }).result).toMatchObject({
    reason: 'noSuchCall',
  });
});

test('what the leaving party was going to do is done by the new one, in the call of the new id', () => {
  const bench = createBench();
  bench.play('inboundAnswered');
  const vendorCallId = bench.id();
  bench.ask({ service: 'answerCall', callId: vendorCallId });
  bench.stage({ does: 'transferAway', vendorCallId, number: '210' });
  expect(inShort(bench.wait(180_000))).toEqual([
    'connectionCleared colleague normal',
    'callCleared normal',
    'agentWorkingAfterCall',
  ]);
});

test('a consultation knows the held call under its new id', () => {
  const bench = createBench();
  const held = talkTo(bench, ADA);
  bench.ask({ service: 'consultationCall', callId: held, target: '202' });
  bench.wait(2500);
  const active = bench.id(1);
  const { events } = bench.stage({ does: 'transferAway', vendorCallId: held, number: '210' });
  expect(inShort(events)).toEqual(['transferred caller transfer', 'callInformation']);
  expect(bench.call(1).facts.consultationOf).toBe(bench.id(0));
  const reconnect = { service: 'reconnectCall', callId: active, heldCallId: bench.id(0) } as const;
  expect(bench.ask(reconnect).result).toMatchObject({ ok: true });
});

test('in a conference the others stay', () => {
  const bench = createBench();
  const vendorCallId = talkTo(bench, ADA);
  bench.stage({ does: 'join', vendorCallId, number: '210' });
  bench.stage({ does: 'transferAway', vendorCallId, number: '211' });
  expect(bench.call().facts.connections).toMatchObject([
    { device: { number: '211' } },
    { device: { number: '210' } },
  ]);
});
