import { describe, expect, test } from 'vitest';
import { type Line, parseLine, toSnapshot } from '../../../../docs/examples/polling-connector/wire';
import { callJson, lineJson } from './line-json';

function parsed(json: object): Line {
  const result = parseLine(json);
  if (!result.ok) throw new Error(result.problem);
  return result.line;
}

const snapshotOf = (call: object) => toSnapshot(parsed(lineJson({ calls: [callJson(call)] })));

describe('a line', () => {
  test.each([
    ['Waiting', 'queued'],
    ['Ringing', 'alerting'],
    ['Dialing', 'connected'],
    ['InCall', 'connected'],
    ['OnHold', 'hold'],
    ['NotReached', 'fail'],
  ])('with a call that is %s has us %s', (status, localConnection) => {
    expect(snapshotOf({ status }).calls).toMatchObject([{ localConnection }]);
  });

  test('tells all that it knows of a call', () => {
    expect(
      snapshotOf({
        status: 'OnHold',
        direction: 'In',
        caller: { number: '+12025550143', name: 'Ada Lovelace' },
        called: { number: '8005550100' },
        queue: 'Support',
        began: '2026-01-02T08:00:00.000Z',
        rang: '2026-01-02T08:00:01.000Z',
        answered: '2026-01-02T08:00:02.000Z',
        held: '2026-01-02T08:00:03.000Z',
        allowed: ['Resume', 'HangUp', 'Levitate', 'constructor'],
        data: { customerid: '49383433' },
      }).calls,
    ).toEqual([
      {
        vendorCallId: 'c1',
        localConnection: 'hold',
        startedAt: 1_767_340_800_000,
        alertingAt: 1_767_340_801_000,
        establishedAt: 1_767_340_802_000,
        heldAt: 1_767_340_803_000,
        facts: {
          direction: 'inbound',
          callType: 'phonecall',
          callingDevice: { number: '+12025550143', name: 'Ada Lovelace' },
          calledDevice: { number: '8005550100' },
          queue: 'Support',
          userData: { customerid: '49383433' },
          services: ['retrieveCall', 'clearConnection'],
        },
      },
    ]);
  });

  test.each([
    [{ status: 'SignedOut' }, { name: 'agentLoggedOff' }],
    [
      { status: 'Away', reason: { code: 'lunch', label: 'Lunch' } },
      { name: 'agentNotReady', reason: { code: 'lunch', label: 'Lunch' } },
    ],
    [
      { status: 'Available', expecting: true },
      { name: 'agentReady', reserved: true },
    ],
    [
      { status: 'Engaged', next: 'Away' },
      { name: 'agentBusy', pendingAgentState: 'notReady' },
    ],
    [{ status: 'WrapUp' }, { name: 'agentWorkingAfterCall' }],
  ])('with an agent that is %j', (agent, told) => {
    expect(toSnapshot(parsed(lineJson({ agent }))).agent).toEqual(told);
  });

  test('has texts that are cut where they are too long', () => {
    const [call] = snapshotOf({ caller: { name: 'x'.repeat(5000) } }).calls;
    expect(call?.facts.callingDevice.name).toHaveLength(200);
  });

  test.each([
    ['nothing', undefined, ''],
    [
      'a status that nobody knows',
      lineJson({ calls: [callJson({ status: 'Floating' })] }),
      'calls.0.status',
    ],
    ['a time that is none', lineJson({ at: 'today' }), 'at'],
    [
      'an id that is too long',
      lineJson({ calls: [callJson({ id: 'x'.repeat(101) })] }),
      'calls.0.id',
    ],
    ['more calls than anybody has', lineJson({ calls: Array(51).fill(callJson()) }), 'calls'],
  ])('that is %s is not understood, and the place is named', (_, json, place) => {
    const result = parseLine(json);
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? '' : result.problem).toContain(place);
  });
});
