import { expect, test } from 'vitest';
import { namedByFile } from '../../../src/call-center/named-by-file';

test.each([
  ['Support.callCenter', 'Support'],
  ['Support.callCenter-meta.xml', 'Support'],
  ['support2.CALLCENTER', 'support2'],
])('%s is the file of %s', (fileName, internalName) => {
  expect(namedByFile(fileName)).toEqual({ internalName });
});

test.each([
  'Support (1).callCenter',
  '2nd.callCenter',
  `${'a'.repeat(41)}.callCenter`,
  'a.xml',
  '',
])('%j is called as it happens to be', (fileName) => {
  expect(namedByFile(fileName)).toEqual({});
});
