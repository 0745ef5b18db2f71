import { afterEach, describe, expect, test, vi } from 'vitest';
import { pageFetch } from '../../../../src/screen-pop/page/page-fetch';
import { readAnswer } from '../../../../src/screen-pop/page/read-answer';

const ORIGIN = 'https://crm.example';
const URL_OF_API = `${ORIGIN}/api/contacts`;
const NO_ANSWER = { status: 0, url: URL_OF_API, headers: {}, body: '' };

afterEach(() => {
  vi.unstubAllGlobals();
});

function answering(answer: (init: RequestInit) => Promise<unknown>) {
  const fetch = vi.fn((_: string, init: RequestInit) => answer(init));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

describe('a page asks its CRM', () => {
  test('with the agent’s session, and tells what recipes need', async () => {
    const headers = { 'content-type': 'application/json', 'retry-after': '3', 'set-cookie': 'x' };
    const fetch = answering(async () => new Response('[1]', { status: 429, headers }));
    const request = { url: URL_OF_API, method: 'POST', headers: { a: 'b' }, body: '{}' } as const;
    expect(await pageFetch(request, ORIGIN, 1000)).toMatchObject({
      status: 429,
      headers: { 'content-type': 'application/json', 'retry-after': '3' },
      body: '[1]',
    });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      URL_OF_API,
      expect.objectContaining({ credentials: 'include', method: 'POST', body: '{}' }),
    );
  });

  test('and nobody else', async () => {
    const fetch = answering(async () => new Response(''));
    const url = 'https://other.example/';
    expect(await pageFetch({ url }, ORIGIN, 1000)).toEqual({ ...NO_ANSWER, url });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('and says that it was sent to another site', async () => {
    answering(async ({ redirect }) => {
      if (redirect === 'manual') return { type: 'opaqueredirect' };
      throw new TypeError('Failed to fetch');
    });
    expect(await pageFetch({ url: URL_OF_API }, ORIGIN, 1000)).toEqual({
      ...NO_ANSWER,
      status: 302,
    });
  });

  test('and does not change anything twice', async () => {
    const fetch = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await pageFetch({ url: URL_OF_API, method: 'POST' }, ORIGIN, 1000)).toEqual(NO_ANSWER);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('and waits no longer than it is told', async () => {
    answering(
      ({ signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    expect(await pageFetch({ url: URL_OF_API }, ORIGIN, 20)).toEqual(NO_ANSWER);
  });
});

test('an answer of any length is read no further than the limit', async () => {
  const part = new Uint8Array(1_000_000);
  let parts = 0;
  const endless = new ReadableStream({
    pull(controller) {
      parts += 1;
      controller.enqueue(part);
    },
  });
  await expect(readAnswer(new Response(endless))).rejects.toThrow('longer than');
  expect(parts).toBeLessThan(10);
});

test('an answer without a body is an empty one', async () => {
  expect(await readAnswer(new Response(null, { status: 204 }))).toMatchObject({
    status: 204,
    body: '',
  });
});
