import { refused } from '../../../src/cti/command';
import type { Connector, ConnectorWorld } from '../../../src/cti/connector';
import type { LinkDetail, LinkState } from '../../../src/cti/event';
import { eventsBetween } from './changes';
import { formatCommand, toResult } from './commands';
import { type Answer, createAsk } from './phone-api';
import { type PollingSettings, toHosts } from './settings';
import { NOT_UNDERSTOOD, noAccess, type Trouble, toTrouble } from './trouble';
import { type Line, parseLine, parseSession, toSnapshot } from './wire';

/** So long the phone system keeps a question until there is news: the browsers end a fetch after 30 s. */
const WAIT_S = 20;
const TIMEOUT_MS = 25_000;
/** Before it is asked again when it has answered at once and without news. */
const PAUSE_MS = 2000;
/** When a background that was stopped all the same is started again. */
const WAKE_MS = 30_000;

/** A line that is up. */
interface OpenLine {
  readonly session: string;
  /** Ends with the line. */
  readonly signal: AbortSignal;
  /** How it stood when we looked last. */
  known: Line;
  isAsking: boolean;
}

/** Looks at the line again and again; what is different each time is what has happened. */
export function createPollingConnector(
  settings: PollingSettings,
  world: ConnectorWorld,
): Connector {
  const ask = createAsk(settings.url);
  const now = () => world.clock.now();
  /** Ends the newest attempt and the line that came of it: what they still bring is not taken any more. */
  let attempt = new AbortController();
  let open: OpenLine | undefined;

  function report(state: LinkState, detail?: LinkDetail): void {
    void world.emit({ kind: 'link', state, at: now(), ...(detail && { detail }) });
  }

  function drop(): void {
    attempt.abort();
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
    open = { ...result, signal, isAsking: false };
    // The desk takes a snapshot now, so nothing is told of the calls here.
    report('connected');
    void poll(open);
  }

  async function logOn(
    signal: AbortSignal,
  ): Promise<Pick<OpenLine, 'session' | 'known'> | Trouble> {
    const hosts = toHosts(settings);
    if (!(await world.isAllowed(hosts))) return noAccess(hosts);
    const { agent, secret } = settings;
    const body = { agent, secret };
    const welcome = await ask({ path: 'api/session', method: 'POST', body, signal });
    const trouble = toTrouble(welcome);
    if (trouble) return trouble;
    const session = parseSession(welcome?.body);
    if (session === undefined) return NOT_UNDERSTOOD;
    const line = read(await ask({ path: 'api/line', session, signal }));
    return 'state' in line ? line : { session, known: line };
  }

  /** How the line stands, or why it is none. */
  function read(answer: Answer | undefined): Line | Trouble {
    const trouble = toTrouble(answer);
    if (trouble) return trouble;
    const parsed = parseLine(answer?.body);
    if (parsed.ok) return parsed.line;
    world.note('an answer that is not understood', parsed.problem);
    return NOT_UNDERSTOOD;
  }

  async function poll(line: OpenLine): Promise<void> {
    // Asking the browser for a timer also keeps the background running.
    world.wakeAt(now() + WAKE_MS);
    if (line.isAsking) return;
    line.isAsking = true;
    const askedAt = now();
    const answer = await ask({
      path: `api/line?since=${line.known.revision}&wait=${WAIT_S}`,
      session: line.session,
      signal: line.signal,
      timeoutMs: TIMEOUT_MS,
    });
    line.isAsking = false;
    if (line !== open) return;
    const seen = read(answer);
    if ('state' in seen) return fail(seen);
    const isNews = take(line, seen);
    if (isNews || now() - askedAt >= PAUSE_MS) void poll(line);
    else world.wakeAt(now() + PAUSE_MS);
  }

  /** Tells what is new; true if something is. An answer may overtake another one. */
  function take(line: OpenLine, seen: Line): boolean {
    if (seen.revision <= line.known.revision) return false;
    const events = eventsBetween(line.known, seen);
    line.known = seen;
    for (const event of events) void world.emit(event);
    return true;
  }

  /** Looks at the line now; undefined: the phone system does not say how it stands. */
  async function look(): Promise<Line | undefined> {
    const line = open;
    if (!line) return undefined;
    const { session, signal } = line;
    const seen = read(await ask({ path: 'api/line', session, signal }));
    if (line !== open || 'state' in seen) return undefined;
    take(line, seen);
    return line.known;
  }

  return {
    connect,
    probe: async () => (await look()) !== undefined,
    async snapshot() {
      const line = await look();
      if (!line) throw new Error('the phone system does not say how the line stands');
      return toSnapshot(line);
    },
    async execute(command) {
      const body = formatCommand(command);
      if (!body) return refused('notPermitted', command.service);
      if (!open) return refused('notConnected');
      const { session } = open;
      return toResult(await ask({ path: 'api/commands', method: 'POST', body, session }));
    },
    tick() {
      if (open) void poll(open);
    },
    async disconnect() {
      const session = open?.session;
      drop();
      report('offline');
      // Should it not hear the goodbye: the next log-on ends the old session.
      if (session) await ask({ path: 'api/session', method: 'DELETE', session, timeoutMs: 2000 });
    },
  };
}
