import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildNativeHost } from '../support/build-native-host';
import { isListening, sendHttp } from '../support/http-client';
import { type NativeHostDesk, openDesk, waitForMessage } from '../support/native-host-desk';
import { findFreePort } from '../support/native-host-process';

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1');

let hostFile: string;
let desk: NativeHostDesk;
let strangers: Server[];

beforeAll(async () => {
  hostFile = await buildNativeHost();
  return () => rmSync(dirname(hostFile), { recursive: true });
});
beforeEach(async () => {
  desk = await openDesk(hostFile);
  strangers = [];
});
afterEach(async () => {
  for (const stranger of strangers) stranger.close();
  await desk.leave();
});

/** Another program that has the port. */
async function startStranger(address: string): Promise<Server> {
  const stranger = createServer().listen(desk.port, address);
  strangers.push(stranger);
  await once(stranger, 'listening');
  return stranger;
}

describe('the listener’s port', () => {
  it('stays with the first browser; the second names it and takes over when it ends', async () => {
    const first = await desk.startReady();
    const second = desk.start('Firefox');
    second.send({ type: 'configure', url: desk.url });
    second.send({ type: 'ready' });
    await waitForMessage(second, 'portTaken');
    expect(second.messages).toEqual([
      {
        type: 'portTaken',
        port: desk.port,
        holder: { kind: 'offhook', browser: 'Chromium', pid: first.pid },
      },
    ]);

    first.closeInput();
    await waitForMessage(second, 'listening');
    expect(second.messages.slice(1)).toEqual([{ type: 'listening', url: desk.url }]);
    second.answerWith(() => ({ status: 200, body: { callId: 'from Firefox' } }));
    const reply = await sendHttp(desk.port, '/?ani=1');
    expect(JSON.parse(reply.body)).toEqual({ callId: 'from Firefox' });
  });

  it('may be another program’s, and is taken when that ends', async () => {
    const stranger = await startStranger('127.0.0.1');
    const host = desk.start();
    host.send({ type: 'configure', url: desk.url });
    await waitForMessage(host, 'portTaken');
    expect(host.messages).toEqual([
      { type: 'portTaken', port: desk.port, holder: expect.objectContaining({ kind: 'other' }) },
    ]);
    stranger.close();
    await waitForMessage(host, 'listening');
  });

  it.skipIf(!hasIpv6)('counts as taken when only ::1 is, and 127.0.0.1 is not kept', async () => {
    await startStranger('::1');
    const host = desk.start();
    host.send({ type: 'configure', url: desk.url });
    await waitForMessage(host, 'portTaken');
    expect(await isListening(desk.port, '127.0.0.1')).toBe(false);
  });

  it('is not said to be held by a host that was killed', async () => {
    const killed = await desk.startReady();
    killed.kill();
    await killed.exited;
    expect(existsSync(join(desk.holderFolder, `holder-${desk.port}.json`))).toBe(true);
    await startStranger('127.0.0.1');
    const host = desk.start('Firefox');
    host.send({ type: 'configure', url: desk.url });
    await waitForMessage(host, 'portTaken');
    expect(host.messages).toMatchObject([{ type: 'portTaken', holder: { kind: 'other' } }]);
  });

  it('leaves no word about its holder behind', async () => {
    const host = await desk.startReady();
    const file = join(desk.holderFolder, `holder-${desk.port}.json`);
    expect(existsSync(file)).toBe(true);
    host.closeInput();
    await host.exited;
    expect(existsSync(file)).toBe(false);
  });
});

describe('the listener URL', () => {
  it('can move to another port', async () => {
    const host = await desk.startReady();
    const port = await findFreePort();
    host.send({ type: 'configure', url: `http://127.0.0.1:${port}/cti` });
    await waitForMessage(host, 'listening', 2);
    expect(host.messages.at(-1)).toEqual({
      type: 'listening',
      url: `http://127.0.0.1:${port}/cti`,
    });
    const headers = { Host: `127.0.0.1:${port}` };
    expect((await sendHttp(port, '/cti?ani=1', { headers })).status).toBe(200);
    expect(await isListening(desk.port, '127.0.0.1')).toBe(false);
    expect(existsSync(join(desk.holderFolder, `holder-${desk.port}.json`))).toBe(false);
  });

  it('can change its path and token without losing the port', async () => {
    const host = await desk.startReady();
    host.send({ type: 'configure', url: `${desk.url}cti`, token: 's3cret' });
    await waitForMessage(host, 'listening', 2);
    expect((await sendHttp(desk.port, '/?ani=1')).status).toBe(404);
    expect((await sendHttp(desk.port, '/cti?ani=1')).status).toBe(403);
    expect((await sendHttp(desk.port, '/cti?ani=1&token=s3cret')).status).toBe(200);
  });

  it('is refused in words when it is not of this machine, and nothing listens then', async () => {
    const host = await desk.startReady();
    host.send({ type: 'configure', url: 'http://192.168.1.7:5000/' });
    await waitForMessage(host, 'misconfigured');
    expect(host.messages.at(-1)).toEqual({
      type: 'misconfigured',
      message: 'The host of the listener URL must be localhost, 127.0.0.1 or [::1].',
    });
    await vi.waitFor(async () => expect(await isListening(desk.port, '127.0.0.1')).toBe(false));

    host.send({ type: 'configure', url: desk.url });
    await waitForMessage(host, 'listening', 2);
    expect((await sendHttp(desk.port, '/?ani=1')).status).toBe(200);
  });

  it('does not find its own port taken when it comes back to it at once', async () => {
    const host = await desk.startReady();
    host.send({ type: 'configure', url: 'not a URL' });
    host.send({ type: 'configure', url: desk.url });
    await waitForMessage(host, 'listening', 2);
    expect(host.messages.map(({ type }) => type)).toEqual([
      'listening',
      'misconfigured',
      'listening',
    ]);
  });

  it('is served from the next start on, before the extension says anything', async () => {
    const host = await desk.startReady();
    host.closeInput();
    await host.exited;
    const next = desk.start();
    await vi.waitFor(async () => expect((await sendHttp(desk.port, '/?ani=1')).status).toBe(503), {
      timeout: 8000,
    });
    expect(next.messages).toEqual([]);
  });
});
