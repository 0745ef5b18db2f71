import { describe, expect, test } from 'vitest';
import type { Call } from '../../../src/cti/call';
import { toCallId } from '../../../src/cti/ids';
import {
  isOnlyHeardOf,
  selectHeldPartner,
  selectKnownParty,
  selectLook,
  selectParty,
  selectSince,
} from '../../../src/softphone/describe-call';
import { aCall, aTalk, LISTENER } from '../../support/softphone-fixtures';

const ADA = { name: 'Ada' };
const GRACE = { name: 'Grace' };

describe('the other end', () => {
  test.each<[string, Partial<Call>, unknown]>([
    ['of an inbound call is who called', { direction: 'inbound' }, ADA],
    ['of an outbound call is who is called', { direction: 'outbound' }, GRACE],
    [
      'of an internal call is who is in it with us',
      { direction: 'internal', connections: [{ device: GRACE, state: 'connected' }] },
      GRACE,
    ],
    ['of an internal call alone is who called', { direction: 'internal', connections: [] }, ADA],
  ])('%s', (_, change, expected) => {
    expect(selectParty(aCall('c', { callingDevice: ADA, calledDevice: GRACE, ...change }))).toBe(
      expected,
    );
  });
});

describe('how a call looks and since when', () => {
  const times = { startedAt: 1000, establishedAt: 2000, heldAt: 3000 };
  const { establishedAt: _, ...unanswered } = aCall('c', times);
  test.each<[string, Call, string, number | undefined]>([
    ['ringing', aCall('c', times), 'ringing', 1000],
    ['talking', aTalk('c', times), 'talking', 2000],
    ['the far end rings', { ...unanswered, localConnection: 'connected' }, 'calling', 1000],
    ['on hold', aTalk('c', { ...times, localConnection: 'hold' }), 'held', 3000],
    [
      'on hold at their end',
      aTalk('c', { ...times, connections: [{ device: ADA, state: 'hold' }] }),
      'heldByThem',
      2000,
    ],
    [
      'one of several holds us, and the others listen',
      aTalk('c', {
        ...times,
        connections: [
          { device: ADA, state: 'hold' },
          { device: GRACE, state: 'connected' },
        ],
      }),
      'talking',
      2000,
    ],
    [
      'each holds the other',
      aTalk('c', {
        ...times,
        localConnection: 'hold',
        connections: [{ device: ADA, state: 'hold' }],
      }),
      'held',
      3000,
    ],
    ['in a queue', aCall('c', { ...times, localConnection: 'queued' }), 'queued', 1000],
    ['failed', aCall('c', { ...times, localConnection: 'fail' }), 'failed', undefined],
  ])('%s', (_, call, look, since) => {
    expect(selectLook(call)).toBe(look);
    expect(selectSince(call)).toBe(since);
  });
});

describe('the held partner', () => {
  const held = (id: string, change: Partial<Call> = {}) =>
    aTalk(id, { localConnection: 'hold', ...change });

  test('is the call that is consulted about, even if others are on hold', () => {
    const consultation = aTalk('now', { consultationOf: toCallId('first') });
    const calls = [held('other'), held('first'), consultation];
    expect(selectHeldPartner(consultation, calls)?.callId).toBe('first');
  });

  test('is the consultation itself after the two changed places', () => {
    const original = aTalk('first');
    const calls = [held('other'), original, held('asked', { consultationOf: toCallId('first') })];
    expect(selectHeldPartner(original, calls)?.callId).toBe('asked');
  });

  test('is nobody when it is not clear which', () => {
    const call = aTalk('now');
    expect(selectHeldPartner(call, [held('a'), held('b'), call])).toBeUndefined();
  });

  test('is never a call of another phone system', () => {
    const call = aTalk('now');
    expect(selectHeldPartner(call, [held('a', { connectorId: LISTENER }), call])).toBeUndefined();
  });
});

test('a listener’s call that can only be closed is only heard of', () => {
  const heard = aCall('c', { connectorId: LISTENER, services: ['clearConnection'] });
  expect(isOnlyHeardOf(heard)).toBe(true);
  expect(isOnlyHeardOf(aCall('c', { services: ['clearConnection'] }))).toBe(false);
});

describe('a caller without a name', () => {
  const call = aCall('c', { direction: 'inbound', callingDevice: { number: '+12025550143' } });

  test('is called by the record that was opened', () => {
    const pops = { [call.callId]: { status: 'opened', name: 'Ada Lovelace' } } as const;
    expect(selectKnownParty(call, pops)).toEqual({ number: '+12025550143', name: 'Ada Lovelace' });
    const named = { ...call, callingDevice: { name: 'Reception' } };
    expect(selectKnownParty(named, pops).name).toBe('Reception');
  });

  test('stays a number when no single record was found', () => {
    const pops = { [call.callId]: { status: 'searched', count: 2 } } as const;
    expect(selectKnownParty(call, pops)).toEqual(call.callingDevice);
  });
});
