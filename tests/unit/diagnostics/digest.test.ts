import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DesktopState } from '../../../src/desktop/state';
import { changedDigests, createStateDigest } from '../../../src/diagnostics/digest';
import { START } from './recorded';

const ofAgent = (agent: unknown) => createStateDigest()({ ...START, agent } as DesktopState).agent;

describe('a digest', () => {
  test('is the same for the same value, whatever the order of its keys', () => {
    expect(ofAgent({ a: 1, b: [2, null] })).toBe(ofAgent({ b: [2, null], a: 1 }));
  });

  test('takes an undefined value for an absent one, as a file does', () => {
    expect(ofAgent({ a: 1, b: undefined })).toBe(ofAgent({ a: 1 }));
  });

  test('tells values apart that are written alike', () => {
    const values = [1, '1', [1], ['1'], { 1: 1 }, '[1]', null, 'null', '', [], {}, [[]], true];
    expect(new Set(values.map(ofAgent)).size).toBe(values.length);
  });

  test('differs when the value differs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const isSame = JSON.stringify(a) === JSON.stringify(b);
        fc.pre(isSame || !Object.is(a, -0));
        if (isSame) expect(ofAgent(a)).toBe(ofAgent(b));
        fc.pre(sorted(a) !== sorted(b));
        expect(ofAgent(a)).not.toBe(ofAgent(b));
      }),
    );
  });

  test('is the same in every version, since traces are kept', () => {
    expect(ofAgent({ state: 'ready', since: 1 })).toMatchInlineSnapshot(`"b5466fb3e0655082"`);
  });

  test('is told only for parts that changed, and is empty for one that is gone', () => {
    const before = { calls: 'a', agent: 'b', activeSessionId: 'c' };
    const after = { calls: 'a', agent: 'd', sessions: 'e' };
    expect(changedDigests(before, after)).toEqual({
      agent: 'd',
      activeSessionId: '',
      sessions: 'e',
    });
  });
});

/** JSON with the keys of every object in order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
