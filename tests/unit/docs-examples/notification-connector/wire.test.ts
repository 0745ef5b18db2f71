import { describe, expect, test } from 'vitest';
import { parsePicture, toEvent } from '../../../../docs/examples/notification-connector/wire';
import { MORNING } from '../recording-world';

const AT = '2026-01-02T08:00:00.000Z';

const CALL = {
  id: 'c1',
  status: 'InCall',
  direction: 'In',
  kind: 'phonecall',
  caller: { line: 'l1', number: '+12025550143', name: 'Ada Lovelace' },
  called: { number: '8005550100' },
  others: [{ line: 'l1', number: '+12025550143', name: 'Ada Lovelace', status: 'OnHold' }],
  link: 'k1',
  began: AT,
  allowed: ['HangUp', 'Levitate', 'constructor'],
  data: { customerid: '49383433' },
};

const FACTS = {
  direction: 'inbound',
  callType: 'phonecall',
  callingDevice: { deviceId: 'l1', number: '+12025550143', name: 'Ada Lovelace' },
  calledDevice: { number: '8005550100' },
  connections: [
    {
      device: { deviceId: 'l1', number: '+12025550143', name: 'Ada Lovelace' },
      state: 'hold',
    },
  ],
  linkId: 'k1',
  userData: { customerid: '49383433' },
  services: ['clearConnection'],
};

describe('what happens to a call', () => {
  test.each([
    ['Dialing', 'originated'],
    ['Waiting', 'queued'],
    ['Ringing', 'delivered'],
    ['Answered', 'established'],
    ['PutOnHold', 'held'],
    ['Resumed', 'retrieved'],
    ['Left', 'diverted'],
    ['HandedOver', 'transferred'],
    ['Merged', 'conferenced'],
    ['NotReached', 'failed'],
    ['HungUp', 'connectionCleared'],
    ['Ended', 'callCleared'],
    ['Changed', 'callInformation'],
    ['TonesSent', 'digitsGenerated'],
    ['MuteChanged', 'mute'],
    ['RecordingChanged', 'recording'],
    ['ShowCaller', 'screenPop'],
  ])('%s is %s', (type, name) => {
    expect(toEvent({ type, at: AT, id: 'c1' })).toEqual({
      kind: 'call',
      name,
      vendorCallId: 'c1',
      at: MORNING,
    });
  });

  test('is told with whose part it is, the other call, the new id, the reason and the call', () => {
    const message = {
      at: AT,
      id: 'c1',
      who: 'l1',
      with: 'c2',
      now: 'c3',
      why: 'Merged',
      call: CALL,
    };
    expect(toEvent({ type: 'Merged', ...message })).toEqual({
      kind: 'call',
      name: 'conferenced',
      vendorCallId: 'c1',
      at: MORNING,
      subject: 'l1',
      secondaryCallId: 'c2',
      newVendorCallId: 'c3',
      cause: 'conference',
      facts: FACTS,
    });
  });

  test('for a reason that nobody knows is told without one', () => {
    const event = toEvent({ type: 'Ended', at: AT, id: 'c1', why: 'constructor' });
    expect(event).not.toHaveProperty('cause');
  });

  test('has texts that are cut where they are too long', () => {
    const call = { ...CALL, caller: { name: 'x'.repeat(5000) } };
    expect(toEvent({ type: 'Changed', at: AT, id: 'c1', call })).toMatchObject({
      facts: { callingDevice: { name: 'x'.repeat(200) } },
    });
  });
});

describe('what happens otherwise', () => {
  test.each([
    [{ type: 'Agent', agent: { status: 'SignedOut' } }, { name: 'agentLoggedOff' }],
    [
      { type: 'Agent', agent: { status: 'Away', reason: { code: 'lunch' } } },
      { name: 'agentNotReady', reason: { code: 'lunch' } },
    ],
    [
      { type: 'Agent', agent: { status: 'Available', expecting: true } },
      { name: 'agentReady', reserved: true },
    ],
    [
      { type: 'Agent', agent: { status: 'Engaged', next: 'Away' } },
      { name: 'agentBusy', pendingAgentState: 'notReady' },
    ],
    [{ type: 'Agent', agent: { status: 'WrapUp' } }, { name: 'agentWorkingAfterCall' }],
    [
      { type: 'Phone', online: true },
      { kind: 'device', name: 'deviceInService' },
    ],
    [
      { type: 'Phone', online: false },
      { kind: 'device', name: 'deviceOutOfService' },
    ],
    [
      { type: 'DoNotDisturb', on: true },
      { name: 'doNotDisturb', on: true },
    ],
    [
      { type: 'Voicemail', on: false },
      { name: 'messageWaiting', on: false },
    ],
    [
      { type: 'Forwarding', to: '202' },
      { name: 'forwarding', to: '202' },
    ],
    [{ type: 'Forwarding' }, { name: 'forwarding' }],
    [
      { type: 'System', health: 'Overloaded' },
      { kind: 'system', status: 'overloaded' },
    ],
    [
      { type: 'System', health: 'EventsLost' },
      { kind: 'system', status: 'messageLost' },
    ],
  ])('%j', (message, event) => {
    expect(toEvent({ at: AT, ...message })).toMatchObject({ ...event, at: MORNING });
  });

  test.each([
    [{ type: 'Levitating', at: AT, id: 'c1' }],
    [{ type: 'constructor', at: AT, id: 'c1' }],
    [{ type: 'Ringing', at: AT }],
    [{ type: 'Ringing', at: AT, id: '' }],
    [{ type: 'Ringing', at: 'now', id: 'c1' }],
    [{ type: 'Ringing', at: AT, id: 'c1', call: { ...CALL, status: 'Floating' } }],
    [undefined],
  ])('%j is not understood', (message) => {
    expect(toEvent(message)).toBeUndefined();
  });
});

describe('the picture', () => {
  const PICTURE = {
    at: AT,
    agent: { status: 'Engaged' },
    calls: [{ ...CALL, rang: AT, answered: AT, muted: true, consultFor: 'c0', via: { name: 'Q' } }],
    phone: { online: true, doNotDisturb: false, voicemail: true, forwardedTo: '202' },
  };

  test('tells how everything stands', () => {
    expect(parsePicture(PICTURE)).toEqual({
      ok: true,
      snapshot: {
        at: MORNING,
        agent: { name: 'agentBusy' },
        calls: [
          {
            vendorCallId: 'c1',
            localConnection: 'connected',
            startedAt: MORNING,
            alertingAt: MORNING,
            establishedAt: MORNING,
            facts: {
              ...FACTS,
              muted: true,
              consultationOf: 'c0',
              lastRedirectionDevice: { name: 'Q' },
            },
          },
        ],
        device: {
          inService: true,
          doNotDisturb: false,
          messageWaiting: true,
          forwardedTo: '202',
        },
      },
    });
  });

  test('that is not understood is not taken, and the place is named', () => {
    const { phone: _, ...rest } = PICTURE;
    expect(parsePicture(rest)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('phone'),
    });
  });
});
