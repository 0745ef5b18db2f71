import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { rememberUrl } from '../../src/native-host/last-url';
import { findFreePort, type NativeHostProcess, startNativeHost } from './native-host-process';

/** One user's computer: several browsers may each run a host, and all see each other's holder files. */
export interface NativeHostDesk {
  readonly holderFolder: string;
  /** A free port, different in each test. */
  readonly port: number;
  readonly url: string;
  /** A host that the extension has not spoken to yet. It remembers `url`, unless told otherwise. */
  start(browser?: string, rememberedUrl?: string): NativeHostProcess;
  /** A host that listens on `url` and answers every request with a call id. */
  startReady(token?: string): Promise<NativeHostProcess>;
  leave(): Promise<void>;
}

export async function openDesk(hostFile: string): Promise<NativeHostDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'offhook-desk-'));
  const holderFolder = join(folder, 'holders');
  const port = await findFreePort();
  const url = `http://localhost:${port}/`;
  const hosts: NativeHostProcess[] = [];

  const start: NativeHostDesk['start'] = (browser = 'Chromium', rememberedUrl = url) => {
    const stateFolder = join(folder, browser);
    rememberUrl(stateFolder, rememberedUrl);
    const host = startNativeHost([
      process.execPath,
      hostFile,
      ...['--browser', browser],
      ...['--state-folder', stateFolder],
      ...['--holder-folder', holderFolder],
      'chrome-extension://adgehkddghebfbmcnpiendddfekjiehh/',
    ]);
    hosts.push(host);
    return host;
  };

  return {
    holderFolder,
    port,
    url,
    start,
    async startReady(token) {
      const host = start();
      host.answerWith(() => ({ status: 200, body: { callId: 'call-1' } }));
      host.send({ type: 'configure', url, ...(token === undefined ? {} : { token }) });
      host.send({ type: 'ready' });
      await waitForMessage(host, 'listening');
      return host;
    },
    async leave() {
      for (const host of hosts) host.kill();
      await Promise.all(hosts.map((host) => host.exited));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the host has said so at least `times` times. */
export async function waitForMessage(
  host: NativeHostProcess,
  type: NativeHostProcess['messages'][number]['type'],
  times = 1,
): Promise<void> {
  await vi.waitFor(
    () => {
      const count = host.messages.filter((message) => message.type === type).length;
      if (count < times) throw new Error(`${count} ${type}; stderr: ${host.stderr()}`);
    },
    { timeout: 8000, interval: 20 },
  );
}
