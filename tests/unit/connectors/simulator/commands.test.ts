import { describe, expect, test } from 'vitest';
import { DONE } from '../../../../src/cti/command';
import { toVendorCallId } from '../../../../src/cti/ids';
import { ADA, createBench, GRACE, inShort, talkTo } from './bench';

const states = (bench: ReturnType<typeof createBench>) =>
  bench.calls().map((call) => call.localConnection);

describe('one call', () => {
  test('answering a ringing call connects it and makes the agent busy', () => {
    const bench = createBench();
    bench.offer(['ani', ADA]);
    bench.wait(3000);
    const { result, events } = bench.ask({ service: 'answerCall', callId: bench.id() });
    expect(result).toEqual(DONE);
    expect(inShort(events)).toEqual(['established', 'agentBusy']);
    expect(bench.call()).toMatchObject({
      localConnection: 'connected',
      startedAt: bench.now() - 3000,
      establishedAt: bench.now(),
    });
    expect(bench.call().facts.services).toEqual([
      'clearConnection',
      'holdCall',
      'generateDigits',
      'consultationCall',
      'singleStepTransfer',
    ]);
  });

  test('a held call can be retrieved, and counts its time on hold', () => {
    const bench = createBench();
    const callId = talkTo(bench, ADA);
    bench.wait(1000);
    expect(inShort(bench.ask({ service: 'holdCall', callId }).events)).toEqual(['held']);
    expect(bench.call()).toMatchObject({ localConnection: 'hold', heldAt: bench.now() });
    expect(bench.call().facts.services).toEqual(['retrieveCall', 'clearConnection']);
    bench.wait(1000);
    expect(inShort(bench.ask({ service: 'retrieveCall', callId }).events)).toEqual(['retrieved']);
    expect(bench.call()).not.toHaveProperty('heldAt');
  });

  test.each(['alerting', 'connected', 'hold'] as const)(
    'a call can be cleared in state %s',
    (state) => {
      const bench = createBench();
      bench.offer(['ani', ADA]);
      const callId = bench.id();
      if (state !== 'alerting') bench.ask({ service: 'answerCall', callId });
      if (state === 'hold') bench.ask({ service: 'holdCall', callId });
      const { events } = bench.ask({ service: 'clearConnection', callId });
      expect(inShort(events)[0]).toBe(
        `connectionCleared ${state === 'alerting' ? 'rejected' : 'normal'}`,
      );
      expect(bench.calls()).toEqual([]);
    },
  );

  test('digits are heard by the other end and change nothing', () => {
    const bench = createBench();
    const callId = talkTo(bench, ADA);
    const before = bench.call();
    const { events } = bench.ask({ service: 'generateDigits', callId, digits: '12#*' });
    expect(inShort(events)).toEqual(['digitsGenerated']);
    expect(bench.call()).toEqual(before);
  });

  test.each(['voicemail', '202'])('a ringing call is deflected to %s and is gone', (target) => {
    const bench = createBench();
    bench.offer(['ani', ADA]);
    const { events } = bench.ask({ service: 'deflectCall', callId: bench.id(), target });
    expect(inShort(events)).toEqual(['diverted redirected']);
    expect(bench.calls()).toEqual([]);
    expect(bench.agent()).toEqual({ name: 'agentNotReady' });
  });

  test('a single step transfer sends the caller on and leaves work after the call', () => {
    const bench = createBench();
    const callId = talkTo(bench, ADA);
    const { events } = bench.ask({ service: 'singleStepTransfer', callId, target: '202' });
    expect(inShort(events)).toEqual(['transferred singleStepTransfer', 'agentWorkingAfterCall']);
    expect(bench.calls()).toEqual([]);
  });
});

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
          services: ['clearConnection', 'holdCall', 'generateDigits'],
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

describe('what is refused changes nothing', () => {
  test.each([
    ['answerCall', {}],
    ['retrieveCall', {}],
    ['deflectCall', { target: '202' }],
    ['alternateCall', { heldCallId: toVendorCallId('none') }],
  ] as const)('%s on a call that is talking is not permitted', (service, rest) => {
    const bench = createBench();
    const callId = talkTo(bench, ADA);
    const before = bench.state();
    const command = { service, callId, ...rest } as Parameters<typeof bench.ask>[0];
    expect(bench.ask(command)).toEqual({
      result: { ok: false, reason: 'notPermitted', detail: service },
      events: [],
    });
    expect(bench.state()).toEqual(before);
  });

  test.each(['answerCall', 'clearConnection', 'holdCall', 'retrieveCall'] as const)(
    '%s on a call that has ended says so',
    (service) => {
      const bench = createBench();
      const command = { service, callId: toVendorCallId('gone') };
      expect(bench.ask(command).result).toEqual({ ok: false, reason: 'noSuchCall' });
    },
  );

  test('a pair whose held call has ended says so', () => {
    const bench = createBench();
    talkTo(bench, ADA);
    const callId = talkTo(bench, GRACE);
    const heldCallId = toVendorCallId('gone');
    const { result } = bench.ask({ service: 'conferenceCall', callId, heldCallId });
    expect(result).toEqual({ ok: false, reason: 'noSuchCall' });
  });

  test('two calls that are no consultation cannot be reconnected', () => {
    const bench = createBench();
    const heldCallId = talkTo(bench, ADA);
    const callId = talkTo(bench, GRACE);
    const { result } = bench.ask({ service: 'reconnectCall', callId, heldCallId });
    expect(result).toMatchObject({ ok: false, reason: 'notPermitted' });
  });

  test.each([
    { service: 'singleStepTransfer', target: '' },
    { service: 'consultationCall', target: 'Grace' },
    { service: 'consultationCall', target: 'voicemail' },
    { service: 'generateDigits', digits: '' },
    { service: 'generateDigits', digits: '1x' },
  ] as const)('$service with %o has nothing that can be dialled', (command) => {
    const bench = createBench();
    const callId = talkTo(bench, ADA);
    const before = bench.state();
    expect(bench.ask({ ...command, callId })).toEqual({
      result: { ok: false, reason: 'invalidNumber' },
      events: [],
    });
    expect(bench.state()).toEqual(before);
  });

  test('a deflection to nowhere leaves the call ringing', () => {
    const bench = createBench();
    bench.offer(['ani', ADA]);
    const { result } = bench.ask({ service: 'deflectCall', callId: bench.id(), target: '' });
    expect(result).toEqual({ ok: false, reason: 'invalidNumber' });
    expect(states(bench)).toEqual(['alerting']);
  });
});

test('a command never overtakes what was due before it', () => {
  const bench = createBench();
  bench.play('inboundMissed');
  const callId = bench.id();
  bench.wait(7000);
  const late = createBench();
  late.play('inboundMissed');
  expect(late.ask({ service: 'answerCall', callId }).result).toEqual(DONE);
  expect(bench.wait(1000)).toHaveLength(2);
  expect(bench.ask({ service: 'answerCall', callId }).result).toEqual({
    ok: false,
    reason: 'noSuchCall',
  });
});
