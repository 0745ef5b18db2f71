import { expect, test } from 'vitest';
import { withoutPort } from '../../../src/browser/match-pattern';

test.each([
  ['http://localhost:5080/*', 'http://localhost/*'],
  ['https://crm.example/*', 'https://crm.example/*'],
  ['http://[::1]:5000/*', 'http://[::1]/*'],
  ['*://*/*', '*://*/*'],
  ['<all_urls>', '<all_urls>'],
])('%s becomes %s', (pattern, expected) => {
  expect(withoutPort(pattern)).toBe(expected);
});
