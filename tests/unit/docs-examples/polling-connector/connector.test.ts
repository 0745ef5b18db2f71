import { afterEach, describe, expect, test, vi } from 'vitest';
import { pollingExample } from '../../../../docs/examples/polling-connector';
import { createRecordingWorld, MORNING } from '../recording-world';
import { callJson, lineJson } from './line-json';

const SECRET = 'open sesame';
const SETTINGS = { url: 'https://pbx.example/', agent: '301', secret: SECRET };

interface Asked {
  readonly route: string;
  readonly headers: Headers;
  readonly body: unknown;
  /** Undefined: there is no answer, and the line breaks. */
  answer(status?: number, body?: unknown): void;
}

/** A phone system that answers when the test does; a log-on and the first look are answered at once. */
function answerByHand() {
  const asked: Asked[] = [];
  const fetched = vi.fn(
    (url: URL, { method, headers, body, signal }: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        asked.push({
          route: `${method} ${url.pathname.slice(1)}${url.search}`,
          headers: new Headers(headers),
          body: typeof body === 'string' ? JSON.parse(body) : undefined,
          answer(status, answer) {
            if (status === undefined) reject(new TypeError('fetch failed'));
            else resolve(new Response(JSON.stringify(answer), { status }));
          },
        });
      }),
  );
  vi.stubGlobal('fetch', fetched);
  const next = (route: string) =>
    vi.waitFor(() => {
      const index = asked.findIndex((one) => one.route === route);
      const [found] = index < 0 ? [] : asked.splice(index, 1);
      if (!found) throw new Error(`nobody asks for ${route}: ${asked.map((one) => one.route)}`);
      return found;
    });
  return { next, fetched };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

function start(world: Parameters<typeof createRecordingWorld>[0] = {}) {
  const recorded = createRecordingWorld(world);
  const phone = answerByHand();
  return { ...recorded, ...phone, connector: pollingExample.create(SETTINGS, recorded.world) };
}

async function startConnected(first = lineJson()) {
  const parts = start();
  const attempt = parts.connector.connect();
  (await parts.next('POST api/session')).answer(200, { session: 's1' });
  (await parts.next('GET api/line')).answer(200, first);
  await attempt;
  return parts;
}

const POLL = 'GET api/line?since=1&wait=20';

