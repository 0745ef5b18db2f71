import { describe, expect, test } from 'vitest';
import { DONE } from '../../../../src/cti/command';
import { ADA, createBench, GRACE, inShort, talkTo } from './bench';

const ringElsewhere = { does: 'ringElsewhere', device: '202', ani: GRACE } as const;
const pickup = { service: 'directedPickup', target: '202' } as const;
const join = { service: 'joinCall', target: '202' } as const;

test('the agent hears nothing of a call that rings at a colleague’s device', () => {
  const bench = createBench();
  expect(bench.stage(ringElsewhere)).toEqual({ result: DONE, events: [] });
  expect(bench.calls()).toEqual([]);
});

test('picked up, it comes answered, with its caller, and holds the call that was talked on', () => {
  const bench = createBench();
  talkTo(bench, ADA);
  bench.stage(ringElsewhere);
  const { result, events } = bench.ask(pickup);
  expect(result).toEqual(DONE);
  expect(inShort(events)).toEqual(['held', 'established callPickup']);
  expect(bench.call(1)).toMatchObject({
    localConnection: 'connected',
    establishedAt: bench.now(),
    facts: {
      direction: 'inbound',
      callingDevice: { number: GRACE },
      lastRedirectionDevice: { number: '202' },
      connections: [{ device: { number: GRACE }, state: 'connected' }],
    },
  });
  expect(bench.call(1)).not.toHaveProperty('alertingAt');
  expect(bench.call(0).localConnection).toBe('hold');
});

test('a call that is talked on is joined: a conference of three', () => {
  const bench = createBench();
  bench.stage({ ...ringElsewhere, talks: true });
  const { result, events } = bench.ask(join);
  expect(result).toEqual(DONE);
  expect(inShort(events)).toEqual(['established conference', 'agentBusy']);
  expect(bench.call().facts.connections).toMatchObject([
    { device: { number: GRACE }, state: 'connected' },
    { device: { number: '202' }, state: 'connected' },
  ]);
});

describe('there is nothing to take', () => {
  const nothing = (service: string) => ({ ok: false, reason: 'noSuchCall', detail: service });

  test.each([
    ['at a device where no call is', pickup, undefined],
    ['where the call is talked on already', pickup, { ...ringElsewhere, talks: true }],
    ['to join where the call only rings', join, ringElsewhere],
  ] as const)('%s', (_, command, there) => {
    const bench = createBench();
    if (there) bench.stage(there);
    const before = bench.state();
    expect(bench.ask(command).result).toEqual(nothing(command.service));
    expect(bench.state()).toEqual(before);
  });

  test.each([pickup, join])('twice: $service', (command) => {
    const bench = createBench();
    bench.stage({ ...ringElsewhere, talks: command.service === 'joinCall' });
    bench.ask(command);
    expect(bench.ask(command).result).toEqual(nothing(command.service));
  });

  test('at a device without a name', () => {
    const { result } = createBench().stage({ ...ringElsewhere, device: '' });
    expect(result).toMatchObject({ ok: false, reason: 'invalidNumber' });
  });
});

test('each device has one call: the later one', () => {
  const bench = createBench();
  bench.stage(ringElsewhere);
  bench.stage({ ...ringElsewhere, ani: ADA });
  bench.ask(pickup);
  expect(bench.call().facts.callingDevice.number).toBe(ADA);
});

test('a parked call leaves the agent, and comes back from where it was parked with all its data', () => {
  const bench = createBench();
  bench.offer(['ani', ADA], ['customerid', '7']);
  const callId = bench.id();
  bench.ask({ service: 'answerCall', callId });
  const { linkId } = bench.call().facts;
  const parked = bench.ask({ service: 'parkCall', callId, target: '701' });
  expect(inShort(parked.events)).toEqual(['diverted park', 'agentWorkingAfterCall']);
  expect(bench.calls()).toEqual([]);
  bench.ask({ service: 'directedPickup', target: '701' });
  expect(bench.call().vendorCallId).not.toBe(callId);
  expect(bench.call().facts).toMatchObject({
    linkId,
    callingDevice: { number: ADA },
    userData: { customerid: '7' },
  });
});

test('a call cannot be parked while it is consulted about', () => {
  const bench = createBench();
  const callId = talkTo(bench, ADA);
  expect(bench.call().facts.services).toContain('parkCall');
  bench.ask({ service: 'consultationCall', callId, target: '202' });
  bench.wait(2500);
  expect(bench.calls().flatMap((call) => call.facts.services)).not.toContain('parkCall');
});
