import { expect, test } from 'vitest';
import { nextItem } from '../../../src/softphone/menu-keys';

const LABELS = ['Ready', 'Not ready', 'After-call work', 'Log off'];

test.each([
  ['down', 'ArrowDown', 0, 1],
  ['down from the last to the first', 'ArrowDown', 3, 0],
  ['up from the first to the last', 'ArrowUp', 0, 3],
  ['to the first', 'Home', 2, 0],
  ['to the last', 'End', 0, 3],
  ['to an item by its letter', 'l', 0, 3],
  ['nowhere with a letter that begins none', 'x', 0, undefined],
  ['nowhere with a key of another use', 'Enter', 0, undefined],
])('goes %s', (_, key, current, expected) => {
  expect(nextItem(key, current, LABELS)).toBe(expected);
});
