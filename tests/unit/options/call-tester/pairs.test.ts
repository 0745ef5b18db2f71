import { describe, expect, test } from 'vitest';
import {
  FIRST_PAIRS,
  isKeyMissing,
  toPairs,
  toRows,
  withNewRow,
} from '../../../../src/options/call-tester/pairs';
import { PRESETS } from '../../../../src/options/call-tester/presets';

describe('the pairs of the grid', () => {
  test('begin with the sample request of the generic listener', () => {
    expect(Object.fromEntries(FIRST_PAIRS)).toEqual({
      ani: '+12025550143',
      dnis: '8005550100',
      type: 'phonecall',
      customerid: '49383433',
    });
  });

  test('are sent in their order, repeated keys and empty values included, empty lines not', () => {
    const rows = toRows([
      ['ani', '1'],
      ['', ''],
      [' note ', ' a '],
      ['note', ''],
    ]);
    expect(toPairs(rows)).toEqual([
      ['ani', '1'],
      ['note', ' a '],
      ['note', ''],
    ]);
  });

  test.each([
    ['', 'x', true],
    [' ', 'x', true],
    ['', '', false],
    ['ani', '', false],
  ])('key %j with value %j lacks a key: %j', (key, value, isMissing) => {
    expect(isKeyMissing({ id: 0, key, value })).toBe(isMissing);
  });

  test('a new line is never taken for an old one', () => {
    const [first, , third] = toRows([
      ['a', ''],
      ['b', ''],
      ['c', ''],
    ]);
    const kept = [first, third].filter((row) => row !== undefined);
    const ids = withNewRow(kept).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(withNewRow([])).toEqual([{ id: 0, key: '', value: '' }]);
  });
});

test('each caller to try has a number of the demo CRM’s own', () => {
  const numbers = PRESETS.map(({ name, pairs }) => [name, Object.fromEntries(pairs).ani]);
  expect(numbers).toEqual([
    ['ada', '+12025550143'],
    ['grace', '+12025550178'],
    ['alan', '+442079460958'],
    ['shared', '+4930901820'],
    ['unknown', '+12025550199'],
    ['withheld', undefined],
    ['elsewhere', '+12025550178'],
  ]);
});
