import { expect, test } from 'vitest';
import { RequestError } from '../../../src/messaging/client';
import { toFailed } from '../../../src/softphone/outcome';

test('a request that nobody answered may have been done', () => {
  const failed = toFailed(new RequestError('noAnswer', 'command: no answer'));
  expect(failed).toEqual({ ok: false, reason: 'noAnswer' });
});

test('a message that could not be sent may have arrived all the same', () => {
  expect(toFailed(new Error('Could not establish connection'))).toMatchObject({
    reason: 'noAnswer',
  });
});

test('a refused request says why', () => {
  const failed = toFailed(new RequestError('invalid', 'command: number: too long'));
  expect(failed).toMatchObject({ reason: 'requestFailed', detail: 'command: number: too long' });
});
