import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find.mjs';
import { launchChromium, launchFirefox } from '../../scripts/browsers/launch.mjs';
import { installListener } from '../../scripts/listener/install.mjs';
import { findRegistrations, thisMachine } from '../../scripts/listener/places.mjs';
import { rememberUrl } from '../../src/native-host/last-url';
import { buildNativeHost } from '../support/build-native-host';
import { isListening, sendHttp } from '../support/http-client';
import { findFreePort } from '../support/native-host-process';

/** Stands in for the extension: the host is started by a real browser and answered by this. */
function backgroundScript(url: string, callId: string): string {
  return `
    const port = (globalThis.browser ?? chrome).runtime.connectNative('com.offhook.listener');
    port.onMessage.addListener(({ type, id, query }) => {
      if (type !== 'request') return;
      const callId = '${callId} ' + query;
      port.postMessage({ type: 'answer', id, status: 200, body: { callId } });
    });
    port.postMessage({ type: 'configure', url: '${url}' });
    port.postMessage({ type: 'ready' });
  `;
}

/** With the product's own ids, which are the ones the host is registered for. */
const IDENTITIES = {
  chromium: {
    key: JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8')).key,
    background: { service_worker: 'background.js' },
  },
  firefox: {
    browser_specific_settings: { gecko: { id: '{95b2bb78-5df7-49ac-8040-b6580409ecf4}' } },
    background: { scripts: ['background.js'] },
  },
};

let builtHost: string;
let folder: string;
let port: number;

beforeAll(async () => {
  builtHost = await buildNativeHost();
  return () => rmSync(dirname(builtHost), { recursive: true });
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offhook-in-browser-'));
  port = await findFreePort();
});
afterEach(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

function writeExtension(browser: 'chromium' | 'firefox'): string {
  const extensionDir = join(folder, 'extension');
  mkdirSync(extensionDir);
  const manifest = {
    manifest_version: 3,
    name: 'Listener stub',
    version: '1',
    permissions: ['nativeMessaging'],
    ...IDENTITIES[browser],
  };
  writeFileSync(join(extensionDir, 'manifest.json'), JSON.stringify(manifest));
  const script = backgroundScript(`http://localhost:${port}/`, browser);
  writeFileSync(join(extensionDir, 'background.js'), script);
  return extensionDir;
}

function register(browser: 'chromium' | 'firefox', profile: string): void {
  const options = { browser, profile, machine: { ...thisMachine(), env: {}, home: folder } };
  installListener({ ...options, builtHost });
  for (const { stateFolder } of findRegistrations(options)) {
    rememberUrl(stateFolder, `http://localhost:${port}/`);
  }
}

async function launch(browser: 'chromium' | 'firefox') {
  const path = findBrowser(browser)?.path;
  if (path === undefined) throw new Error(`no ${browser} to test with`);
  const profileDir = join(folder, 'profile');
  const options = { path, profileDir, extensionDir: writeExtension(browser), headless: true };
  if (browser === 'chromium') {
    register(browser, profileDir);
    return launchChromium(options);
  }
  // Firefox looks for hosts in its home folder, not in its profile.
  const home = join(folder, 'home');
  register(browser, home);
  return launchFirefox({ ...options, env: { ...process.env, HOME: home } });
}

describe.each(['chromium', 'firefox'] as const)('a listener registered for %s', (browser) => {
  it('is started by it, reaches the extension, and ends with it', async () => {
    const launched = await launch(browser);
    try {
      await vi.waitFor(
        async () => {
          const reply = await sendHttp(port, '/?ani=1234');
          expect(JSON.parse(reply.body)).toEqual({ callId: `${browser} ani=1234` });
        },
        { timeout: 30_000, interval: 200 },
      );
    } finally {
      await launched.close();
    }
    await vi.waitFor(async () => expect(await isListening(port, '127.0.0.1')).toBe(false), 10_000);
  });
});
