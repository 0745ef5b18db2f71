import { describe, expect, test } from 'vitest';
import { DONE } from '../../../../src/cti/command';
import { ADA, type Bench, createBench, inShort, talkTo } from './bench';

/** A call with one value attached is talked on. */
function talk() {
  const bench = createBench();
  bench.offer(['ani', ADA], ['customerid', '7']);
  const callId = bench.id();
  bench.ask({ service: 'answerCall', callId });
  return { bench, callId };
}

describe('the microphone', () => {
  const mute = (bench: Bench, muted: boolean) =>
    bench.ask({ service: 'setMicrophoneMute', callId: bench.id(), muted });

  test('is muted and opened again', () => {
    const { bench } = talk();
    expect(mute(bench, true).events).toMatchObject([{ name: 'mute', facts: { muted: true } }]);
    expect(bench.call().facts.muted).toBe(true);
    expect(mute(bench, false).events).toMatchObject([{ name: 'mute', facts: { muted: false } }]);
    expect(bench.call().facts.muted).toBe(false);
  });

  test('that is muted already stays so, and nothing is told', () => {
    const { bench } = talk();
    mute(bench, true);
    expect(mute(bench, true)).toEqual({ result: DONE, events: [] });
  });

  test.each([true, false])('is switched by the phone system as well: %s', (on) => {
    const { bench, callId } = talk();
    mute(bench, !on);
    const { result } = bench.stage({ does: 'mute', vendorCallId: callId, on });
    expect(result).toEqual(DONE);
    expect(bench.call().facts.muted).toBe(on);
  });
});

describe('the recording', () => {
  test.each(['agent', 'switch'])(
    'is begun and ended by the %s, each where it makes sense',
    (by) => {
      const { bench, callId } = talk();
      const record = (on: boolean) =>
        by === 'agent'
          ? bench.ask({ service: on ? 'startRecording' : 'stopRecording', callId })
          : bench.stage({ does: 'record', vendorCallId: callId, on });
      expect(record(false).result).toMatchObject({ ok: false, reason: 'notPermitted' });
      expect(inShort(record(true).events)).toEqual(['recording']);
      expect(bench.call().facts).toMatchObject({ recording: true });
      expect(record(true).result).toMatchObject({ ok: false, reason: 'notPermitted' });
      expect(bench.call().facts.services).toContain('stopRecording');
      expect(inShort(record(false).events)).toEqual(['recording']);
      expect(bench.call().facts).toMatchObject({ recording: false });
    },
  );

  test.each([
    { does: 'mute', on: true },
    { does: 'record', on: true },
  ] as const)('and the microphone are left alone while nobody talks: $does', (act) => {
    const bench = createBench();
    bench.offer(['ani', ADA]);
    const { result } = bench.stage({ ...act, vendorCallId: bench.id() });
    expect(result).toEqual({ ok: false, reason: 'notPermitted', detail: act.does });
  });
});

describe('data', () => {
  test.each(['alerting', 'connected', 'hold'])('is attached to a call in state %s', (state) => {
    const bench = createBench();
    bench.offer(['ani', ADA], ['customerid', '7']);
    const callId = bench.id();
    if (state !== 'alerting') bench.ask({ service: 'answerCall', callId });
    if (state === 'hold') bench.ask({ service: 'holdCall', callId });
    const { events } = bench.ask({
      service: 'associateData',
      callId,
      userData: { topic: 'Invoice' },
    });
    expect(inShort(events)).toEqual(['callInformation']);
    expect(bench.call().facts.userData).toEqual({ customerid: '7', topic: 'Invoice' });
  });

  test('travels with a consultation, and stays in the conference it becomes', () => {
    const { bench, callId } = talk();
    const userData = { topic: 'Invoice' };
    bench.ask({ service: 'consultationCall', callId, target: '202', userData });
    expect(bench.call(0).facts.userData).toEqual({ customerid: '7' });
    expect(bench.call(1).facts.userData).toEqual({ customerid: '7', topic: 'Invoice' });
    bench.wait(2500);
    bench.ask({ service: 'conferenceCall', callId: bench.id(1), heldCallId: callId });
    expect(bench.call().facts.userData).toEqual({ customerid: '7', topic: 'Invoice' });
  });

  test('travels with a single step transfer: it is the last that is told of the call', () => {
    const { bench, callId } = talk();
    const userData = { topic: 'Invoice' };
    const { events } = bench.ask({
      service: 'singleStepTransfer',
      callId,
      target: '202',
      userData,
    });
    expect(events[0]).toMatchObject({ name: 'transferred', facts: { userData } });
  });

  test('and the caller’s name come from the switch, in one event', () => {
    const { bench, callId } = talk();
    const { events } = bench.stage({
      does: 'update',
      vendorCallId: callId,
      userData: { vip: 'yes' },
      name: 'Ada Lovelace',
    });
    expect(inShort(events)).toEqual(['callInformation']);
    expect(bench.call().facts).toMatchObject({
      userData: { customerid: '7', vip: 'yes' },
      callingDevice: { number: ADA, name: 'Ada Lovelace' },
      connections: [{ device: { number: ADA, name: 'Ada Lovelace' } }],
    });
  });

  test('of a call that goes out: the name is that of the one we call', () => {
    const bench = createBench();
    bench.ask({ service: 'makeCall', number: ADA });
    bench.wait(2500);
    bench.stage({ does: 'update', vendorCallId: bench.id(), name: 'Ada Lovelace' });
    expect(bench.call().facts).toMatchObject({
      calledDevice: { number: ADA, name: 'Ada Lovelace' },
      connections: [{ device: { name: 'Ada Lovelace' } }],
    });
    expect(bench.call().facts.callingDevice).not.toHaveProperty('name');
  });
});

test('the name stays with the one who had it when somebody else comes in their place', () => {
  const bench = createBench();
  const callId = talkTo(bench, ADA);
  bench.stage({ does: 'transferAway', vendorCallId: callId, number: '210' });
  bench.stage({ does: 'update', vendorCallId: bench.id(), name: 'Ada Lovelace' });
  expect(bench.call().facts.callingDevice.name).toBe('Ada Lovelace');
  expect(bench.call().facts.connections?.[0]?.device).not.toHaveProperty('name');
});
