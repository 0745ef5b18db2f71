import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingKey } from '../../../src/call-center/finding';
import { FILE_FINDING_CODES, toPlace } from '../../../src/settings/file-codes';

describe.each(['en', 'de'])('the words in %s', (language) => {
  const path = `extension/static/_locales/${language}/messages.json`;
  const messages = JSON.parse(readFileSync(path, 'utf8'));

  test.each(Object.keys(FILE_FINDING_CODES))('are there for %s', (code) => {
    expect(messages[findingKey({ code })]?.message).toBeTruthy();
  });
});

test.each([
  ['', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb\n\nc', 5, 4, 1],
  ['a\n', 2, 2, 1],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(toPlace(text, offset)).toEqual({ line, column });
});
