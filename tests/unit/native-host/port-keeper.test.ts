import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPort, RETRY_MS } from '../../../src/native-host/port-keeper';
import type { BindResult } from '../../../src/native-host/server';

const TAKEN: BindResult = { kind: 'portTaken' };

function boundPort() {
  const close = vi.fn(async () => {});
  return { close, result: { kind: 'bound', close } satisfies BindResult };
}

function watch() {
  return { onBound: vi.fn(), onTaken: vi.fn(), onFailed: vi.fn() };
}

describe('keeping the port', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reports a free port at once and gives it back when asked', async () => {
    const { close, result } = boundPort();
    const events = watch();
    const release = keepPort(async () => result, events);
    await vi.advanceTimersByTimeAsync(0);
    expect(events.onBound).toHaveBeenCalledOnce();
    expect(close).not.toHaveBeenCalled();
    await release();
    expect(close).toHaveBeenCalledOnce();
  });

  it('tries a busy port every two seconds until it is free', async () => {
    const bind = vi.fn(async (): Promise<BindResult> => TAKEN);
    const events = watch();
    keepPort(bind, events);
    await vi.advanceTimersByTimeAsync(3 * RETRY_MS);
    expect(events.onTaken).toHaveBeenCalledTimes(4);
    bind.mockResolvedValue(boundPort().result);
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(events.onBound).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(10 * RETRY_MS);
    expect(bind).toHaveBeenCalledTimes(5);
  });

  it('stops trying once it is no longer wanted', async () => {
    const bind = vi.fn(async () => TAKEN);
    const release = keepPort(bind, watch());
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    await release();
    await vi.advanceTimersByTimeAsync(10 * RETRY_MS);
    expect(bind).toHaveBeenCalledTimes(2);
  });

  it('closes a port that it gets after it was given back, and says nothing', async () => {
    const { close, result } = boundPort();
    const events = watch();
    const release = keepPort(async () => result, events);
    await release();
    expect(close).toHaveBeenCalledOnce();
    expect(events.onBound).not.toHaveBeenCalled();
  });

  it('does not try again what cannot work', async () => {
    const bind = vi.fn(async (): Promise<BindResult> => ({ kind: 'failed', message: 'no right' }));
    const events = watch();
    keepPort(bind, events);
    await vi.advanceTimersByTimeAsync(10 * RETRY_MS);
    expect(bind).toHaveBeenCalledOnce();
    expect(events.onFailed).toHaveBeenCalledExactlyOnceWith('no right');
  });
});
