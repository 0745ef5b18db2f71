/** The HTTP servers on both loopback addresses, and nowhere else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { formatBody, formatHeaders, type HttpAnswer, refusal } from './http-answer';
import type { AnswerRequest } from './listener';

/** Bounds for a client that is slow, or sends too much. A local program needs milliseconds. */
const MAX_HEAD_BYTES = 128 * 1024;
const HEAD_TIMEOUT_MS = 3000;
const MAX_TCP_CONNECTIONS = 128;

export type BindResult =
  | { readonly kind: 'bound'; close(): Promise<void> }
  | { readonly kind: 'portTaken' }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Listens on 127.0.0.1 and ::1. Both or neither: `localhost` may mean either, and a stranger on one
 * of them would get some of the calls. A machine without IPv6 has 127.0.0.1 only.
 */
export async function bindLoopback(port: number, answer: AnswerRequest): Promise<BindResult> {
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer));
  };
  for (const address of ['127.0.0.1', '::1']) {
    const server = createListenerServer(answer);
    const code = await listen(server, port, address);
    if (code === undefined) servers.push(server);
    else if (!(address === '::1' && isAddressMissing(code))) {
      await close();
      return code === 'EADDRINUSE'
        ? { kind: 'portTaken' }
        : { kind: 'failed', message: `Port ${port} cannot be opened (${code}).` };
    }
  }
  return { kind: 'bound', close };
}

function isAddressMissing(code: string): boolean {
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}

/** Resolves with the error's code, or with nothing when the server listens. */
function listen(server: Server, port: number, address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host: address }, () => resolve(undefined));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function createListenerServer(answer: AnswerRequest): Server {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEAD_BYTES,
      headersTimeout: HEAD_TIMEOUT_MS,
      requestTimeout: HEAD_TIMEOUT_MS,
      connectionsCheckingInterval: 500,
      // The gate answers a missing Host as it does a wrong one.
      requireHostHeader: false,
    },
    (request, response) => respond(request, response, answer),
  );
  server.maxConnections = MAX_TCP_CONNECTIONS;
  server.on('clientError', refuseUnreadable);
  return server;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answerRequest: AnswerRequest,
): Promise<void> {
  const { method = '', url: target = '', headers } = request;
  const answer = await answerRequest({ method, target, headers });
  response.writeHead(answer.status, formatHeaders(answer)).end(formatBody(answer));
}

/** Node could not read the request, so there is no response object to answer with. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const answer = toRefusal(error.code);
  const headers = Object.entries(formatHeaders(answer)).map(([name, value]) => `${name}: ${value}`);
  const lines = [`HTTP/1.1 ${answer.status} Refused`, ...headers, '', formatBody(answer)];
  socket.end(lines.join('\r\n'), () => socket.destroy());
}

function toRefusal(code: string | undefined): HttpAnswer {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return refusal(413, `The URL and headers must be smaller than ${MAX_HEAD_BYTES} bytes.`);
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return refusal(408, 'The request did not come in time.');
    case 'HPE_INVALID_URL':
    case 'HPE_INVALID_CONSTANT':
      return refusal(400, 'The URL must be percent-encoded: no spaces, ASCII only.');
    default:
      return refusal(400, 'The request is not valid HTTP/1.1.');
  }
}
