import { describe, expect, test, vi } from 'vitest';
import { initialState } from '../../../src/desktop/state';
import { createClient, RequestError } from '../../../src/messaging/client';
import { createOnce } from '../../../src/messaging/once';
import { classifySender } from '../../../src/messaging/sender';
import { createMessageServer, type Handlers } from '../../../src/messaging/server';
import { defaultSettings } from '../../../src/settings/defaults';

const OWN = 'abc';
const BASE = 'chrome-extension://abc/';

describe('who is asking', () => {
  test.each([
    ['our popup', { id: OWN, url: `${BASE}extension/popup/index.html` }, 'extensionPage'],
    ['our script in a page', { id: OWN, url: 'https://crm.example/contacts' }, 'contentScript'],
    [
      'our script in a page that mimics us',
      { id: OWN, url: 'https://x/?chrome-extension://abc/' },
      'contentScript',
    ],
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }, undefined],
    ['a sender without an address', { id: OWN }, undefined],
  ])('%s', (_, sender, kind) => {
    expect(classifySender(sender, OWN, BASE)).toBe(kind);
  });
});

const SETTINGS = defaultSettings((key) => key, 'en-US');
const CHOICE = { callCenters: [{ text: '<callCenter/>' }], inUse: null };
const TRIED = { number: '1', direction: 'inbound', userData: {}, settings: SETTINGS };

/** All that shows or changes what is set, or tries it out. */
const SETTINGS_REQUESTS = {
  saveSettings: { settings: SETTINGS },
  previewCallCenters: CHOICE,
  saveCallCenters: CHOICE,
  previewSettingsFile: { text: '{}' },
  importSettingsFile: { text: '{}' },
  forgetOwnSettings: { items: ['region', 'connectors.simulator'] },
  testConnection: { connectorId: 'simulator', settings: {} },
  tryNumber: TRIED,
};

const NO_CHANGE = { changes: [], findings: [], locked: [] };

function server() {
  const done = vi.fn(async () => ({ ok: true }) as const);
  const handlers: Handlers = {
    command: done,
    dialText: done,
    redoScreenPop: done,
    chooseMatch: done,
    toastAct: done,
    simulateCall: done,
    simulateScript: done,
    simulateAct: done,
    reconnect: done,
    showAdapterPage: done,
    arrive: done,
    getTrace: async () => ({
      format: 'offhook-trace',
      version: 2,
      start: initialState(0),
      entries: [],
    }),
    clearTrace: done,
    getSettings: async () => {
      throw new Error('the disk is full');
    },
    saveSettings: done,
    previewCallCenters: async () => NO_CHANGE,
    saveCallCenters: done,
    previewSettingsFile: async () => NO_CHANGE,
    importSettingsFile: done,
    forgetOwnSettings: done,
    testConnection: async () => ({ ok: true, steps: [] }),
    tryNumber: async () => ({ searches: [], sentence: { key: 'trialNothing' } }),
  };
  return { done, handle: createMessageServer(handlers) };
}

const answer = {
  request: 'command',
  payload: { commandId: '1', command: { service: 'answerCall', callId: 'c' } },
};

