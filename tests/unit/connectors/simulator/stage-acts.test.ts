import { describe, expect, test } from 'vitest';
import { DONE } from '../../../../src/cti/command';
import { ADA, createBench, inShort, talkTo } from './bench';

const LUNCH = { code: '3', label: 'Lunch' };

describe('the agent, as the switch says', () => {
  test('is put where the switch wants, with its reason', () => {
    const bench = createBench();
    const { result, events } = bench.stage({ does: 'setAgent', state: 'notReady', reason: LUNCH });
    expect(result).toEqual(DONE);
    expect(inShort(events)).toEqual(['agentNotReady']);
    expect(bench.agent()).toEqual({ name: 'agentNotReady', reason: LUNCH });
  });

  test('is reserved for a call until it is talked on', () => {
    const bench = createBench();
    bench.stage({ does: 'setAgent', state: 'ready', reserved: true });
    expect(bench.agent()).toEqual({ name: 'agentReady', reserved: true });
    bench.offer(['ani', ADA]);
    expect(bench.agent()).toMatchObject({ reserved: true });
    bench.ask({ service: 'makeCall', number: '0198' });
    expect(bench.agent()).toEqual({ name: 'agentBusy' });
    bench.ask({ service: 'clearConnection', callId: bench.id(1) });
    expect(bench.agent()).toEqual({ name: 'agentReady' });
  });

  test('is logged off even on a call, which goes on', () => {
    const bench = createBench();
    talkTo(bench, ADA);
    expect(inShort(bench.stage({ does: 'setAgent', state: 'null' }).events)).toEqual([
      'agentLoggedOff',
    ]);
    expect(bench.calls()).toHaveLength(1);
  });

  test('on a call, is busy first, and then what the switch wants', () => {
    const bench = createBench();
    const callId = talkTo(bench, ADA);
    const { events } = bench.stage({ does: 'setAgent', state: 'notReady', reason: LUNCH });
    expect(events).toMatchObject([{ name: 'agentPending', pendingAgentState: 'notReady' }]);
    bench.ask({ service: 'clearConnection', callId });
    expect(bench.agent()).toEqual({ name: 'agentNotReady', reason: LUNCH });
  });

  test.each([
    ['reserved without being ready', 'ready', { state: 'notReady', reserved: true }],
    ['after-call work while logged off', 'null', { state: 'workingAfterCall' }],
  ] as const)('%s makes no sense', (_, state, asked) => {
    const bench = createBench();
    bench.stage({ does: 'setAgent', state });
    expect(bench.stage({ does: 'setAgent', ...asked }).result).toMatchObject({
      ok: false,
      reason: 'notPermitted',
    });
  });
});

describe('the device', () => {
  test.each([
    [{ inService: false }, { name: 'deviceOutOfService' }],
    [{ doNotDisturb: true }, { name: 'doNotDisturb', on: true }],
    [{ messageWaiting: true }, { name: 'messageWaiting', on: true }],
    [{ forwardedTo: '210' }, { name: 'forwarding', to: '210' }],
  ] as const)('%o is told, and told once', (set, told) => {
    const bench = createBench();
    const { events } = bench.stage({ does: 'setDevice', ...set });
    expect(events).toEqual([{ kind: 'device', at: bench.now(), ...told }]);
    expect(bench.stage({ does: 'setDevice', ...set })).toEqual({ result: DONE, events: [] });
  });

  test('is set back, each in its own event', () => {
    const bench = createBench();
    const set = { inService: false, doNotDisturb: true, messageWaiting: true, forwardedTo: '210' };
    const back = { inService: true, doNotDisturb: false, messageWaiting: false, forwardedTo: '' };
    bench.stage({ does: 'setDevice', ...set });
    expect(bench.state().device).toEqual(set);
    const { events } = bench.stage({ does: 'setDevice', ...back });
    expect(inShort(events)).toEqual([
      'deviceInService',
      'doNotDisturb',
      'messageWaiting',
      'forwarding',
    ]);
    expect(bench.state().device).not.toHaveProperty('forwardedTo');
  });
});

test('the switch says how it is', () => {
  const bench = createBench();
  const { events } = bench.stage({ does: 'report', status: 'overloaded' });
  expect(events).toEqual([{ kind: 'system', status: 'overloaded', at: bench.now() }]);
});

test('the switch asks for the caller’s record', () => {
  const bench = createBench();
  bench.offer(['ani', ADA]);
  const { events } = bench.stage({ does: 'pop', vendorCallId: bench.id() });
  expect(inShort(events)).toEqual(['screenPop']);
});

test('an act never overtakes what was due before it', () => {
  const bench = createBench();
  bench.play('inboundMissed');
  const vendorCallId = bench.id();
  bench.wait(7999);
  expect(bench.stage({ does: 'pop', vendorCallId }).result).toEqual(DONE);
  bench.wait(1);
  expect(bench.stage({ does: 'pop', vendorCallId }).result).toMatchObject({
    reason: 'noSuchCall',
  });
});
