import { expect, test } from 'vitest';
import { DONE, refused } from '../../../src/cti/command';
import { RequestError } from '../../../src/messaging/client';
import { toResult } from '../../../src/options/request-result';

test.each([
  ['an answer is passed on', async () => DONE, DONE],
  [
    'silence is not taken for a refusal',
    () =>
      Promise.reject(new RequestError('noAnswer', 'saveSettings: the background did not answer')),
    refused('noAnswer'),
  ],
  [
    'a refused message keeps its reason',
    () => Promise.reject(new RequestError('invalid', 'saveSettings: settings.region: wrong')),
    refused('rejected', 'saveSettings: settings.region: wrong'),
  ],
])('%s', async (_, asked, result) => {
  expect(await toResult(asked())).toEqual(result);
});
