import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, percentile } from '../../../scripts/bench/statistics.mjs';

describe('the median', () => {
  test.each([
    [[7], 7],
    [[9, 1, 5], 5],
    [[10, 2, 4, 8], 6],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('of no values is an error rather than a number', () => {
    expect(() => median([])).toThrow('no values');
  });

  test('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('a percentile', () => {
  const oneToFifty = Array.from({ length: 50 }, (_, index) => index + 1);

  test.each([
    [95, 48],
    [50, 25],
    [100, 50],
    [1, 1],
  ])('of 1 to 50: the %dth is %d', (percent, expected) => {
    expect(percentile(oneToFifty.toReversed(), percent)).toBe(expected);
  });

  test('is one of the values, and so many of them do not exceed it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const value = percentile(values, percent);
          expect(values).toContain(value);
          const within = values.filter((other) => other <= value).length;
          expect(within).toBeGreaterThanOrEqual((percent / 100) * values.length);
        },
      ),
    );
  });
});
