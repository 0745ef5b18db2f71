import { describe, expect, test } from 'vitest';
import { SCRIPT_NAMES } from '../../../../src/connectors/simulator/script';
import { SCRIPTS } from '../../../../src/connectors/simulator/scripts';
import { createBench, inShort } from './bench';

const MINUTE = 60_000;

describe('a call that nobody answers', () => {
  test.each([
    ['inboundAnswered', ['connectionCleared caller callCancelled', 'callCleared callCancelled']],
    ['inboundMissed', ['connectionCleared caller callCancelled', 'callCleared callCancelled']],
    ['queue', ['delivered distributed', 'diverted callForwardNoAnswer']],
    ['transfer', ['connectionCleared caller callCancelled', 'callCleared callCancelled']],
    ['conference', ['connectionCleared caller callCancelled', 'callCleared callCancelled']],
    ['drop', ['connectionCleared caller callCancelled', 'callCleared callCancelled']],
  ] as const)('%s ends by itself: %s', (name, expected) => {
    const bench = createBench();
    bench.play(name);
    expect(inShort(bench.wait(10 * MINUTE))).toEqual(expected);
    expect(bench.calls()).toEqual([]);
    expect(bench.agent()).toEqual({ name: 'agentNotReady' });
  });
});

describe('a call that the agent answers', () => {
  test.each([
    ['inboundAnswered', ['connectionCleared caller normal', 'callCleared normal']],
    ['inboundMissed', ['connectionCleared caller normal', 'callCleared normal']],
    ['queue', ['connectionCleared caller normal', 'callCleared normal']],
    ['transfer', ['connectionCleared caller normal', 'callCleared normal']],
    [
      'conference',
      [
        'conferenced colleague conference',
        'connectionCleared colleague normal',
        'connectionCleared caller normal',
        'callCleared normal',
      ],
    ],
    ['drop', ['connectionCleared caller networkCongestion', 'callCleared networkCongestion']],
  ] as const)('%s: the others do %s', (name, expected) => {
    const bench = createBench();
    bench.play(name);
    bench.wait(5000);
    const { events } = bench.ask({ service: 'answerCall', callId: bench.id() });
    expect(inShort(events)).toEqual(['established', 'agentBusy']);
    expect(inShort(bench.wait(10 * MINUTE))).toEqual([...expected, 'agentWorkingAfterCall']);
    expect(bench.calls()).toEqual([]);
  });
});

test('the missed call gives up after a few seconds, not before', () => {
  const bench = createBench();
  bench.play('inboundMissed');
  expect(bench.wait(7999)).toEqual([]);
  expect(bench.wait(1)).toHaveLength(2);
});

test('a queued caller waits where the agent can do nothing, then rings with the queue as origin', () => {
  const bench = createBench();
  expect(inShort(bench.play('queue'))).toEqual(['queued enteringDistribution']);
  expect(bench.call()).toMatchObject({
    localConnection: 'queued',
    facts: { queue: 'Support', services: [] },
  });
  expect(bench.call().facts.lastRedirectionDevice).toBeUndefined();
  bench.wait(4000);
  expect(bench.call()).toMatchObject({
    localConnection: 'alerting',
    facts: {
      queue: 'Support',
      lastRedirectionDevice: { name: 'Support' },
      services: ['answerCall', 'deflectCall', 'clearConnection', 'associateData'],
    },
  });
});

test('a transferred call says who sent it and brings its data along', () => {
  const bench = createBench();
  expect(inShort(bench.play('transfer'))).toEqual(['delivered singleStepTransfer']);
  expect(bench.call().facts).toMatchObject({
    direction: 'inbound',
    callingDevice: { number: '+12025550143', name: 'Ada Lovelace' },
    lastRedirectionDevice: { number: '201', name: 'First line' },
    userData: { customerid: '49383433', topic: 'Invoice', verified: 'yes' },
  });
});

test('in the conference there are two others until the colleague leaves', () => {
  const bench = createBench();
  bench.play('conference');
  bench.ask({ service: 'answerCall', callId: bench.id() });
  bench.wait(5000);
  expect(bench.call().facts.connections).toMatchObject([
    { device: { number: '+4930901820' }, state: 'connected' },
    { device: { number: '202', name: 'Second line' }, state: 'connected' },
  ]);
  expect(bench.call().facts.services).toEqual(
    expect.arrayContaining(['clearCall', 'singleStepConference']),
  );
  expect(bench.call().facts.services).not.toContain('consultationCall');
  bench.wait(85_000);
  expect(bench.call().facts.connections).toHaveLength(1);
  expect(bench.call().facts.services).toContain('consultationCall');
});

test('each event carries the time at which it was due, however late it is worked out', () => {
  const bench = createBench();
  const startedAt = bench.now();
  bench.play('queue');
  expect(bench.wait(10 * MINUTE).map((event) => event.at - startedAt)).toEqual([4000, 24_000]);
});

test('the scripts bring every kind of caller: known, known twice, unknown', () => {
  const numbers = SCRIPT_NAMES.map((name) => SCRIPTS[name].callingDevice.number);
  expect(new Set(numbers)).toEqual(
    new Set(['+12025550143', '+12025550178', '+442079460958', '+4930901820', '+12025550199']),
  );
});
