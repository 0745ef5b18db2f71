import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { notificationExample } from '../../../../docs/examples/notification-connector';
import { AGENT, type ExamplePbx, openExamplePbx, SECRET } from '../../../support/example-pbx/pbx';
import { createRecordingWorld, MORNING } from '../recording-world';

const AT = new Date(MORNING).toISOString();

describe('the connector that is told', () => {
  let pbx: ExamplePbx;

  beforeEach(async () => {
    pbx = await openExamplePbx({ now: () => MORNING });
  });
  afterEach(() => pbx.close());

  function start({ secret = SECRET, allowed = true } = {}) {
    const recorded = createRecordingWorld({ allowed });
    const settings = { url: pbx.url, agent: AGENT, secret };
    return { ...recorded, connector: notificationExample.create(settings, recorded.world) };
  }

  test('comes up, and keeps the background running as long as it hears something', async () => {
    const { connector, links, wakesAt, passTime } = start();
    await connector.connect();
    expect(links()).toEqual(['connected']);
    passTime(15_000);
    await connector.probe?.();
    expect(wakesAt()).toBe(MORNING + 45_000);
  });

  test('with a wrong secret is refused, in the phone system’s words, and tells nobody the secret', async () => {
    const { connector, links, lastLink, events, notes } = start({ secret: 'open barley' });
    await connector.connect();
    expect(links()).toEqual(['refused']);
    expect(lastLink()?.detail?.values).toEqual(['Agent and secret do not match.']);
    expect(JSON.stringify([events, notes])).not.toContain('barley');
  });

  test('without access to the host asks nothing, and says what is missing', async () => {
    const { connector, lastLink } = start({ allowed: false });
    await connector.connect();
    expect(lastLink()).toMatchObject({
      state: 'offline',
      detail: {
        key: 'connectorNotificationExampleNoAccess',
        values: ['http://127.0.0.1/*'],
      },
    });
  });

  test('is sent away when the agent logs on elsewhere, and does not come back by itself', async () => {
    const { connector, lastLink, wakesAt } = start();
    await connector.connect();
    await start().connector.connect();
    await vi.waitFor(() => expect(lastLink()?.state).toBe('refused'));
    expect(lastLink()?.detail?.values).toEqual(['This agent has logged on elsewhere.']);
    expect(wakesAt()).toBeUndefined();
  });

  test('may be asked to connect at any time: the last attempt counts', async () => {
    const { connector, links } = start();
    await Promise.all([connector.connect(), connector.connect()]);
    expect(links()).toEqual(['connected']);
    expect(await connector.probe?.()).toBe(true);
  });

  test('says that the line is lost when it breaks off', async () => {
    const { connector, links, wakesAt } = start();
    await connector.connect();
    pbx.act({ does: 'line', to: 'down' });
    await vi.waitFor(() => expect(links().at(-1)).toBe('offline'));
    expect(wakesAt()).toBeUndefined();
  });

  test('notices that an event is missing, and that one came twice', async () => {
    const { connector, events } = start();
    const heard = () => events.flatMap((event) => (event.kind === 'link' ? [] : [event.kind]));
    await connector.connect();
    pbx.act({ does: 'setDevice', doNotDisturb: true });
    pbx.act({ does: 'repeat' });
    await connector.probe?.();
    expect(heard()).toEqual(['device']);
    pbx.act({ does: 'lose', events: 1 });
    pbx.act({ does: 'setDevice', doNotDisturb: false });
    pbx.act({ does: 'setDevice', messageWaiting: true });
    await connector.probe?.();
    expect(heard()).toEqual(['device', 'system', 'device']);
    expect(events).toContainEqual({ kind: 'system', status: 'messageLost', at: MORNING });
  });

  test('notes what it does not understand, and goes on listening', async () => {
    const { connector, events, notes } = start();
    await connector.connect();
    pbx.tell({ type: 'Levitating', at: AT, id: 'c1' });
    pbx.act({ does: 'setDevice', doNotDisturb: true });
    await connector.probe?.();
    expect(notes).toEqual([
      [expect.any(String), { number: 1, type: 'Levitating', at: AT, id: 'c1' }],
    ]);
    expect(events.at(-1)).toMatchObject({ kind: 'device', name: 'doNotDisturb', on: true });
  });

  test('does not take a dead line for a good one', async () => {
    const { connector } = start();
    await connector.connect();
    pbx.act({ does: 'line', to: 'dead' });
    expect(await connector.probe?.()).toBe(false);
    await expect(connector.snapshot()).rejects.toThrow('does not say how things stand');
    const result = await connector.execute({ service: 'makeCall', number: '202' });
    expect(result).toEqual({ ok: false, reason: 'noAnswer' });
  });

  test('logs off, and nobody who waits for an answer waits for ever', async () => {
    const { connector, links, wakesAt } = start();
    await connector.connect();
    const probe = connector.probe?.();
    await connector.disconnect();
    expect(await probe).toBe(false);
    expect(links().at(-1)).toBe('offline');
    expect(wakesAt()).toBeUndefined();
    const result = await connector.execute({ service: 'makeCall', number: '202' });
    expect(result).toEqual({ ok: false, reason: 'notConnected' });
  });
});
