import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../../src/diagnostics/replay';
import type { Trace } from '../../../src/diagnostics/trace';
import { formatTrace, parseTrace, TraceFileError } from '../../../src/diagnostics/trace-file';
import { inputs, record } from './recorded';

async function aFile(change: (trace: Trace) => unknown = (trace) => trace): Promise<string> {
  const [story = []] = fc.sample(
    inputs.filter((all) => all.length > 10),
    { seed: 3, numRuns: 1 },
  );
  return JSON.stringify(change(JSON.parse(formatTrace(await record(story), 7, false))));
}

const whyNot = (text: string) => {
  try {
    parseTrace(text);
  } catch (error) {
    if (error instanceof TraceFileError) return [error.where, error.what];
    throw error;
  }
  return undefined;
};

describe('an exported trace', () => {
  test.each([false, true])('is read as it was written (masked: %s)', async (masked) => {
    await fc.assert(
      fc.asyncProperty(inputs, async (all) => {
        const text = formatTrace(await record(all), 7, masked);
        const trace = parseTrace(text);
        expect(trace).toEqual(JSON.parse(text));
        expect(trace.exportedAt).toBe(7);
        expect(trace.masked ?? false).toBe(masked);
        expect(replay(trace).ok).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a file that is no trace is refused, with what is wrong and where:', () => {
  test.each([
    ['{', '', /^not JSON/],
    ['[]', 'format', /undefined/],
    ['{"format":"csv"}', 'format', /offhook-trace/],
    ['null', '', /null/],
  ])('%s', (text, where, what) => {
    const [path, message] = whyNot(text) ?? [];
    expect(path).toBe(where);
    expect(message).toMatch(what);
  });

  test.each<[string, (trace: Trace) => unknown, string]>([
    ['of another version', (trace) => ({ ...trace, version: 1 }), 'version'],
    ['without a start', ({ start: _, ...rest }) => rest, 'start'],
    [
      'with a call that is none',
      (trace) => ({ ...trace, start: { ...trace.start, calls: [{ callId: 1 }] } }),
      'start.calls.0.callId',
    ],
    [
      'with an input nobody knows',
      (trace) => ({
        ...trace,
        entries: trace.entries.map((entry, at) =>
          at === 2
            ? { ...entry, observation: { kind: 'input', at: 0, input: { kind: 'x' } } }
            : entry,
        ),
      }),
      'entries.2.observation.input.kind',
    ],
    [
      'with entries beyond measure',
      (trace) => ({ ...trace, entries: Array(20_001).fill(trace.entries[0]) }),
      'entries',
    ],
  ])('%s', async (_, change, where) => {
    expect(whyNot(await aFile(change))?.[0]).toBe(where);
  });

  test('larger than any trace', () => {
    expect(whyNot(' '.repeat(20_000_001))?.[1]).toContain('20 million');
  });
});
