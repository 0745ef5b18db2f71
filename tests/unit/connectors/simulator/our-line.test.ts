import { describe, expect, test } from 'vitest';
import { ADA, type Bench, createBench, GRACE, inShort, talkTo } from './bench';

const states = (bench: Bench) => bench.calls().map((call) => call.localConnection);

describe('several calls', () => {
  test('answering the second call puts the first on hold', () => {
    const bench = createBench();
    talkTo(bench, ADA);
    bench.offer(['ani', GRACE]);
    const { events } = bench.ask({ service: 'answerCall', callId: bench.id(1) });
    expect(inShort(events)).toEqual(['held', 'established']);
    expect(states(bench)).toEqual(['hold', 'connected']);
  });

  test('retrieving one puts the other on hold', () => {
    const bench = createBench();
    const first = talkTo(bench, ADA);
    talkTo(bench, GRACE);
    const { events } = bench.ask({ service: 'retrieveCall', callId: first });
    expect(inShort(events)).toEqual(['held', 'retrieved']);
    expect(states(bench)).toEqual(['connected', 'hold']);
  });

  test('making a call puts the active one on hold', () => {
    const bench = createBench();
    talkTo(bench, ADA);
    const { events } = bench.ask({ service: 'makeCall', number: GRACE });
    expect(inShort(events)).toEqual(['held', 'originated makeCall']);
  });

  test('a busy tone is not put on hold but ended', () => {
    const bench = createBench();
    bench.ask({ service: 'makeCall', number: '0199' });
    bench.offer(['ani', ADA]);
    bench.wait(800);
    const { events } = bench.ask({ service: 'answerCall', callId: bench.id(1) });
    expect(inShort(events)).toEqual(['connectionCleared normal', 'established']);
  });

  test('a call still ringing at the other end cannot be joined with another until it is answered', () => {
    const bench = createBench();
    bench.ask({ service: 'makeCall', number: GRACE });
    bench.wait(800);
    talkTo(bench, ADA);
    expect(states(bench)).toEqual(['hold', 'connected']);
    const alone = bench.call(1).facts.services;
    expect(alone).not.toContain('transferCall');
    expect(inShort(bench.wait(1700))).toEqual(['established called', 'callInformation']);
    expect(bench.call(1).facts.services).toEqual([
      ...(alone ?? []),
      'alternateCall',
      'transferCall',
      'conferenceCall',
    ]);
  });

  test('the end of the held call takes the services away that needed it', () => {
    const bench = createBench();
    bench.play('drop');
    bench.ask({ service: 'answerCall', callId: bench.id() });
    talkTo(bench, GRACE);
    expect(bench.call(1).facts.services).toContain('conferenceCall');
    expect(inShort(bench.wait(10_000))).toEqual([
      'connectionCleared caller networkCongestion',
      'callCleared networkCongestion',
      'callInformation',
    ]);
    expect(bench.call().facts.services).not.toContain('conferenceCall');
  });
});
