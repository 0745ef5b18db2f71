import { describe, expect, test } from 'vitest';
import { createPressGate, type PressVerdict, SETTLED_MS } from '../../../src/toast/press-gate';

const BY_HAND = { isTrusted: true };

function gate() {
  let now = 1000;
  const it = createPressGate(() => now);
  return Object.assign(it, {
    after(ms: number) {
      now += ms;
      return it;
    },
  });
}

describe('a press on the toast', () => {
  test('counts when a person has had it before their eyes for a while', () => {
    const it = gate();
    it.seen(true);
    expect(it.after(SETTLED_MS).judge(BY_HAND)).toBe('counts');
  });

  test.each<[string, (it: ReturnType<typeof gate>) => void, PressVerdict]>([
    ['a script has made it', () => undefined, 'notByHand'],
    ['the toast has just moved', (it) => it.moved(), 'tooSoon'],
    ['something lies over it', (it) => it.seen(false), 'covered'],
    [
      'it has only just come into sight again',
      (it) => {
        it.seen(false);
        it.after(5000).seen(true);
      },
      'tooSoon',
    ],
  ])('does not count when %s', (_, happen, verdict) => {
    const it = gate();
    it.seen(true);
    it.after(SETTLED_MS);
    happen(it);
    expect(it.judge({ isTrusted: verdict !== 'notByHand' })).toBe(verdict);
  });

  test('does not count before anybody can have seen it', () => {
    const it = gate();
    expect(it.after(5000).judge(BY_HAND)).toBe('covered');
    it.seen(true);
    expect(it.after(SETTLED_MS - 1).judge(BY_HAND)).toBe('tooSoon');
    expect(it.after(1).judge(BY_HAND)).toBe('counts');
  });

  test('goes on counting while the browser repeats that it is seen', () => {
    const it = gate();
    it.seen(true);
    it.after(SETTLED_MS).seen(true);
    expect(it.judge(BY_HAND)).toBe('counts');
  });
});
