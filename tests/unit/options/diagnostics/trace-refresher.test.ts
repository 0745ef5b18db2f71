import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { initialState } from '../../../../src/desktop/state';
import { TRACE_FORMAT, TRACE_VERSION, type Trace } from '../../../../src/diagnostics/trace';
import {
  createTraceRefresher,
  SETTLED_MS,
  SOON_MS,
} from '../../../../src/options/diagnostics/trace-refresher';

const TRACE: Trace = {
  format: TRACE_FORMAT,
  version: TRACE_VERSION,
  start: initialState(0),
  entries: [],
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(load: () => Promise<Trace> = async () => TRACE) {
  const ports = { load: vi.fn(load), onTrace: vi.fn(), onFailure: vi.fn() };
  return { ...ports, refresher: createTraceRefresher(ports) };
}

describe('the trace is fetched', () => {
  test('soon after a change, once for many, and once more when all has settled', async () => {
    const { refresher, load, onTrace } = setUp();
    for (let each = 0; each < 20; each += 1) refresher.changed();
    expect(load).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(SOON_MS);
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(load).toHaveBeenCalledTimes(2);
    expect(onTrace).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('again and again while changes go on', async () => {
    const { refresher, load } = setUp();
    for (let each = 0; each < 10; each += 1) {
      refresher.changed();
      await vi.advanceTimersByTimeAsync(SOON_MS / 2);
    }
    expect(load.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(load.mock.calls.length).toBeLessThanOrEqual(6);
  });

  test('one fetch at a time; what is asked meanwhile comes after it', async () => {
    let finish: (trace: Trace) => void = () => {};
    const slow = () => new Promise<Trace>((resolve) => (finish = resolve));
    const { refresher, load, onTrace } = setUp(slow);
    refresher.now();
    refresher.now();
    refresher.now();
    expect(load).toHaveBeenCalledTimes(1);
    finish(TRACE);
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
    expect(onTrace).toHaveBeenCalledTimes(1);
  });

  test('and a failure is told', async () => {
    const { refresher, onTrace, onFailure } = setUp(async () => {
      throw new Error('silence');
    });
    refresher.now();
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
    expect(onTrace).not.toHaveBeenCalled();
  });

  test('no more once the page is gone', async () => {
    const { refresher, load, onTrace } = setUp();
    refresher.now();
    refresher.changed();
    refresher.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(load).toHaveBeenCalledTimes(1);
    expect(onTrace).not.toHaveBeenCalled();
  });
});
