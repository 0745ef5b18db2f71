import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostMessage } from '../../../src/connectors/generic-listener/host-protocol';
import { ANSWER_TIMEOUT_MS, createRelay } from '../../../src/native-host/relay';

describe('the relay', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function startRelay() {
    const sent: HostMessage[] = [];
    return { sent, relay: createRelay((message) => sent.push(message)) };
  }

  function idOf(message: HostMessage | undefined): string {
    if (message?.type !== 'request') throw new Error('no request was sent');
    return message.id;
  }

  it('gives each request its own answer, in whatever order they come', async () => {
    const { sent, relay } = startRelay();
    const first = relay.ask('ani=1', false);
    const second = relay.ask('ani=2', true);
    expect(sent).toEqual([
      { type: 'request', id: expect.any(String), query: 'ani=1', browserOpened: false },
      { type: 'request', id: expect.any(String), query: 'ani=2', browserOpened: true },
    ]);
    const body = { error: 'no such event', parameter: 'event' };
    relay.onAnswer({ type: 'answer', id: idOf(sent[1]), status: 400, body });
    relay.onAnswer({ type: 'answer', id: idOf(sent[0]), status: 200, body: { callId: 'c1' } });
    expect(await first).toEqual({ status: 200, body: { callId: 'c1' } });
    expect(await second).toEqual({ status: 400, body });
  });

  it('answers 503 for an extension that says nothing, and drops what it says later', async () => {
    const { sent, relay } = startRelay();
    const asked = relay.ask('ani=1', false);
    await vi.advanceTimersByTimeAsync(ANSWER_TIMEOUT_MS);
    relay.onAnswer({ type: 'answer', id: idOf(sent[0]), status: 200, body: { callId: 'c1' } });
    expect(await asked).toMatchObject({ status: 503, headers: { 'Retry-After': '1' } });
  });

  it('ignores an answer that nobody asked for', () => {
    const { relay } = startRelay();
    relay.onAnswer({ type: 'answer', id: '7', status: 200, body: { callId: 'c1' } });
    expect(vi.getTimerCount()).toBe(0);
  });
});
