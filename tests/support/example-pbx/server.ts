import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import * as v from 'valibot';
import { describeLine, describePicture } from './describe';
import { describeHello } from './describe-events';
import { failure, ok, type Reply, readBody, reply } from './http';
import { parseOrder } from './parse-order';
import type { PhoneSystem } from './phone-system';
import { createSession, type Session } from './session';
import { ERROR_WORDS } from './words';

/** `dead`: who listens already hears no more, and nobody else gets through. */
export type LineState = 'up' | 'down' | 'refused' | 'dead';

interface ServerParts {
  readonly agent: string;
  readonly secret: string;
  readonly system: PhoneSystem;
  /** Of the last event. */
  number(): number;
}

const LONGEST_WAIT_S = 25;
const LOCKED = failure(403, 'Locked', 'This agent is locked.');
const REPLACED = failure(403, 'Replaced', 'This agent has logged on elsewhere.');
const BAD_SECRET = failure(403, 'BadSecret', 'Agent and secret do not match.');

const LogOnSchema = v.object({ agent: v.string(), secret: v.string() });
const PingSchema = v.object({ ping: v.string() });

/** The phone system's HTTP interface, on loopback. */
export async function createPbxServer({ agent, secret, system, number }: ServerParts) {
  const sockets = new Set<Socket>();
  let line: LineState = 'up';
  let session: Session | undefined;
  let logOns = 0;

  const server = createServer((request, response) => {
    if (line === 'down' || line === 'dead') request.socket.destroy();
    else void serve(request, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await handle(request, response).catch(() => failure(400, 'NotUnderstood'));
    if (answer) reply(response, answer);
  }

  /** Undefined: it is answered later. */
  async function handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Reply | undefined> {
    system.advance();
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const route = `${request.method} ${pathname}`;
    if (route === 'POST /api/session') return logOn(await readBody(request));
    if (!session || request.headers.authorization !== `Bearer ${session.token}`) {
      return failure(401, 'NoSession');
    }
    switch (route) {
      case 'DELETE /api/session':
        session = undefined;
        return ok();
      case 'GET /api/line': {
        const waitS = Math.min(LONGEST_WAIT_S, Number(searchParams.get('wait')));
        const isNews = searchParams.get('since') !== String(system.revision());
        if (isNews || !(waitS > 0)) return ok(describeLine(system));
        session.wait(response, waitS);
        return undefined;
      }
      case 'GET /api/events':
        session.openStream(response, describeHello(system, number()));
        return undefined;
      case 'GET /api/picture':
        return ok(describePicture(system, number()));
      case 'POST /api/ping': {
        const { ping } = v.parse(PingSchema, await readBody(request));
        broadcast({ type: 'Pong', ping });
        return ok();
      }
      case 'POST /api/commands':
        return takeOrder(await readBody(request));
      default:
        return failure(404, 'NotFound');
    }
  }

  function logOn(body: unknown): Reply {
    const asked = v.parse(LogOnSchema, body);
    if (line === 'refused') return LOCKED;
    if (asked.agent !== agent || asked.secret !== secret) return BAD_SECRET;
    session?.end(REPLACED);
    logOns += 1;
    session = createSession(`session-${logOns}`, () => ok(describeLine(system)));
    return ok({ session: session.token });
  }

  function takeOrder(body: unknown): Reply {
    const command = parseOrder(body);
    if (!command) return failure(400, 'NotUnderstood');
    const result = system.command(command);
    return result.ok
      ? ok()
      : failure(409, ERROR_WORDS[result.reason] ?? 'Failed', result.detail ?? result.reason);
  }

  function broadcast(message: object): void {
    if (line === 'up') session?.broadcast(message);
  }

  function cutOff(): void {
    session = undefined;
    for (const socket of sockets) socket.destroy();
  }

  return {
    url: `http://127.0.0.1:${port}/`,
    lineState: () => line,
    broadcast,
    answerAll(): void {
      if (line === 'up') session?.answerAll();
    },
    setLine(to: LineState): void {
      const before = line;
      line = to;
      if (to === 'refused') {
        session?.end(LOCKED);
        session = undefined;
      }
      if (to === 'down' || before === 'dead') cutOff();
    },
    cutOff,
    close(): Promise<void> {
      cutOff();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
