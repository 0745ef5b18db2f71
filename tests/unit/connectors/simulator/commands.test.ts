import { describe, expect, test } from 'vitest';
import { DONE } from '../../../../src/cti/command';
import { toVendorCallId } from '../../../../src/cti/ids';
import { ADA, type Bench, createBench, GRACE, inShort, talkTo } from './bench';

const states = (bench: Bench) => bench.calls().map((call) => call.localConnection);

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
      'setMicrophoneMute',
      'startRecording',
      'associateData',
      'singleStepConference',
      'consultationCall',
      'singleStepTransfer',
      'parkCall',
    ]);
  });

  test('a held call can be retrieved, and counts its time on hold', () => {
    const bench = createBench();
    const callId = talkTo(bench, ADA);
    bench.wait(1000);
    expect(inShort(bench.ask({ service: 'holdCall', callId }).events)).toEqual(['held']);
    expect(bench.call()).toMatchObject({ localConnection: 'hold', heldAt: bench.now() });
    expect(bench.call().facts.services).toEqual([
      'retrieveCall',
      'clearConnection',
      'associateData',
    ]);
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

  test.each(['*98', '202'])('a ringing call is deflected to %s and is gone', (target) => {
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
    { service: 'consultationCall', target: '202 555' },
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
