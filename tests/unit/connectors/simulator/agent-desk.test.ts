import { describe, expect, test } from 'vitest';
import { powerUp } from '../../../../src/connectors/simulator/switch';
import type { RequestableAgentState } from '../../../../src/cti/agent';
import { DONE } from '../../../../src/cti/command';
import { ADA, type Bench, createBench, GRACE, inShort, talkTo } from './bench';

const LUNCH = { code: '3', label: 'Lunch' };

function request(bench: Bench, state: RequestableAgentState) {
  return bench.ask({ service: 'setAgentState', state });
}

test('the agent logs on when the switch is powered up, and takes no calls yet', () => {
  const { events } = powerUp('switch', 0);
  expect(inShort(events)).toEqual(['deviceInService', 'agentLoggedOn', 'agentNotReady']);
});

test.each([
  [['ready'], ['agentReady']],
  [['ready', 'notReady'], ['agentNotReady']],
  [['workingAfterCall'], ['agentWorkingAfterCall']],
  [['null'], ['agentLoggedOff']],
  [
    ['null', 'ready'],
    ['agentLoggedOn', 'agentReady'],
  ],
  [
    ['null', 'notReady'],
    ['agentLoggedOn', 'agentNotReady'],
  ],
  [['ready', 'ready'], []],
] as const)('asking for %s in turn ends with %s', (asked, expected) => {
  const bench = createBench();
  const [last] = asked.map((state) => request(bench, state)).slice(-1);
  expect(last?.result).toEqual(DONE);
  expect(inShort(last?.events ?? [])).toEqual(expected);
});

test('a reason stays with the state it was given for', () => {
  const bench = createBench();
  bench.ask({ service: 'setAgentState', state: 'notReady', reason: LUNCH });
  expect(bench.agent()).toEqual({ name: 'agentNotReady', reason: LUNCH });
  request(bench, 'ready');
  expect(bench.agent()).toEqual({ name: 'agentReady' });
});

test('who is logged off has no work after calls', () => {
  const bench = createBench();
  request(bench, 'null');
  expect(request(bench, 'workingAfterCall').result).toMatchObject({ reason: 'notPermitted' });
});

describe('on a call', () => {
  test('the agent is busy, on hold too, and has work after it', () => {
    const bench = createBench();
    request(bench, 'ready');
    const callId = talkTo(bench, ADA);
    expect(bench.agent()).toEqual({ name: 'agentBusy' });
    bench.ask({ service: 'holdCall', callId });
    expect(bench.agent()).toEqual({ name: 'agentBusy' });
    bench.ask({ service: 'clearConnection', callId });
    expect(bench.agent()).toEqual({ name: 'agentWorkingAfterCall' });
  });

  test('a state asked for waits until the last call has ended', () => {
    const bench = createBench();
    const first = talkTo(bench, ADA);
    const second = talkTo(bench, GRACE);
    const { events } = bench.ask({ service: 'setAgentState', state: 'notReady', reason: LUNCH });
    expect(events).toMatchObject([{ name: 'agentPending', pendingAgentState: 'notReady' }]);
    expect(bench.agent()).toEqual({ name: 'agentBusy', pendingAgentState: 'notReady' });
    bench.ask({ service: 'clearConnection', callId: second });
    expect(bench.agent()).toEqual({ name: 'agentBusy', pendingAgentState: 'notReady' });
    bench.ask({ service: 'clearConnection', callId: first });
    expect(bench.agent()).toEqual({ name: 'agentNotReady', reason: LUNCH });
  });

  test('the last state asked for counts', () => {
    const bench = createBench();
    const callId = talkTo(bench, ADA);
    request(bench, 'notReady');
    request(bench, 'ready');
    bench.ask({ service: 'clearConnection', callId });
    expect(bench.agent()).toEqual({ name: 'agentReady' });
  });

  test('a call on which nobody talked leaves no work: the agent is as before', () => {
    const bench = createBench();
    bench.ask({ service: 'setAgentState', state: 'notReady', reason: LUNCH });
    bench.ask({ service: 'makeCall', number: GRACE });
    bench.wait(1000);
    expect(bench.agent()).toEqual({ name: 'agentBusy' });
    bench.ask({ service: 'clearConnection', callId: bench.id() });
    expect(bench.agent()).toEqual({ name: 'agentNotReady', reason: LUNCH });
  });

  test('a missed call leaves a ready agent ready', () => {
    const bench = createBench();
    request(bench, 'ready');
    bench.play('inboundMissed');
    bench.wait(60_000);
    expect(bench.agent()).toEqual({ name: 'agentReady' });
  });

  test('an answered call leaves work even if a later one was not answered', () => {
    const bench = createBench();
    const callId = talkTo(bench, ADA);
    bench.ask({ service: 'makeCall', number: '0198' });
    bench.ask({ service: 'clearConnection', callId });
    bench.ask({ service: 'clearConnection', callId: bench.id() });
    expect(bench.agent()).toEqual({ name: 'agentWorkingAfterCall' });
  });

  test('somebody logged off stays logged off', () => {
    const bench = createBench();
    request(bench, 'null');
    const callId = talkTo(bench, ADA);
    expect(bench.agent()).toEqual({ name: 'agentLoggedOff' });
    bench.ask({ service: 'clearConnection', callId });
    expect(bench.agent()).toEqual({ name: 'agentLoggedOff' });
  });
});

test('wrapping up is accepted and leaves the agent where they are', () => {
  const bench = createBench();
  const callId = talkTo(bench, ADA);
  bench.ask({ service: 'clearConnection', callId });
  const wrapUp = { service: 'wrapUpCall', callId, code: 'sale', note: 'One engine' } as const;
  expect(bench.ask(wrapUp)).toEqual({ result: DONE, events: [] });
  expect(bench.agent()).toEqual({ name: 'agentWorkingAfterCall' });
});
