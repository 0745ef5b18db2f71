import { describe, expect, test } from 'vitest';
import { showJson } from '../../../../src/options/diagnostics/show-json';

describe('a payload on the page', () => {
  test('hides nothing: what cannot be seen is written by its code', () => {
    const shown = showJson({ name: '\u202Etxt.exe\u0000\u200B\u2028' });
    expect(shown).toContain('\\u202etxt.exe\\u0000\\u200b\\u2028');
    expect(JSON.parse(shown)).toEqual({ name: '\u202Etxt.exe\u0000\u200B\u2028' });
  });

  test('is cut when it is longer than anybody reads', () => {
    expect(showJson('x'.repeat(65_536)).length).toBeLessThan(20_010);
  });

  test('may be nothing', () => {
    expect(showJson(undefined)).toBe('');
  });
});
