import { expect, test } from 'vitest';
import { formatFromNow } from '../../../src/softphone/from-now';

const words = (value: number, unit: Intl.RelativeTimeFormatUnit) =>
  new Intl.RelativeTimeFormat(undefined, { style: 'narrow' }).format(value, unit);

test.each<[number, number, Intl.RelativeTimeFormatUnit]>([
  [-12_000, -12, 'second'],
  [8_000, 8, 'second'],
  [-59_400, -59, 'second'],
  [-60_000, -1, 'minute'],
  [-3_599_000, -59, 'minute'],
  [-7_300_000, -2, 'hour'],
])('%d ms are %d %s', (ms, value, unit) => {
  expect(formatFromNow(ms)).toBe(words(value, unit));
});