describe('what may be asked', () => {
  test('the popup may command', async () => {
    const { handle, done } = server();
    expect(await handle(answer, 'extensionPage')).toEqual({ ok: true, value: { ok: true } });
    expect(done).toHaveBeenCalledWith(answer.payload);
  });

  test.each([
    ['command', answer.payload],
    ['simulateCall', { pairs: [['ani', '1']] }],
    ['getSettings', {}],
    ['redoScreenPop', { callId: 'c' }],
    ...Object.entries(SETTINGS_REQUESTS),
  ])('a script in a page may not ask for %s', async (request, payload) => {
    const { handle, done } = server();
    const reply = await handle({ request, payload }, 'contentScript');
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(done).not.toHaveBeenCalled();
  });

  test.each(Object.entries(SETTINGS_REQUESTS))(
    'a page of ours may ask for %s, and a toast not',
    async (request, payload) => {
      const { handle } = server();
      expect(await handle({ request, payload }, 'extensionPage')).toMatchObject({ ok: true });
      expect(await handle({ request, payload }, 'toast')).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      });
    },
  );

  test.each([
    ['an item that there is not', 'forgetOwnSettings', { items: ['secrets'] }],
    ['a name in a prototype', 'forgetOwnSettings', { items: ['__proto__'] }],
    ['a file that is none', 'importSettingsFile', { text: 7 }],
    ['a file beyond all measure', 'importSettingsFile', { text: 'x'.repeat(20_000_001) }],
    ['a choice of nothing', 'saveCallCenters', { callCenters: 'all', inUse: null }],
    ['a direction that there is not', 'tryNumber', { ...TRIED, direction: 'up' }],
  ])('%s is refused', async (_, request, payload) => {
    const { handle, done } = server();
    const reply = await handle({ request, payload }, 'extensionPage');
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(done).not.toHaveBeenCalled();
  });

  test('a settings file that is too large is let in, to be refused in words', async () => {
    const { handle } = server();
    const payload = { text: 'x'.repeat(6_000_000) };
    expect(
      await handle({ request: 'previewSettingsFile', payload }, 'extensionPage'),
    ).toMatchObject({ ok: true });
  });

  test('a script in a page may dial', async () => {
    const { handle, done } = server();
    const payload = { commandId: '1', text: 'tel:+12025550143' };
    await handle({ request: 'dialText', payload }, 'contentScript');
    expect(done).toHaveBeenCalledWith(payload);
  });

  test.each([
    ['no request at all', 7, 'unknown'],
    ['an unknown request', { request: 'toString', payload: {} }, 'unknown'],
    [
      'a command without its call',
      { request: 'command', payload: { commandId: '1', command: { service: 'answerCall' } } },
      'invalid',
    ],
    [
      'an agent state that only a call can bring',
      {
        request: 'command',
        payload: { commandId: '1', command: { service: 'setAgentState', state: 'busy' } },
      },
      'invalid',
    ],
    [
      'a novel instead of a number',
      { request: 'dialText', payload: { commandId: '1', text: 'x'.repeat(3000) } },
      'invalid',
    ],
  ])('%s is refused', async (_, message, code) => {
    const { handle, done } = server();
    expect(await handle(message, 'extensionPage')).toMatchObject({ ok: false, error: { code } });
    expect(done).not.toHaveBeenCalled();
  });

  test('a refusal names the field at fault', async () => {
    const { handle } = server();
    const command = { service: 'generateDigits', callId: 'c', digits: 5 };
    const reply = await handle(
      { request: 'command', payload: { commandId: '1', command } },
      'extensionPage',
    );
    expect(reply).toMatchObject({ error: { message: expect.stringContaining('command.digits') } });
  });

  test('a handler that breaks is an answer, not a silence', async () => {
    const { handle } = server();
    const reply = await handle({ request: 'getSettings', payload: {} }, 'extensionPage');
    expect(reply).toEqual({
      ok: false,
      error: { code: 'failed', message: 'getSettings: the disk is full' },
    });
  });
});

test('a command sent twice is done once and answered twice', async () => {
  const once = createOnce<number>();
  const run = vi.fn(async () => 7);
  expect(await Promise.all([once('a', run), once('a', run), once('b', run)])).toEqual([7, 7, 7]);
  expect(run).toHaveBeenCalledTimes(2);
});

describe('the client', () => {
  test('turns a refusal into an error that says which', async () => {
    const { handle } = server();
    const client = createClient({
      send: (message) => handle(message, 'contentScript'),
      connect: () => {
        throw new Error('not used');
      },
    });
    await expect(client.request('getSettings', {})).rejects.toEqual(
      new RequestError('forbidden', 'getSettings is not for a contentScript'),
    );
  });

  test('connects again when the background has stopped, until it is told to stop', () => {
    const ports: { lose(): void; disconnected: boolean }[] = [];
    const client = createClient({
      send: async () => undefined,
      connect: () => {
        const port = { lose: () => {}, disconnected: false };
        ports.push(port);
        return {
          onMessage: () => {},
          onDisconnect: (listener) => {
            port.lose = listener;
          },
          disconnect: () => {
            port.disconnected = true;
          },
        };
      },
    });
    const lost = vi.fn();
    const stop = client.watch(() => {}, lost);
    ports[0]?.lose();
    expect([ports.length, lost.mock.calls.length]).toEqual([2, 1]);
    stop();
    expect(ports[1]?.disconnected).toBe(true);
    ports[1]?.lose();
    expect(ports).toHaveLength(2);
  });
});
