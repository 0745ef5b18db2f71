import { describe, expect, test } from 'vitest';
import { DONE } from '../../../../src/cti/command';
import { ADA, createBench, inShort, talkTo } from './bench';

function inConference() {
  const bench = createBench();
  const callId = talkTo(bench, ADA);
  bench.stage({ does: 'join', vendorCallId: callId, number: '210' });
  return { bench, callId };
}

describe('somebody called into the conversation', () => {
  function invite(target: string) {
    const bench = createBench();
    const callId = talkTo(bench, ADA);
    const asked = bench.ask({ service: 'singleStepConference', callId, target });
    return { bench, callId, asked };
  }
  const parties = (bench: ReturnType<typeof createBench>) =>
    bench.call().facts.connections?.map(({ device, state }) => [device.number, state]);

  test('alerts and answers like one whom we call, while the talk goes on', () => {
    const { bench, asked } = invite('210');
    expect(asked).toEqual({ result: DONE, events: [] });
    const answeredAt = bench.call().establishedAt;
    expect(inShort(bench.wait(800))).toEqual(['delivered colleague']);
    expect(parties(bench)).toEqual([
      [ADA, 'connected'],
      ['210', 'alerting'],
    ]);
    expect(inShort(bench.wait(1700))).toEqual(['established colleague']);
    expect(parties(bench)).toEqual([
      [ADA, 'connected'],
      ['210', 'connected'],
    ]);
    expect(bench.call()).toMatchObject({ localConnection: 'connected', establishedAt: answeredAt });
  });

  test('who is busy is cleared from the call, which goes on', () => {
    const { bench } = invite('0199');
    expect(inShort(bench.wait(60_000))).toEqual([
      'failed colleague busy',
      'connectionCleared colleague busy',
    ]);
    expect(parties(bench)).toEqual([[ADA, 'connected']]);
  });

  test('who does not take the call does not come in later', () => {
    const { bench, callId } = invite('210');
    bench.wait(800);
    const { events } = bench.stage({ does: 'clear', vendorCallId: callId, party: 1 });
    expect(inShort(events)).toEqual(['connectionCleared colleague rejected']);
    expect(bench.wait(60_000)).toEqual([]);
  });

  test('two of them are told apart', () => {
    const { bench, callId } = invite('210');
    bench.ask({ service: 'singleStepConference', callId, target: '211' });
    bench.wait(60_000);
    expect(parties(bench)?.map(([number]) => number)).toEqual([ADA, '210', '211']);
  });

  test('needs a number that can be dialled', () => {
    const { asked } = invite('nobody');
    expect(asked.result).toEqual({ ok: false, reason: 'invalidNumber' });
  });
});

test('clearing the call ends it for everybody', () => {
  const { bench, callId } = inConference();
  const { result, events } = bench.ask({ service: 'clearCall', callId });
  expect(result).toEqual(DONE);
  expect(inShort(events)).toEqual([
    'connectionCleared caller normal',
    'connectionCleared colleague normal',
    'callCleared normal',
    'agentWorkingAfterCall',
  ]);
  expect(bench.calls()).toEqual([]);
});

test('a held conference can be cleared for everybody, too; a talk of two is just hung up', () => {
  const { bench, callId } = inConference();
  bench.ask({ service: 'holdCall', callId });
  expect(bench.call().facts.services).toContain('clearCall');
  bench.stage({ does: 'clear', vendorCallId: callId, party: 1 });
  expect(bench.call().facts.services).not.toContain('clearCall');
});
