import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installListener, uninstallListener } from '../../scripts/listener/install.mjs';
import { findRegistrations, type Machine } from '../../scripts/listener/places.mjs';
import { listenerStatus } from '../../scripts/listener/status.mjs';
import { windowsInstructions } from '../../scripts/listener/windows.mjs';
import { rememberUrl } from '../../src/native-host/last-url';
import { buildNativeHost } from '../support/build-native-host';
import { waitForMessage } from '../support/native-host-desk';
import { findFreePort, startNativeHost } from '../support/native-host-process';

const command = fileURLToPath(new URL('../../scripts/listener.mjs', import.meta.url));

let builtHost: string;
let home: string;
let machine: Machine;

beforeAll(async () => {
  builtHost = await buildNativeHost();
  return () => rmSync(dirname(builtHost), { recursive: true });
});
beforeEach(() => {
  home = join(mkdtempSync(join(tmpdir(), 'offhook-home-')), "an agent's home");
  machine = { platform: 'linux', env: {}, home };
});
afterEach(() => rmSync(dirname(home), { recursive: true }));

function registrationOf(browser: 'chromium' | 'firefox', profile?: string) {
  const [registration] = findRegistrations({
    browser,
    machine,
    ...(profile === undefined ? {} : { profile }),
  });
  if (registration === undefined) throw new Error(`no registration for ${browser}`);
  return registration;
}

describe('installing the listener', () => {
  it('registers it for the browsers that the user has', () => {
    mkdirSync(join(home, '.config/chromium'), { recursive: true });
    mkdirSync(join(home, '.config/mozilla'), { recursive: true });
    const written = installListener({ machine, builtHost });
    expect(written.map(({ browser }) => browser)).toEqual(['chromium', 'firefox']);
    for (const file of written.flatMap(({ files }) => files)) expect(existsSync(file)).toBe(true);

    const programs = join(home, '.local/share/offhook/listener');
    const chromium = join(home, '.config/chromium/NativeMessagingHosts/com.offhook.listener.json');
    expect(JSON.parse(readFileSync(chromium, 'utf8'))).toEqual({
      name: 'com.offhook.listener',
      description: expect.any(String),
      path: join(programs, 'offhook-listener-chromium'),
      type: 'stdio',
      allowed_origins: ['chrome-extension://adgehkddghebfbmcnpiendddfekjiehh/'],
    });
    const firefox = join(home, '.mozilla/native-messaging-hosts/com.offhook.listener.json');
    expect(JSON.parse(readFileSync(firefox, 'utf8'))).toMatchObject({
      path: join(programs, 'offhook-listener-firefox'),
      allowed_extensions: ['{95b2bb78-5df7-49ac-8040-b6580409ecf4}'],
    });
  });

  it('registers it for a browser that was never started when told to', () => {
    const [written] = installListener({ browser: 'edge', machine, builtHost });
    expect(written?.files[0]).toBe(
      join(home, '.config/microsoft-edge/NativeMessagingHosts/com.offhook.listener.json'),
    );
  });

  it('follows the XDG folders', () => {
    machine.env = { XDG_CONFIG_HOME: join(home, 'c'), XDG_DATA_HOME: join(home, 'd') };
    const [written] = installListener({ browser: 'chrome', machine, builtHost });
    expect(written?.files.map((file) => file.slice(home.length + 1).split('/')[0])).toEqual([
      'c',
      'd',
      'd',
    ]);
  });

  it.each([
    ['chrome', 'Google/Chrome/NativeMessagingHosts'],
    ['chromium', 'Chromium/NativeMessagingHosts'],
    ['edge', 'Microsoft Edge/NativeMessagingHosts'],
    ['firefox', 'Mozilla/NativeMessagingHosts'],
  ] as const)('knows where %s looks on a Mac', (browser, folder) => {
    const [registration] = findRegistrations({
      browser,
      machine: { platform: 'darwin', env: {}, home: '/Users/ada' },
    });
    const library = '/Users/ada/Library/Application Support';
    expect(registration?.manifestFile).toBe(`${library}/${folder}/com.offhook.listener.json`);
    expect(registration?.hostFile).toBe(`${library}/Offhook/listener/host.mjs`);
  });

  it('writes down what Windows needs, and does not pretend to do it', () => {
    expect(windowsInstructions().match(/reg add .*com\.offhook\.listener/g)).toHaveLength(4);
    const windows: Machine = { platform: 'win32', env: {}, home: 'C:\\Users\\ada' };
    const install = () => installListener({ browser: 'edge', machine: windows, builtHost });
    expect(install).toThrow('cannot be registered on win32');
  });

  it.each([
    ['no browser is there', {}, 'npm run listener -- install --browser'],
    ['the host is not built', { builtHost: '/nowhere/host.mjs' }, 'npm run build'],
    ['a profile comes without its browser', { profile: '/somewhere' }, '--browser'],
  ])('says what to do when %s', (_, options, words) => {
    expect(() => installListener({ machine, builtHost, ...options })).toThrow(words);
  });

  it.each([
    ['chromium', 'NativeMessagingHosts'],
    ['firefox', '.mozilla/native-messaging-hosts'],
  ] as const)('keeps everything inside a %s profile', (browser, folder) => {
    const profile = join(home, 'profile');
    const [written] = installListener({ browser, profile, machine, builtHost });
    for (const file of written?.files ?? []) expect(file.startsWith(`${profile}/`)).toBe(true);
    expect(written?.files[0]).toBe(join(profile, folder, 'com.offhook.listener.json'));
    uninstallListener({ browser, profile, machine });
    expect(existsSync(join(profile, 'offhook-listener'))).toBe(false);
  });
});

