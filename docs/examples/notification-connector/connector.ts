import { refused } from '../../../src/cti/command';
import type { Connector, ConnectorWorld } from '../../../src/cti/connector';
import type { LinkDetail, LinkState, SystemEvent } from '../../../src/cti/event';
import { formatCommand, toResult } from './commands';
import { readEvents } from './event-stream';
import { type Message, parseMessage, parseSession } from './messages';
import { createPhoneApi } from './phone-api';
import { type NotificationSettings, toHosts } from './settings';
import { LOST, NOT_UNDERSTOOD, noAccess, refusedBy, type Trouble, toTrouble } from './trouble';
import { parsePicture, toEvent } from './wire';

/** When a background that was stopped all the same is started again. */
const WAKE_MS = 30_000;
const GOODBYE_MS = 2000;

/** What a log-on comes to. */
interface Welcome {
  readonly session: string;
  readonly messages: AsyncGenerator<string>;
  readonly hello: Extract<Message, { is: 'hello' }>;
}

/** A line that is up. */
interface OpenLine {
  readonly session: string;
  readonly messages: AsyncGenerator<string>;
  /** Of the last event that was heard. */
  number: number;
  /** Who waits to hear a ping come back. */
  readonly pings: Map<string, (isHeard: boolean) => void>;
}

/** Listens to what the phone system tells, and notices when it has missed something. */
export function createNotificationConnector(
  settings: NotificationSettings,
  world: ConnectorWorld,
): Connector {
  const api = createPhoneApi(settings.url);
  const now = () => world.clock.now();
  /** Ends the newest attempt and the line that came of it: what they still bring is not taken any more. */
  let attempt = new AbortController();
  let open: OpenLine | undefined;

  function report(state: LinkState, detail?: LinkDetail): void {
    void world.emit({ kind: 'link', state, at: now(), ...(detail && { detail }) });
  }

  function drop(): void {
    attempt.abort();
    for (const heard of open?.pings.values() ?? []) heard(false);
    open = undefined;
    world.wakeAt(undefined);
  }

  function fail({ state, detail }: Trouble): void {
    drop();
    report(state, detail);
  }

  async function connect(): Promise<void> {
    drop();
    attempt = new AbortController();
    const { signal } = attempt;
    const result = await logOn(signal);
    if (signal.aborted) return;
    if ('state' in result) return fail(result);
    const { session, messages, hello } = result;
    open = { session, messages, number: hello.number, pings: new Map() };
    // From here on everything is heard; what was before, the desk learns from the snapshot it takes now.
    report('connected');
    if (hello.health !== 'normal') tellHealth(hello.health);
    void listen(open);
  }

  function tellHealth(status: SystemEvent['status']): void {
    void world.emit({ kind: 'system', status, at: now() });
  }

  async function logOn(signal: AbortSignal): Promise<Welcome | Trouble> {
    const hosts = toHosts(settings);
    if (!(await world.isAllowed(hosts))) return noAccess(hosts);
    const { agent, secret } = settings;
    const body = { agent, secret };
    const welcome = await api.ask({ path: 'api/session', method: 'POST', body, signal });
    const trouble = toTrouble(welcome);
    if (trouble) return trouble;
    const session = parseSession(welcome?.body);
    if (session === undefined) return NOT_UNDERSTOOD;
    const answer = await api.listen('api/events', session, signal);
    if (answer?.status !== 200) return LOST;
    const messages = readEvents(answer.stream);
    const { value } = await messages.next();
    const hello = value && parseMessage(value);
    if (!hello) return LOST;
    return hello.is === 'hello' ? { session, messages, hello } : NOT_UNDERSTOOD;
  }

  async function listen(line: OpenLine): Promise<void> {
    for await (const text of line.messages) {
      if (line !== open) return;
      // Asking the browser for a timer also keeps the background running.
      world.wakeAt(now() + WAKE_MS);
      if (text !== '') hear(line, text);
    }
    if (line === open) fail(LOST);
  }

  function hear(line: OpenLine, text: string): void {
    const message = parseMessage(text);
    if (message?.is === 'pong') line.pings.get(message.ping)?.(true);
    else if (message?.is === 'signedOff') fail(refusedBy(message.told));
    else if (message?.is === 'event') hearEvent(line, message.number, message.told);
    else world.note('a message that is not understood', text);
  }

  function hearEvent(line: OpenLine, number: number, told: unknown): void {
    // Told twice.
    if (number <= line.number) return;
    // Something is missing: the desk takes the picture again.
    if (number > line.number + 1) tellHealth('messageLost');
    line.number = number;
    const event = toEvent(told);
    if (event) void world.emit(event);
    else world.note('an event that is not understood', told);
  }

  return {
    connect,
    /** Asks to be told something: that another connection works says nothing of the one that tells. */
    async probe() {
      const line = open;
      if (!line) return false;
      const { session, pings } = line;
      const ping = world.newId();
      const isHeard = new Promise<boolean>((resolve) => pings.set(ping, resolve));
      const { signal } = attempt;
      const body = { ping };
      const answer = await api.ask({ path: 'api/ping', method: 'POST', body, session, signal });
      if (toTrouble(answer)) pings.get(ping)?.(false);
      return isHeard.finally(() => pings.delete(ping));
    },
    async snapshot() {
      const { signal } = attempt;
      const answer =
        open && (await api.ask({ path: 'api/picture', session: open.session, signal }));
      if (toTrouble(answer)) throw new Error('the phone system does not say how things stand');
      const parsed = parsePicture(answer?.body);
      if (!parsed.ok) throw new Error(`the picture is not understood: ${parsed.problem}`);
      return parsed.snapshot;
    },
    async execute(command) {
      if (!open) return refused('notConnected');
      const { session } = open;
      const body = formatCommand(command);
      return toResult(await api.ask({ path: 'api/commands', method: 'POST', body, session }));
    },
    tick() {
      // That it has been started is all that a stopped background needs: `connect` has been called by now.
      if (open) world.wakeAt(now() + WAKE_MS);
    },
    async disconnect() {
      const session = open?.session;
      drop();
      report('offline');
      // Should it not hear the goodbye: the next log-on ends the old session.
      const goodbye = { path: 'api/session', method: 'DELETE', timeoutMs: GOODBYE_MS } as const;
      if (session) await api.ask({ ...goodbye, session });
    },
  };
}
