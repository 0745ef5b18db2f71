import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolate, plainText } from '../../../src/ui/plain-text';

describe('plainText', () => {
  test.each([
    ['an ordinary name', 'Ada Lovelace', 'Ada Lovelace'],
    ['markup, which is only text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['bidi overrides and isolates', 'a\u202Eb\u202Cc\u2066d\u2069e\u200Ef\u200Fg', 'abcdefg'],
    ['NUL and other control characters', 'a\u0000b\u0007c\u009Fd', 'abcd'],
    ['line breaks, which become spaces', 'one\r\ntwo\u2028three', 'one two three'],
    ['invisible characters', 'a\u200Bb\uFEFFc\u2060d', 'abcd'],
    ['a lone surrogate', 'a\uD800b', 'ab'],
    ['a name written with joiners', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['an emoji made of several', '👩\u200D💻', '👩\u200D💻'],
    ['Hebrew, which keeps its own direction', 'עדה', 'עדה'],
    ['stacked marks', `e${'\u0301'.repeat(50)}`, `e${'\u0301'.repeat(4)}`],
  ])('%s', (_, text, expected) => {
    expect(plainText(text, 80)).toBe(expected);
  });

  test('cuts a long text between characters and shows that it did', () => {
    expect(plainText('😀'.repeat(30), 10)).toBe(`${'😀'.repeat(9)}…`);
    expect(plainText('x'.repeat(10), 10)).toBe('x'.repeat(10));
    expect(plainText('x'.repeat(65_536), 200)).toHaveLength(200);
  });

  test('of whatever text is bounded and has nothing unseen in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(40), (text, limit) => {
        const shown = plainText(text, limit + 1);
        expect(Array.from(shown).length).toBeLessThanOrEqual(limit + 1);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u);
      }),
    );
  });
});

test('isolate keeps the direction of a name out of the sentence around it', () => {
  expect(isolate('עדה')).toBe('\u2068עדה\u2069');
});