describe('uninstalling the listener', () => {
  it('leaves the other browsers’ registration alone, and nothing after the last', () => {
    installListener({ browser: 'chrome', machine, builtHost });
    installListener({ browser: 'firefox', machine, builtHost });
    const { hostFile } = registrationOf('firefox');
    expect(uninstallListener({ browser: 'chrome', machine })).toHaveLength(2);
    expect(existsSync(hostFile)).toBe(true);
    expect(uninstallListener({ machine })).toContain(hostFile);
    expect(existsSync(dirname(hostFile))).toBe(false);
    expect(uninstallListener({ machine })).toEqual([]);
  });
});

describe('the listener’s status', () => {
  let port: number;
  beforeEach(async () => {
    port = await findFreePort();
    rememberUrl(registrationOf('chromium').stateFolder, `http://localhost:${port}/`);
  });

  it('is not well before it is installed', async () => {
    const status = await listenerStatus({ machine });
    expect(status).toMatchObject({ ok: false, port, holder: { kind: 'nobody' } });
    expect(status.browsers.map(({ state }) => state)).toEqual(Array(4).fill('notRegistered'));
  });

  it('is well once the program that is registered starts', async () => {
    installListener({ browser: 'chromium', machine, builtHost });
    const status = await listenerStatus({ machine });
    expect(status.ok).toBe(true);
    expect(status.browsers).toContainEqual(
      expect.objectContaining({ browser: 'chromium', state: 'registered' }),
    );
  });

  it.each([
    ['wrapperFile', 'is missing'],
    ['hostFile', 'does not start'],
  ] as const)('says what is broken without its %s', async (file, words) => {
    installListener({ browser: 'chromium', machine, builtHost });
    rmSync(registrationOf('chromium')[file]);
    const status = await listenerStatus({ browser: 'chromium', machine });
    expect(status.ok).toBe(false);
    expect(status.browsers).toMatchObject([
      { state: 'broken', problem: expect.stringContaining(words) },
    ]);
  });

  it('names the browser that has the port', async () => {
    installListener({ browser: 'chromium', machine, builtHost });
    const host = startNativeHost([registrationOf('chromium').wrapperFile]);
    try {
      host.send({ type: 'configure', url: `http://localhost:${port}/` });
      await waitForMessage(host, 'listening');
      expect(await listenerStatus({ machine })).toMatchObject({
        ok: true,
        holder: { kind: 'offhook', browser: 'Chromium', pid: host.pid },
      });
    } finally {
      host.closeInput();
      await host.exited;
    }
    expect((await listenerStatus({ machine })).holder).toEqual({ kind: 'nobody' });
  });

  it('is not well while another program has the port, which on a Mac may be AirPlay', async () => {
    installListener({ browser: 'chromium', machine, builtHost });
    const stranger = createServer().listen(port, '127.0.0.1');
    await once(stranger, 'listening');
    try {
      const status = await listenerStatus({ machine });
      expect(status).toMatchObject({ ok: false, holder: { kind: 'other' } });
    } finally {
      stranger.close();
    }
  });
});

describe('npm run listener', () => {
  function run(...args: string[]) {
    const env = { PATH: process.env.PATH, HOME: home };
    return spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' });
  }

  it('says how it is used', () => {
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('install|uninstall|status');
  });

  it.each([
    [['status'], 'Chromium: not registered'],
    [['status', '--browser', 'firefox'], 'Firefox: not registered'],
    [['install', '--browser', 'lynx'], 'lynx is not one of'],
    [['install', '--profil', 'x'], "Unknown option '--profil'"],
  ])('%j ends with 1 and says why', (args, words) => {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(words);
  });

  it('removes what was installed and says what that was', () => {
    installListener({ browser: 'chromium', machine, builtHost });
    const { status, stdout } = run('uninstall');
    expect(status).toBe(0);
    expect(stdout).toContain(`removed ${registrationOf('chromium').manifestFile}`);
  });
});
