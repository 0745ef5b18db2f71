import { expect, test } from 'vitest';
import type { Call } from '../../../src/cti/call';
import { selectAnnouncements } from '../../../src/softphone/announcements';
import { aCall, aTalk } from '../../support/softphone-fixtures';

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
  const said = selectAnnouncements(before, after);
  expect(said.map(({ key, isUrgent }) => [key, isUrgent])).toEqual(expected);
});
