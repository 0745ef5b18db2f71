import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDialString } from '../../../src/dialing/number/to-dial-string';

test.each([
  ['tel:+12025550143', 'US', '+12025550143'],
  ['tel:+1-202-555-0143', 'DE', '+12025550143'],
  ['TEL:%2B44%2020%207946%200958', 'US', '+442079460958'],
  ['tel:7042;phone-context=example.com', 'US', '7042'],
  ['(202) 555-0143', 'US', '+12025550143'],
  ['030 901820', 'DE', '+4930901820'],
  ['020 7946 0958', 'GB', '+442079460958'],
  ['  7042 ', 'US', '7042'],
  ['*97#', 'US', '*97#'],
  ['112', 'DE', '112'],
  ['911', 'US', '911'],
])('%s in %s is dialled as %s', (text, region, dialled) => {
  expect(toDialString(text, region)).toBe(dialled);
});

test.each(['', 'tel:', 'hello', 'javascript:alert(1)', 'a7b', '<b>12</b>', '12,34'])(
  '"%s" is not dialled',
  (text) => {
    expect(toDialString(text, 'US')).toBeUndefined();
  },
);

test('whatever the text, only what a phone has keys for is dialled', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), (text, region) => {
      const dialled = toDialString(text, region);
      if (dialled !== undefined) expect(dialled).toMatch(/^\+?[\d*#]+$/);
    }),
  );
});
