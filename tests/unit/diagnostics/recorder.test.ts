import { describe, expect, test, vi } from 'vitest';
import { toCallId, toConnectorId } from '../../../src/cti/ids';
import type { Input } from '../../../src/desktop/apply-input';
import type { Observation } from '../../../src/desktop/observation';
import { initialState } from '../../../src/desktop/state';
import { createTraceRecorder } from '../../../src/diagnostics/recorder';
import { replay } from '../../../src/diagnostics/replay';
import { failTest, memoryStore, observe, START } from './recorded';

const LISTENER = toConnectorId('generic-listener');
const CALL = toCallId('call');

const noted = (what: string, payload?: unknown): Observation => ({
  kind: 'note',
  at: 0,
  connectorId: LISTENER,
  what,
  payload,
});

const sent: Input = { kind: 'commandSent', callId: CALL, service: 'holdCall' };
const answered: Input = { kind: 'commandAnswered', callId: CALL };
const inTurns = (count: number): Input[] =>
  Array.from({ length: count }, (_, at) => (at % 2 === 0 ? sent : answered));

const recorderOn = (store = memoryStore()) => createTraceRecorder({ store, report: failTest });

describe('the trace', () => {
  test('has what was told, in order, and begins with the state it was in', async () => {
    const recorder = recorderOn();
    recorder.observe(noted('first'), START);
    observe([sent, answered], recorder.observe);
    const { start, entries, version } = await recorder.trace();
    expect(version).toBe(2);
    expect(start).toEqual(START);
    expect(entries.map(({ seq, observation }) => [seq, observation.kind])).toEqual([
      [1, 'note'],
      [2, 'input'],
      [3, 'input'],
    ]);
    expect(Object.keys(entries[1]?.digests ?? {})).toEqual(['pendingServices']);
  });

  test('of nothing is empty', async () => {
    const { entries } = await recorderOn().trace();
    expect(entries).toEqual([]);
  });

  test('keeps the last thousand entries at least and replays from the oldest of them', async () => {
    const store = memoryStore();
    const recorder = recorderOn(store);
    observe(inTurns(1500), recorder.observe);
    const trace = await recorder.trace();
    expect(trace.entries.length).toBeGreaterThanOrEqual(1000);
    expect(trace.entries.length).toBeLessThan(1100);
    expect(trace.entries.at(-1)?.seq).toBe(1500);
    expect(replay(trace)).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(store.chunks.size).toBeLessThan(30));
  });

  test('keeps fewer when they are huge', async () => {
    const recorder = recorderOn();
    const outcome = { status: 'opened', name: 'x'.repeat(100_000) } as const;
    observe(
      Array.from({ length: 60 }, () => ({ kind: 'popped', callId: CALL, outcome }) as const),
      recorder.observe,
    );
    const { entries } = await recorder.trace();
    expect(JSON.stringify(entries).length).toBeLessThan(3_500_000);
    expect(entries.at(-1)?.seq).toBe(60);
  });

  test.each([
    ['circular', () => Object.assign([], { 0: {} }), '{}'],
    ['an error', () => new Error('no route'), 'no route'],
    ['huge', () => 'y'.repeat(100_000), 'yyy'],
    ['a function', () => () => 1, '=>'],
    ['a big integer', () => 12n, '12'],
  ])('takes a note whose payload is %s', async (_, payload, kept) => {
    const recorder = recorderOn();
    recorder.observe(noted('odd', payload()), START);
    const { entries } = await recorder.trace();
    const text = JSON.stringify(entries[0]?.observation);
    expect(text).toContain(kept);
    expect(text.length).toBeLessThan(25_000);
  });

  test('is empty when it is cleared, and goes on from where the desk is', async () => {
    const store = memoryStore();
    const recorder = recorderOn(store);
    observe(inTurns(99), recorder.observe);
    await recorder.clear();
    expect((await recorder.trace()).entries).toEqual([]);
    expect(store.chunks.size).toBe(0);

    const held = { ...START, pendingServices: { [CALL]: 'holdCall' as const } };
    observe([answered], recorder.observe, held);
    const trace = await recorder.trace();
    expect(trace.start.pendingServices).toEqual({ [CALL]: 'holdCall' });
    expect(replay(trace)).toMatchObject({ ok: true, states: 1 });
  });
});

describe('after a restart of the background the trace', () => {
  test('goes on where it stopped', async () => {
    const store = memoryStore();
    const first = recorderOn(store);
    const end = observe([sent], first.observe);
    await first.trace();

    const second = recorderOn(store);
    observe([{ kind: 'restarted', at: 0 }, sent], second.observe, end);
    const trace = await second.trace();
    expect(trace.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(trace.entries[1]?.state).toBeUndefined();
    expect(replay(trace)).toMatchObject({
      ok: true,
      end: { pendingServices: { call: 'holdCall' } },
    });
  });

  test('marks where the desk is not where the trace ends: what came last had not been written', async () => {
    const store = memoryStore();
    const first = recorderOn(store);
    observe([sent], first.observe);
    await first.trace();

    const second = recorderOn(store);
    const elsewhere = initialState(5);
    observe([{ kind: 'restarted', at: 0 }, sent], second.observe, elsewhere);
    const trace = await second.trace();
    expect(trace.entries[1]?.state).toEqual(elsewhere);
    const replayed = replay(trace);
    expect(replayed).toMatchObject({ ok: true, end: { agent: { since: 5 } } });
  });

  test('leaves out what lies before a piece that could not be written', async () => {
    const store = memoryStore();
    const recorder = recorderOn(store);
    observe(inTurns(200), recorder.observe);
    await recorder.trace();
    const [, second = 0] = [...store.chunks.keys()];
    store.chunks.delete(second);
    const trace = await recorderOn(store).trace();
    expect(trace.entries[0]?.seq).toBe(81);
    expect(replay(trace)).toMatchObject({ ok: true });
  });
});

describe('when the trace cannot be stored', () => {
  test('the desk hears nothing of it, and later entries bring the lost ones along', async () => {
    const store = memoryStore();
    const save = vi.spyOn(store, 'save').mockRejectedValueOnce(new Error('quota'));
    const report = vi.fn();
    const recorder = createTraceRecorder({ store, report });
    observe([sent], recorder.observe);
    await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
    observe([answered], recorder.observe, {
      ...START,
      pendingServices: { [CALL]: 'holdCall' },
    });
    await recorder.trace();
    expect(save).toHaveBeenCalledTimes(2);
    expect((await recorderOn(store).trace()).entries).toHaveLength(2);
  });

  test('nor when it cannot be read', async () => {
    const store = memoryStore();
    vi.spyOn(store, 'loadIndex').mockRejectedValue(new Error('broken'));
    const report = vi.fn();
    const recorder = createTraceRecorder({ store, report });
    observe([sent], recorder.observe);
    expect((await recorder.trace()).entries).toHaveLength(1);
    expect(report).toHaveBeenCalledOnce();
  });
});
