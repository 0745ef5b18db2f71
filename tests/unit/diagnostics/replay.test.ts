import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../../src/diagnostics/redact';
import { replay } from '../../../src/diagnostics/replay';
import type { Trace, TraceEntry } from '../../../src/diagnostics/trace';
import { inputs, record, statesOf } from './recorded';

/** The same trace with one entry changed. */
function withEntry(trace: Trace, at: number, change: (entry: TraceEntry) => TraceEntry): Trace {
  const entries = trace.entries.map((entry, index) => (index === at ? change(entry) : entry));
  return { ...trace, entries };
}

describe('a recorded trace', () => {
  test('leads through the same states again, also after it was written to a file', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (all) => {
        const trace: Trace = JSON.parse(JSON.stringify(await record(all)));
        const { ok, states, end, firstDifference } = replay(trace);
        expect(firstDifference).toBeUndefined();
        expect(ok).toBe(true);
        // The first entry tells where the trace begins.
        expect(states).toBe(Math.max(all.length - 1, 0));
        const last = statesOf(all).at(-1);
        if (all.length > 0 && last) {
          const { state: redact } = createRedactor();
          expect(JSON.parse(JSON.stringify(redact(end)))).toEqual(
            JSON.parse(JSON.stringify(redact(last))),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('replaying tells the first difference:', () => {
  const story = fc.sample(
    inputs.filter((all) => all.length > 15),
    { seed: 1, numRuns: 1 },
  )[0];
  if (!story) throw new Error('no story');

  test('another state than the recorded one', async () => {
    const trace = await record(story);
    const at = trace.entries.findIndex(({ digests }) => digests?.calls !== undefined);
    const changed = withEntry(trace, at, (entry) => ({
      ...entry,
      digests: { ...entry.digests, calls: 'other' },
    }));
    const { ok, firstDifference } = replay(changed);
    expect(ok).toBe(false);
    expect(firstDifference?.parts).toEqual(['calls']);
    expect(firstDifference?.entry.seq).toBe(at + 1);
    expect(firstDifference?.before.calls).not.toEqual(firstDifference?.after.calls);
  });

  test('a part that was recorded as changed and is not', async () => {
    const trace = await record(story);
    const changed = withEntry(trace, 3, (entry) => ({
      ...entry,
      digests: { ...entry.digests, agent: 'other' },
    }));
    expect(replay(changed).firstDifference?.parts).toContain('agent');
  });

  test('another effect than the recorded one', async () => {
    const trace = await record(story);
    const changed = withEntry(trace, 5, (entry) => ({
      ...entry,
      observation: { ...entry.observation, effects: ['screenPop:nobody'] } as never,
    }));
    expect(replay(changed).firstDifference?.parts).toEqual(['effects']);
  });

  test('an entry that cannot be applied', async () => {
    const trace = await record(story);
    const changed = withEntry(trace, 5, (entry) => ({
      ...entry,
      observation: { ...entry.observation, input: { kind: 'event' } } as never,
    }));
    const { ok, firstDifference } = replay(changed);
    expect(ok).toBe(false);
    expect(firstDifference?.entry.seq).toBe(6);
  });
});
