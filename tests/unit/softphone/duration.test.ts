import { expect, test } from 'vitest';
import { formatDuration } from '../../../src/softphone/duration';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [7_000, '0:07'],
  [65_400, '1:05'],
  [754_000, '12:34'],
  [3_600_000, '1:00:00'],
  [3_723_000, '1:02:03'],
  [90_061_000, '25:01:01'],
])('%d ms is %s', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});
