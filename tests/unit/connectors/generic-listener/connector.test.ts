import { describe, expect, test, vi } from 'vitest';
import { genericListener } from '../../../../src/connectors/generic-listener';
import type {
  ExtensionMessage,
  HostMessage,
} from '../../../../src/connectors/generic-listener/host-protocol';
import type { NativePort } from '../../../../src/cti/connector';
import { startDesk } from '../../../support/desktop/test-desk';

const ID = genericListener.id;

/** A native host that says what the test says. */
function fakeHost() {
  const sent: ExtensionMessage[] = [];
  let toExtension: (message: unknown) => void = () => {};
  let closed: (reason: string | undefined) => void = () => {};
  const port: NativePort = {
    post: (message) => sent.push(message as ExtensionMessage),
    onMessage: (listener) => {
      toExtension = listener;
    },
    onClose: (listener) => {
      closed = listener;
    },
    close: () => {},
  };
  return {
    port,
    sent,
    say: (message: HostMessage | { type: string }) => toExtension(message),
    end: () => closed('gone'),
  };
}

/** The real listener on the real desktop. */
async function startListener({
  allowed = true,
  token,
}: {
  allowed?: boolean;
  token?: string;
} = {}) {
  const { manager, effects } = await startDesk({ stored: undefined });
  const hosts: ReturnType<typeof fakeHost>[] = [];
  let wakesAt: number | undefined;
  const listener = genericListener.create(
    { url: 'http://localhost:5000/', ...(token !== undefined && { token }) },
    {
      clock: { now: () => 1000 },
      memory: { load: async () => undefined, save: async () => {} },
      newId: () => crypto.randomUUID(),
      emit: (event) => manager.onEvent(ID, event),
      wakeAt: (at) => {
        wakesAt = at;
      },
      note: () => {},
      openNativePort: () => {
        const host = fakeHost();
        hosts.push(host);
        return host.port;
      },
      isAllowed: async () => allowed,
    },
  );
  await manager.attach(ID, { connector: listener, services: genericListener.services });
  const link = () => manager.state().links[ID];
  return { manager, effects, listener, hosts, link, wakesAt: () => wakesAt };
}

function request(query: string): HostMessage {
  return { type: 'request', id: query, query, browserOpened: false };
}

describe('the line to the native host', () => {
  test('is told where to listen and then that we are ready', async () => {
    const { hosts } = await startListener({ token: 'secret' });
    expect(hosts[0]?.sent).toEqual([
      { type: 'configure', url: 'http://localhost:5000/', token: 'secret' },
      { type: 'ready' },
    ]);
  });

  test.each([
    [{ type: 'listening', url: 'http://localhost:5000/' }, { state: 'connected' }],
    [
      { type: 'portTaken', port: 5000, holder: { kind: 'offhook', browser: 'Firefox', pid: 7 } },
      { state: 'degraded', detail: { key: 'listenerPortTaken', values: ['5000', 'Firefox'] } },
    ],
    [
      { type: 'portTaken', port: 5000, holder: { kind: 'other', hint: 'airplay' } },
      { state: 'degraded', detail: { key: 'listenerPortTakenAirPlay', values: ['5000'] } },
    ],
    [
      { type: 'portTaken', port: 5000, holder: { kind: 'other' } },
      { state: 'degraded', detail: { key: 'listenerPortTakenOther', values: ['5000'] } },
    ],
    [
      { type: 'misconfigured', message: 'no' },
      { state: 'degraded', detail: { key: 'listenerMisconfigured', values: ['no'] } },
    ],
  ] as const)('%j shows as %j', async (message, shown) => {
    const { hosts, link } = await startListener();
    hosts[0]?.say(message as HostMessage);
    await vi.waitFor(() => expect(link()).toMatchObject(shown));
  });

  test('words that are none of the host’s are passed over', async () => {
    const { hosts, manager } = await startListener();
    hosts[0]?.say({ type: 'makeCall' });
    hosts[0]?.say(request('ani=1'));
    await vi.waitFor(() => expect(manager.state().calls).toHaveLength(1));
  });

  test('no host installed is no fault as long as the browser’s own navigations are heard', async () => {
    const heard = await startListener();
    heard.hosts[0]?.end();
    await vi.waitFor(() =>
      expect(heard.link()).toMatchObject({
        state: 'connected',
        detail: { key: 'listenerHostMissing' },
      }),
    );
    const deaf = await startListener({ allowed: false });
    deaf.hosts[0]?.end();
    await vi.waitFor(() =>
      expect(deaf.link()).toMatchObject({ state: 'degraded', detail: { key: 'listenerNoAccess' } }),
    );
  });

  test('a host that ends is started again', async () => {
    const { hosts, link, listener, wakesAt } = await startListener();
    hosts[0]?.say({ type: 'listening', url: 'x' });
    hosts[0]?.end();
    await vi.waitFor(() => expect(link()?.detail?.key).toBe('listenerHostLost'));
    expect(wakesAt()).toBeGreaterThan(1000);
    listener.tick?.();
    expect(hosts).toHaveLength(2);
  });
});