describe('the connector that asks', () => {
  test('logs on, looks once, and asks for news', async () => {
    const { connector, links, wakesAt, next } = start();
    const attempt = connector.connect();
    const logOn = await next('POST api/session');
    expect(logOn.body).toEqual({ agent: '301', secret: SECRET });
    logOn.answer(200, { session: 's1' });
    (await next('GET api/line')).answer(200, lineJson());
    await attempt;
    expect(links()).toEqual(['connected']);
    expect((await next(POLL)).headers.get('Authorization')).toBe('Bearer s1');
    expect(wakesAt()).toBe(MORNING + 30_000);
  });

  test('tells what is new, and asks for what comes after it', async () => {
    const { events, next } = await startConnected();
    (await next(POLL)).answer(200, lineJson({ revision: 7, calls: [callJson()] }));
    await next('GET api/line?since=7&wait=20');
    expect(events.at(-1)).toMatchObject({ kind: 'call', vendorCallId: 'c1' });
  });

  test('does not ask at once one who answers at once without news', async () => {
    const { connector, next, fetched, wakesAt, passTime } = await startConnected();
    (await next(POLL)).answer(200, lineJson());
    await vi.waitFor(() => expect(wakesAt()).toBe(MORNING + 2000));
    expect(fetched).toHaveBeenCalledTimes(3);
    passTime(2000);
    connector.tick?.();
    await next(POLL);
  });

  test('asks again at once when it has been kept waiting', async () => {
    const { next, passTime } = await startConnected();
    const poll = await next(POLL);
    passTime(20_000);
    poll.answer(200, lineJson());
    await next(POLL);
  });

  test('asks one question at a time, and stays awake for the answer', async () => {
    const { connector, next, fetched, wakesAt, passTime } = await startConnected();
    await next(POLL);
    passTime(10_000);
    connector.tick?.();
    expect(wakesAt()).toBe(MORNING + 40_000);
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  test('takes an answer that has been overtaken for what it is', async () => {
    const { connector, events, next, wakesAt } = await startConnected();
    const poll = await next(POLL);
    const snapshot = connector.snapshot();
    (await next('GET api/line')).answer(200, lineJson({ revision: 3, calls: [callJson()] }));
    expect((await snapshot)?.calls).toHaveLength(1);
    const heard = events.length;
    poll.answer(200, lineJson({ revision: 2 }));
    await vi.waitFor(() => expect(wakesAt()).toBe(MORNING + 2000));
    expect(events).toHaveLength(heard);
  });

  test.each([
    ['no answer', undefined, undefined, 'offline', 'Lost'],
    ['an answer that nobody understands', 200, { calls: 'many' }, 'offline', 'NotUnderstood'],
    ['the end of the session', 401, { error: 'NoSession' }, 'offline', 'Lost'],
    ['a trouble of its own', 500, undefined, 'offline', 'Lost'],
    ['a refusal', 403, { error: 'Locked', text: 'Locked.' }, 'refused', 'Refused'],
  ])('with %s ends the line', async (_, status, body, state, key) => {
    const { lastLink, next, wakesAt, fetched } = await startConnected();
    (await next(POLL)).answer(status, body);
    await vi.waitFor(() => expect(lastLink()?.state).toBe(state));
    expect(lastLink()?.detail?.key).toBe(`connectorPollingExample${key}`);
    expect(wakesAt()).toBeUndefined();
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  test('notes what it does not understand, without what it is logged on with', async () => {
    const { notes, next, lastLink } = await startConnected();
    (await next(POLL)).answer(200, lineJson({ agent: { status: 'Levitating' } }));
    await vi.waitFor(() => expect(lastLink()?.state).toBe('offline'));
    expect(JSON.stringify(notes)).toContain('Levitating');
    expect(JSON.stringify(notes)).not.toMatch(/sesame|s1/);
  });

  test('with a wrong secret is refused, in the phone system’s words', async () => {
    const { connector, lastLink, next } = start();
    const attempt = connector.connect();
    const text = 'Agent and secret do not match.';
    (await next('POST api/session')).answer(403, { error: 'BadSecret', text });
    await attempt;
    expect(lastLink()).toMatchObject({ state: 'refused', detail: { values: [text] } });
  });

  test('without access to the host asks nothing', async () => {
    const { connector, lastLink, fetched } = start({ allowed: false });
    await connector.connect();
    expect(lastLink()).toMatchObject({
      state: 'offline',
      detail: { key: 'connectorPollingExampleNoAccess', values: ['https://pbx.example/*'] },
    });
    expect(fetched).not.toHaveBeenCalled();
  });

  test('may be asked to connect at any time: the last attempt counts', async () => {
    const { connector, links, next } = start();
    const first = connector.connect();
    const unanswered = await next('POST api/session');
    const second = connector.connect();
    await first;
    (await next('POST api/session')).answer(200, { session: 's2' });
    unanswered.answer(200, { session: 's1' });
    const look = await next('GET api/line');
    expect(look.headers.get('Authorization')).toBe('Bearer s2');
    look.answer(200, lineJson());
    await second;
    expect(links()).toEqual(['connected']);
  });

  test('sends a command once, whatever becomes of it', async () => {
    const { connector, next, fetched } = await startConnected();
    const result = connector.execute({ service: 'makeCall', number: '202' });
    const command = await next('POST api/commands');
    expect(command.body).toEqual({ do: 'Dial', number: '202' });
    command.answer(undefined);
    expect(await result).toEqual({ ok: false, reason: 'noAnswer' });
    expect(fetched).toHaveBeenCalledTimes(4);
  });

  test('logs off, and asks nothing more', async () => {
    const { connector, next, links, wakesAt, fetched } = await startConnected();
    await next(POLL);
    const goodbye = connector.disconnect();
    (await next('DELETE api/session')).answer(200, {});
    await goodbye;
    connector.tick?.();
    expect(links().at(-1)).toBe('offline');
    expect(wakesAt()).toBeUndefined();
    const result = await connector.execute({ service: 'makeCall', number: '202' });
    expect(result).toEqual({ ok: false, reason: 'notConnected' });
    expect(fetched).toHaveBeenCalledTimes(4);
  });
});
