import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffMs } from '../../../src/desktop/back-off';

test('waits from one second to half a minute, whatever chance says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, chance) => {
        const wait = backOffMs(attempts, chance);
        expect(wait).toBeGreaterThanOrEqual(1000);
        expect(wait).toBeLessThanOrEqual(30_000);
      },
    ),
  );
});

test('doubles until it is long enough', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => backOffMs(attempts, 0.5));
  expect(waits).toEqual([1429, 2858, 5716, 11_432, 22_864, 23_076, 23_076]);
});
