import { describe, expect, it, vi } from 'vitest';
import { createListener, RATE_LIMIT } from '../../../src/native-host/listener';
import type { RequestHead } from '../../../src/native-host/request-gate';

const CALL: RequestHead = {
  method: 'GET',
  target: '/?ani=1',
  headers: { host: 'localhost:5000' },
};
const FORGED: RequestHead = {
  ...CALL,
  headers: { ...CALL.headers, origin: 'https://evil.example' },
};

function startListener() {
  const world = {
    ready: true,
    time: 0,
    ask: vi.fn(async () => ({ status: 200, body: { callId: 'c1' } })),
  };
  const answer = createListener({
    rules: () => ({ port: 5000, path: '/', token: undefined }),
    isExtensionReady: () => world.ready,
    ask: world.ask,
    now: () => world.time,
  });
  return { world, answer };
}

describe('the listener', () => {
  it('answers with what the extension says', async () => {
    const { world, answer } = startListener();
    expect(await answer(CALL)).toEqual({ status: 200, body: { callId: 'c1' } });
    expect(world.ask).toHaveBeenCalledExactlyOnceWith('ani=1', false);
  });

  it('answers 503 until the extension is ready, but refuses a web page even then', async () => {
    const { world, answer } = startListener();
    world.ready = false;
    expect(await answer(CALL)).toMatchObject({ status: 503, headers: { 'Retry-After': '1' } });
    expect(await answer(FORGED)).toMatchObject({ status: 403 });
    world.ready = true;
    expect(await answer(CALL)).toMatchObject({ status: 200 });
  });

  it('answers 429 after the burst, and again when some time has passed', async () => {
    const { world, answer } = startListener();
    for (let sent = 0; sent < RATE_LIMIT.burst; sent += 1) await answer(CALL);
    expect(await answer(CALL)).toMatchObject({ status: 429, headers: { 'Retry-After': '1' } });
    world.time = 1000 / RATE_LIMIT.perSecond;
    expect(await answer(CALL)).toMatchObject({ status: 200 });
  });

  it('does not let a web page use up what the middleware may send', async () => {
    const { answer } = startListener();
    for (let sent = 0; sent < 2 * RATE_LIMIT.burst; sent += 1) await answer(FORGED);
    expect(await answer(CALL)).toMatchObject({ status: 200 });
  });
});
