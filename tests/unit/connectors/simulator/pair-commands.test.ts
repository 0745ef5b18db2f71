import { describe, expect, test } from 'vitest';
import { ADA, type Bench, createBench, GRACE, inShort, talkTo } from './bench';

/** What is permitted on a talk of more than two. */
const IN_CONFERENCE = [
  'clearConnection',
  'clearCall',
  'holdCall',
  'generateDigits',
  'setMicrophoneMute',
  'startRecording',
  'associateData',
  'singleStepConference',
];

const states = (bench: Bench) => bench.calls().map((call) => call.localConnection);

describe('a consultation', () => {
  function consult(waitMs: number) {
    const bench = createBench();
    bench.offer(['ani', ADA], ['customerid', '49383433']);
    const held = bench.id();
    bench.ask({ service: 'answerCall', callId: held });
    const { events } = bench.ask({ service: 'consultationCall', callId: held, target: '202' });
    const active = bench.id(1);
    bench.wait(waitMs);
    return { bench, events, held, active };
  }

  test('holds the caller and takes the data along', () => {
    const { bench, events, held } = consult(0);
    expect(inShort(events)).toEqual(['held', 'originated consultation']);
    expect(bench.call(1).facts).toMatchObject({
      consultationOf: held,
      linkId: bench.call(0).facts.linkId,
      userData: { customerid: '49383433' },
    });
  });

  test.each([
    [0, ['clearConnection', 'reconnectCall']],
    [800, ['clearConnection', 'reconnectCall', 'transferCall']],
    [
      2500,
      [
        'clearConnection',
        'holdCall',
        'generateDigits',
        'setMicrophoneMute',
        'startRecording',
        'associateData',
        'singleStepConference',
        'alternateCall',
        'reconnectCall',
        'transferCall',
        'conferenceCall',
      ],
    ],
  ])('after %i ms permits %s', (waitMs, services) => {
    const { bench } = consult(waitMs);
    expect(bench.call(1).facts.services).toEqual(services);
  });

  test.each([800, 2500])('is transferred after %i ms: both calls end', (waitMs) => {
    const { bench, held, active } = consult(waitMs);
    const { events } = bench.ask({ service: 'transferCall', callId: active, heldCallId: held });
    expect(events[0]).toMatchObject({
      name: 'transferred',
      vendorCallId: held,
      secondaryCallId: active,
    });
    expect(inShort(events)).toEqual(['transferred transfer', 'agentWorkingAfterCall']);
    expect(bench.calls()).toEqual([]);
    expect(bench.wait(60_000)).toEqual([]);
  });

  test('becomes a conference in which the first call goes on', () => {
    const { bench, held, active } = consult(2500);
    const { events } = bench.ask({ service: 'conferenceCall', callId: active, heldCallId: held });
    expect(inShort(events)).toEqual(['conferenced conference']);
    expect(events[0]).toMatchObject({ vendorCallId: held, secondaryCallId: active });
    expect(bench.calls()).toMatchObject([
      {
        vendorCallId: held,
        localConnection: 'connected',
        facts: {
          connections: [{ device: { number: ADA } }, { device: { number: '202' } }],
          services: IN_CONFERENCE,
        },
      },
    ]);
  });

  test('alternates: the calls change places, and back', () => {
    const { bench, held, active } = consult(2500);
    const { events } = bench.ask({ service: 'alternateCall', callId: active, heldCallId: held });
    expect(inShort(events)).toEqual(['held', 'retrieved']);
    expect(states(bench)).toEqual(['connected', 'hold']);
    bench.ask({ service: 'alternateCall', callId: held, heldCallId: active });
    expect(states(bench)).toEqual(['hold', 'connected']);
  });

  test.each(['transferCall', 'conferenceCall'] as const)(
    '%s while the consultation is the one on hold keeps the first call too',
    (service) => {
      const { bench, held, active } = consult(2500);
      bench.ask({ service: 'alternateCall', callId: active, heldCallId: held });
      const { events } = bench.ask({ service, callId: held, heldCallId: active });
      expect(events[0]).toMatchObject({ vendorCallId: held, secondaryCallId: active });
    },
  );

  test('is reconnected: the consultation ends, the caller is back', () => {
    const { bench, held, active } = consult(2500);
    const { events } = bench.ask({ service: 'reconnectCall', callId: active, heldCallId: held });
    expect(inShort(events)).toEqual(['connectionCleared normal', 'retrieved']);
    expect(bench.calls()).toMatchObject([{ vendorCallId: held, localConnection: 'connected' }]);
    expect(bench.call().facts.services).toContain('consultationCall');
  });

  test('there is only one at a time', () => {
    const { bench, held, active } = consult(2500);
    const again = { service: 'consultationCall', target: '203' } as const;
    expect(bench.ask({ ...again, callId: active }).result).toMatchObject({ ok: false });
    bench.ask({ service: 'alternateCall', callId: active, heldCallId: held });
    expect(bench.ask({ ...again, callId: held }).result).toMatchObject({ ok: false });
  });

  test('what the caller was going to do happens in the conference too', () => {
    const bench = createBench();
    bench.play('drop');
    const dropping = bench.id();
    bench.ask({ service: 'answerCall', callId: dropping });
    const other = talkTo(bench, GRACE);
    bench.ask({ service: 'retrieveCall', callId: dropping });
    bench.ask({ service: 'conferenceCall', callId: dropping, heldCallId: other });
    expect(bench.call()).toMatchObject({ vendorCallId: other });
    expect(inShort(bench.wait(10_000))).toEqual(['connectionCleared caller networkCongestion']);
    expect(bench.call().facts.connections).toMatchObject([{ device: { number: GRACE } }]);
  });
});
