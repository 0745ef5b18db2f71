import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_MESSAGE_FROM_EXTENSION } from '../../src/native-host/framing';
import { RATE_LIMIT } from '../../src/native-host/listener';
import { buildNativeHost } from '../support/build-native-host';
import {
  type HttpOptions,
  type HttpReply,
  isListening,
  sendHttp,
  sendRaw,
} from '../support/http-client';
import { type NativeHostDesk, openDesk, waitForMessage } from '../support/native-host-desk';
import { startNativeHost } from '../support/native-host-process';

const loopbacks = Object.values(networkInterfaces()).flat();
const hasIpv6 = loopbacks.some((address) => address?.address === '::1');
const ownAddress = loopbacks.find((each) => each?.family === 'IPv4' && !each.internal)?.address;

let hostFile: string;
let desk: NativeHostDesk;

beforeAll(async () => {
  hostFile = await buildNativeHost();
  return () => rmSync(dirname(hostFile), { recursive: true });
});
beforeEach(async () => {
  desk = await openDesk(hostFile);
});
afterEach(async () => {
  await desk.leave();
});

/** What holds for every answer, and that no web page could read it. */
function expectAnswer(reply: HttpReply, status: number): void {
  expect(reply.status).toBe(status);
  expect(reply.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const cors = Object.keys(reply.headers).filter((name) => name.startsWith('access-control'));
  expect(cors).toEqual([]);
}

describe('the native host answers middleware', () => {
  it('with the call’s id, having handed on the query', async () => {
    const host = await desk.startReady();
    const reply = await sendHttp(desk.port, '/?ani=%2B12025550143&dnis=8005550100&type=phonecall');
    expectAnswer(reply, 200);
    expect(JSON.parse(reply.body)).toEqual({ callId: 'call-1' });
    expect(host.messages.at(-1)).toMatchObject({
      type: 'request',
      query: 'ani=%2B12025550143&dnis=8005550100&type=phonecall',
      browserOpened: false,
    });
  });

  it('with the parameter that the extension found wrong', async () => {
    const host = await desk.startReady();
    const body = { error: 'There is no such event.', parameter: 'event' };
    host.answerWith(() => ({ status: 400, body }));
    const reply = await sendHttp(desk.port, '/?event=exploded');
    expectAnswer(reply, 400);
    expect(JSON.parse(reply.body)).toEqual(body);
  });

  it.skipIf(!hasIpv6)('on ::1 as on 127.0.0.1', async () => {
    await desk.startReady();
    const headers = { Host: `[::1]:${desk.port}` };
    expectAnswer(await sendHttp(desk.port, '/?ani=1', { address: '::1', headers }), 200);
  });

  it.skipIf(ownAddress === undefined)('and nobody on the network', async () => {
    await desk.startReady();
    expect(await isListening(desk.port, ownAddress ?? '')).toBe(false);
  });

  it('saying whether a browser opened the URL as a page', async () => {
    const host = await desk.startReady();
    const headers = { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' };
    expectAnswer(await sendHttp(desk.port, '/?ani=1', { headers }), 200);
    expect(host.messages.at(-1)).toMatchObject({ browserOpened: true });
  });

  it('with 503 from its start until the extension is ready', async () => {
    const host = desk.start();
    await vi.waitFor(
      async () => expect(await isListening(desk.port, '127.0.0.1')).toBe(true),
      8000,
    );
    const before = await sendHttp(desk.port, '/?ani=1');
    expectAnswer(before, 503);
    expect(before.headers['retry-after']).toBe('1');

    host.send({ type: 'configure', url: desk.url });
    await waitForMessage(host, 'listening');
    expectAnswer(await sendHttp(desk.port, '/?ani=1'), 503);

    host.answerWith(() => ({ status: 200, body: { callId: 'call-1' } }));
    host.send({ type: 'ready' });
    await vi.waitFor(async () => expectAnswer(await sendHttp(desk.port, '/?ani=1'), 200));
    expect(host.messages.filter(({ type }) => type === 'request')).toHaveLength(1);
  });

  it('with 503 when the extension says nothing for five seconds', async () => {
    const host = desk.start();
    host.send({ type: 'configure', url: desk.url });
    host.send({ type: 'ready' });
    await waitForMessage(host, 'listening');
    const askedAt = performance.now();
    const reply = await sendHttp(desk.port, '/?ani=1');
    expectAnswer(reply, 503);
    expect(reply.headers['retry-after']).toBe('1');
    expect(performance.now() - askedAt).toBeGreaterThan(4900);
  });

  it('with 429 when it sends more than anybody can answer', async () => {
    const host = await desk.startReady();
    const sending = Array.from({ length: 2 * RATE_LIMIT.burst }, (_, n) =>
      sendHttp(desk.port, `/?ani=${n}`),
    );
    const replies = await Promise.all(sending);
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const reply of refused) {
      expectAnswer(reply, 429);
      expect(reply.headers['retry-after']).toBe('1');
    }
    const handedOn = host.messages.filter(({ type }) => type === 'request');
    expect(handedOn).toHaveLength(replies.length - refused.length);
  });
});

describe('the native host refuses', () => {
  const long = 'x'.repeat(130 * 1024);

  const requests: [string, number, string, HttpOptions][] = [
    ['another Host', 403, '/?ani=1', { headers: { Host: 'evil.example' } }],
    ['an Origin', 403, '/?ani=1', { headers: { Origin: 'https://evil.example' } }],
    ['an image in a web page', 403, '/?ani=1', { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['another path', 404, '/favicon.ico', {}],
    ['POST', 405, '/?ani=1', { method: 'POST', body: 'ani=1' }],
    [
      'a preflight',
      403,
      '/?ani=1',
      { method: 'OPTIONS', headers: { Origin: 'https://a.example' } },
    ],
    ['HEAD', 405, '/?ani=1', { method: 'HEAD' }],
    ['a body', 413, '/?ani=1', { headers: { 'Content-Length': '5' }, body: 'ani=1' }],
    ['a URL above 128 KiB', 413, `/?ani=${long}`, {}],
    ['headers above 128 KiB', 413, '/?ani=1', { headers: { 'X-Long': long } }],
  ];

  it.each(requests)('%s with %i', async (_, status, path, options) => {
    const host = await desk.startReady();
    const reply = await sendHttp(desk.port, path, options);
    expectAnswer(reply, status);
    if (options.method !== 'HEAD') {
      expect(JSON.parse(reply.body)).toEqual({ error: expect.any(String) });
    }
    if (status === 405) expect(reply.headers.allow).toBe('GET');
    expect(host.messages.filter(({ type }) => type === 'request')).toEqual([]);
  });

  it('a request without the token, and never hands the token on', async () => {
    const host = await desk.startReady('s3cret');
    expectAnswer(await sendHttp(desk.port, '/?ani=1'), 403);
    expectAnswer(await sendHttp(desk.port, '/?ani=1&token=guess'), 403);
    expect(host.messages.filter(({ type }) => type === 'request')).toEqual([]);

    expectAnswer(await sendHttp(desk.port, '/?token=s3cret&ani=1'), 200);
    const headers = { Authorization: 'Bearer s3cret' };
    expectAnswer(await sendHttp(desk.port, '/?ani=1', { headers }), 200);
    const queries = host.messages.flatMap((each) => (each.type === 'request' ? [each.query] : []));
    expect(queries).toEqual(['ani=1', 'ani=1']);
  });

  it.each([
    ['a space in the URL', 'GET /?name=Ada Lovelace HTTP/1.1\r\n\r\n', '400', 'percent-encoded'],
    ['raw UTF-8 in the URL', 'GET /?name=Zoë HTTP/1.1\r\n\r\n', '400', 'percent-encoded'],
    ['what is not HTTP', 'RINGING 1234\r\n\r\n', '400', 'HTTP'],
    ['no Host', 'GET /?ani=1 HTTP/1.0\r\n\r\n', '403', 'Host'],
  ])('%s, in words', async (_, bytes, status, words) => {
    await desk.startReady();
    const reply = await sendRaw(desk.port, bytes);
    expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(reply).toContain('Content-Type: application/json; charset=utf-8');
    expect(reply.slice(reply.indexOf('\r\n\r\n'))).toContain(words);
  });

  it('to wait for slow clients, and serves others when they have taken every place', async () => {
    await desk.startReady();
    const slow = sendRaw(desk.port, 'GET /?ani=1 HTTP/1.1\r\nHost: local');
    const silent = Array.from({ length: 160 }, () => connect(desk.port, '127.0.0.1'));
    // Those above the limit are cut off at once; that is the point.
    for (const socket of silent) socket.on('error', () => {});
    try {
      await vi.waitFor(async () => expectAnswer(await sendHttp(desk.port, '/?ani=1'), 200), {
        timeout: 8000,
        interval: 250,
      });
      expect(await slow).toMatch(/^HTTP\/1.1 408 /);
    } finally {
      for (const socket of silent) socket.destroy();
    }
  });
});

describe('the native host ends', () => {
  it('at once when the browser closes the port, even while a request waits', async () => {
    const host = desk.start();
    host.send({ type: 'configure', url: desk.url });
    host.send({ type: 'ready' });
    await waitForMessage(host, 'listening');
    const unanswered = sendHttp(desk.port, '/?ani=1').catch(() => 'cut off');
    await waitForMessage(host, 'request');
    const closedAt = performance.now();
    host.closeInput();
    expect(await host.exited).toBe(0);
    expect(performance.now() - closedAt).toBeLessThan(1000);
    expect(await unanswered).toBe('cut off');
    expect(await isListening(desk.port, '127.0.0.1')).toBe(false);
  });

  it.each([
    ['bytes that are no message', Buffer.from('hello, host')],
    ['a message that is too large', lengthOnly(MAX_MESSAGE_FROM_EXTENSION + 1)],
    ['a message that is not JSON', Buffer.concat([lengthOnly(1), Buffer.from('{')])],
  ])('with an error and one clear line on %s', async (_, bytes) => {
    const host = await desk.startReady();
    host.sendBytes(bytes);
    expect(await host.exited).toBe(1);
    expect(host.stderr()).toMatch(/^offhook listener: a message [^\n]+\n$/);
  });

  it('with an error when it is not started by its wrapper', async () => {
    const host = startNativeHost([process.execPath, hostFile]);
    expect(await host.exited).toBe(1);
    expect(host.stderr()).toContain('--browser is missing');
  });
});

function lengthOnly(length: number): Buffer {
  return Buffer.from(new Uint32Array([length]).buffer);
}
