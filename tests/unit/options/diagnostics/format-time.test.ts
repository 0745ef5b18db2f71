import { describe, expect, test } from 'vitest';
import { formatAge, formatInstant } from '../../../../src/options/diagnostics/format-time';

const NOW = Date.UTC(2026, 2, 2, 10, 0, 0);

describe('a time on the page', () => {
  test.each([
    [NOW, 'in 0 seconds'],
    [NOW - 12_000, '12 seconds ago'],
    [NOW + 30_000, 'in 30 seconds'],
    [NOW - 61_000, '1 minute ago'],
    [NOW - 7_300_000, '2 hours ago'],
    [NOW - 200_000_000, '2 days ago'],
  ])('%d is told as %s', (at, words) => {
    expect(formatAge(at, NOW, 'en')).toBe(words);
  });

  test('is told in the language of the page', () => {
    expect(formatAge(NOW - 12_000, NOW, 'de')).toBe('vor 12 Sekunden');
  });

  test('of an entry is told to the millisecond', () => {
    expect(formatInstant(NOW + 7, 'en')).toMatch(/:00\.007/);
  });
});
