import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { BrowserFamily } from '../../scripts/browsers/find.mjs';
import { callListener } from '../support/product/middleware';

/** The ports that `npm start` has by design; whoever works with it now must not be disturbed. */
const PORTS = [5000, 5080];
const inUse = (await Promise.all(PORTS.map(isInUse))).some(Boolean);

let started: ChildProcess | undefined;
afterEach(() => started?.kill('SIGKILL'));

test.skipIf(inUse).each<[BrowserFamily, string]>([
  ['chromium', 'NativeMessagingHosts/com.offhook.listener.json'],
  ['firefox', '.mozilla/native-messaging-hosts/com.offhook.listener.json'],
])(
  'npm start opens %s with a listener, and takes the listener away at the end',
  async (family, file) => {
    const { output, ended } = start(family);
    await expect.poll(output, { timeout: 110_000, interval: 500 }).toContain('Offhook is running');
    expect(output()).toContain("curl 'http://localhost:5000/?ani=%2B12025550143");
    const registration = `.cache/profile-${family}/${file}`;
    expect(existsSync(registration)).toBe(true);

    await expect
      .poll(
        () =>
          callListener('http://localhost:5000/', { ani: '+12025550143' }).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(200);
    const crm = await fetch('http://localhost:5080/contacts/1');
    expect(crm.status).toBe(200);

    started?.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(existsSync(registration)).toBe(false);
    // The browser ends the host; it takes a moment.
    await expect.poll(() => Promise.all(PORTS.map(isInUse))).toEqual([false, false]);
  },
);

function start(family: BrowserFamily) {
  let text = '';
  const child = spawn(process.execPath, ['scripts/start.mjs', '--headless', '--browser', family]);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  started = child;
  return {
    output: () => text,
    ended: new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code))),
  };
}

function isInUse(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