describe('requests', () => {
  test('are answered with the id of the call', async () => {
    const { hosts, manager } = await startListener();
    hosts[0]?.say(request('ani=%2B1&callid=7'));
    await vi.waitFor(() =>
      expect(hosts[0]?.sent.at(-1)).toEqual({
        type: 'answer',
        id: 'ani=%2B1&callid=7',
        status: 200,
        body: { callId: manager.state().calls[0]?.callId },
      }),
    );
  });

  test.each([
    ['event=dancing', 'event'],
    ['event=ended&callid=unknown', 'callid'],
  ])('%s is answered with 400 that names %s', async (query, parameter) => {
    const { hosts } = await startListener();
    hosts[0]?.say(request(query));
    await vi.waitFor(() =>
      expect(hosts[0]?.sent.at(-1)).toMatchObject({ status: 400, body: { parameter } }),
    );
  });

  test('with the same callid are one call from ringing to its end, and one pop', async () => {
    const { hosts, manager, effects } = await startListener();
    for (const event of ['ringing', 'answered', 'held', 'retrieved', 'ended']) {
      hosts[0]?.say(request(`callid=7&ani=1&event=${event}`));
    }
    await vi.waitFor(() => expect(manager.state().wrapUps).toHaveLength(1));
    expect(manager.state().calls).toEqual([]);
    expect(effects.map(({ kind }) => kind)).toEqual(['screenPop']);
  });

  test('without callid are a new call each', async () => {
    const { hosts, manager } = await startListener();
    hosts[0]?.say(request('ani=1'));
    hosts[0]?.say(request('ani=1'));
    await vi.waitFor(() => expect(manager.state().calls).toHaveLength(2));
  });

  test('that the browser opened ring in the same way', async () => {
    const { listener, manager } = await startListener();
    await listener.takeCapture({ query: 'ani=1&dnis=2', at: 900 });
    expect(manager.state().calls).toMatchObject([
      { startedAt: 900, userData: { ani: '1', dnis: '2' } },
    ]);
  });

  test('that the browser opened and that make no sense are told to the agent', async () => {
    const { listener, link } = await startListener();
    await listener.takeCapture({ query: 'direction=up', at: 900 });
    expect(link()?.detail).toMatchObject({ key: 'listenerBadRequest' });
  });
});

describe('a call that is only heard of', () => {
  test('can be closed, which leads to after-call work', async () => {
    const { listener, manager } = await startListener();
    await listener.takeCapture({ query: 'ani=1', at: 900 });
    const [call] = manager.state().calls;
    if (call) await manager.command({ service: 'clearConnection', callId: call.callId });
    expect(manager.state().calls).toEqual([]);
    expect(manager.state().wrapUps).toHaveLength(1);
  });

  test('cannot be answered here', async () => {
    const { listener, manager } = await startListener();
    await listener.takeCapture({ query: 'ani=1', at: 900 });
    const [call] = manager.state().calls;
    const result = call && (await manager.command({ service: 'answerCall', callId: call.callId }));
    expect(result).toMatchObject({ ok: false, reason: 'notPermitted' });
  });
});
