import { describe, expect, test } from 'vitest';
import { toCallId, toSessionId, toVendorCallId } from '../../../src/cti/ids';
import { learnNames } from '../../contracts/story/name-book';
import { PEOPLE } from '../../contracts/story/people';
import type { Says } from '../../contracts/story/says';
import { tell } from '../../contracts/story/tell';
import { adasCall, bookOf, gracesCall, picture } from './stories';

const talking = picture({
  calls: [adasCall()],
  sessions: [
    {
      sessionId: toSessionId('s1'),
      name: 'Ada Lovelace',
      createdAt: 1000,
      callIds: [toCallId('call-1')],
      context: {},
    },
  ],
  activeSessionId: toSessionId('s1'),
  pops: [toCallId('call-1')],
});
const book = bookOf(talking, 'Ada');

const TRUE: readonly Says[] = [
  {},
  { calls: { Ada: 'connected' } },
  { calls: { Ada: { parties: { Ada: 'connected' }, offers: ['holdCall'] } } },
  { calls: { Ada: { withholds: ['retrieveCall'], userData: { topic: 'Invoice' } } } },
  { calls: { Ada: { muted: false, renamed: false, linkedWith: 'Ada', ani: '+12025550143' } } },
  { pops: ['Ada'], wrapUps: [], logged: [], link: 'connected', agent: 'ready' },
  { agent: { is: 'ready', pending: null, wants: null, reserved: false } },
  { sessions: [['Ada']], activeSession: 'Ada', sessionNames: ['Ada Lovelace'] },
];

const FALSE: readonly Says[] = [
  { calls: {} },
  { calls: { Ada: 'hold' } },
  { calls: { Ada: 'connected', Grace: 'alerting' } },
  { calls: { Ada: { parties: {} } } },
  { calls: { Ada: { parties: { Ada: 'connected', Colleague: 'connected' } } } },
  { calls: { Ada: { offers: ['holdCall', 'retrieveCall'] } } },
  { calls: { Ada: { withholds: ['holdCall'] } } },
  { calls: { Ada: { userData: { topic: 'Repair' } } } },
  { calls: { Ada: { userData: { nothing: 'of the kind' } } } },
  { calls: { Ada: { linkedWith: 'Grace' } } },
  { calls: { Ada: { ani: null } } },
  { pops: [] },
  { pops: ['Ada', 'Ada'] },
  { wrapUps: ['Ada'] },
  { logged: [['Ada', 'talked']] },
  { agent: { wants: 'notReady' } },
  { device: { doNotDisturb: false } },
  { activeSession: 'none' },
];

describe('what a story says of a picture', () => {
  test.each(TRUE.map((says) => [JSON.stringify(says), says] as const))('is true: %s', (_, says) => {
    expect(tell(says, talking, book)).toEqual(says);
  });

  test.each(FALSE.map((says) => [JSON.stringify(says), says] as const))(
    'is not true: %s',
    (_, says) => {
      expect(tell(says, talking, book)).not.toEqual(says);
    },
  );

  test('a call that the story does not know makes it untrue', () => {
    const more = { ...talking, calls: [...talking.calls, gracesCall()] };
    expect(tell({ calls: { Ada: 'connected' } }, more, book)).toEqual({
      calls: { Ada: 'connected', 'call-2': 'alerting' },
    });
  });
});

describe('the name of a call', () => {
  test('stays with our id, whatever the phone system calls it', () => {
    const renamed = adasCall({
      vendorCallId: toVendorCallId('v9'),
      connections: [{ device: PEOPLE.Grace, state: 'connected' }],
    });
    const after = learnNames(book, ['Ada'], picture({ calls: [renamed] }));
    const says: Says = { calls: { Ada: { renamed: true, parties: { Grace: 'connected' } } } };
    expect(tell(says, picture({ calls: [renamed] }), after)).toEqual(says);
  });

  test('is not given to another call of the same person, which needs its own', () => {
    const next = picture({ calls: [adasCall({ callId: toCallId('call-3') })] });
    const after = learnNames(book, ['Ada', 'Ada again'], next);
    expect(tell({ calls: {} }, next, after)).toEqual({ calls: { 'Ada again': 'connected' } });
  });

  test('of somebody without a number goes to an inbound call without one', () => {
    const withheld = picture({ calls: [adasCall({ callingDevice: {} }), gracesCall()] });
    expect(bookOf(withheld, 'Anonymous').get('Anonymous')?.callId).toBe('call-1');
  });
});
