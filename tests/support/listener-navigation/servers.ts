import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Report } from './background';

/** What the extension reported and what reached the port, since the start. */
export interface Watched {
  readonly listenerUrl: string;
  readonly reportUrl: string;
  /** A web site that the extension has no permission for. */
  readonly foreignSite: string;
  /** The same site under a name that it has the permission for. */
  readonly permittedSite: string;
  readonly reports: Report[];
  /** Requests that reached the listener's port, as `GET /?ani=1`. */
  readonly arrivals: readonly string[];
  close(): void;
}

/** Starts a web site, the listener's port (as a native host would hold it) and the extension's mailbox. */
export async function startWatching(): Promise<Watched> {
  const reports: Report[] = [];
  const arrivals: string[] = [];
  const site = await listen(servePage);
  const listener = await listen((request, response) => {
    if (request.url !== '/favicon.ico') arrivals.push(`${request.method} ${request.url}`);
    response.end('listener');
  });
  const mailbox = await listen(async (request, response) => {
    reports.push(JSON.parse(await readBody(request)));
    response.end();
  });
  return {
    listenerUrl: `http://localhost:${portOf(listener)}/`,
    reportUrl: `http://127.0.0.1:${portOf(mailbox)}/`,
    foreignSite: `http://site.localhost:${portOf(site)}`,
    permittedSite: `http://127.0.0.1:${portOf(site)}`,
    reports,
    arrivals,
    close: () => {
      for (const server of [site, listener, mailbox]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(handler: Handler): Promise<Server> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** `/redirect?to=…` and `/refresh?to=…` send the browser on; any other path is the page in its `html=`. */
function servePage(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site.localhost');
  const to = searchParams.get('to') ?? '';
  if (pathname === '/redirect') {
    response.writeHead(302, { location: to }).end();
    return;
  }
  if (pathname === '/refresh') response.setHeader('refresh', `0; url=${to}`);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>Site</title>${searchParams.get('html') ?? ''}`);
}
