import { expect, test } from 'vitest';
import type { Call } from '../../../src/cti/call';
import type { PopOutcome } from '../../../src/cti/pop-outcome';
import { selectAnnouncements } from '../../../src/softphone/announcements';
import { aCall, aTalk, aView } from '../../support/softphone-fixtures';

const held = aTalk('ada', { localConnection: 'hold' });

test.each<[string, Call[], Call[], [string, boolean][]]>([
  ['a call comes in, at once', [], [aCall('ada')], [['softphoneAnnounceIncoming', true]]],
  ['it is answered', [aCall('ada')], [aTalk('ada')], [['softphoneAnnounceOnCall', false]]],
  ['it is put on hold', [aTalk('ada')], [held], [['softphoneAnnounceOnHold', false]]],
  [
    'the other end holds us',
    [aTalk('ada')],
    [aTalk('ada', { connections: [{ device: {}, state: 'hold' }] })],
    [['softphoneAnnounceHeldByThem', false]],
  ],
  ['it ends', [aTalk('ada')], [], [['softphoneAnnounceEnded', false]]],
  ['it only gets other data', [aTalk('ada')], [aTalk('ada', { userData: {} })], []],
  [
    'two things at once',
    [aTalk('ada')],
    [held, aCall('grace')],
    [
      ['softphoneAnnounceOnHold', false],
      ['softphoneAnnounceIncoming', true],
    ],
  ],
])('says when %s', (_, before, after, expected) => {
  const said = selectAnnouncements(aView({ calls: before }), aView({ calls: after }));
  expect(said.map(({ key, isUrgent }) => [key, isUrgent])).toEqual(expected);
});

const WAITING: PopOutcome = { status: 'waiting', key: 'signIn' };
const PICK: PopOutcome = { status: 'pick', matches: [] };
const OPENED: PopOutcome = { status: 'opened', name: 'Ada' };

test.each<[string, PopOutcome | undefined, PopOutcome, string[]]>([
  ['a record has to be chosen', undefined, PICK, ['softphoneAnnouncePick']],
  ['a sign-in is waited for', undefined, WAITING, ['softphoneAnnounceWaiting']],
  ['the sign-in has led to a choice', WAITING, PICK, ['softphoneAnnouncePick']],
  ['nothing new is to be chosen', PICK, PICK, []],
  ['the record is there', PICK, OPENED, []],
])('of a screen pop: %s', (_, before, after, expected) => {
  const call = aTalk('ada');
  const pops = (pop?: PopOutcome) => (pop ? { [call.callId]: pop } : {});
  const said = selectAnnouncements(
    aView({ calls: [call], pops: pops(before) }),
    aView({ calls: [call], pops: pops(after) }),
  );
  expect(said.map(({ key }) => key)).toEqual(expected);
});

test('of a screen pop after the call as well', () => {
  const call = aTalk('ada');
  const wrapUps = [{ call, endedAt: 1, extensions: 0 }];
  const said = selectAnnouncements(
    aView({ wrapUps }),
    aView({ wrapUps, pops: { [call.callId]: PICK } }),
  );
  expect(said.map(({ key }) => key)).toEqual(['softphoneAnnouncePick']);
});
