import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { CrmFixture, FixtureMood } from '../../contracts/crm/adapter';

export interface CrmServerRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
}

export interface CrmServerReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; absent: no body. */
  readonly json?: unknown;
}

/** The moods in which the vendor's own words are answered; the others are the network's. */
export type VendorMood = Extract<FixtureMood, 'well' | 'signedOut' | 'notAllowed' | 'rateLimited'>;

/** A CRM's interface on a port of its own on loopback. What `api` begins is asked of its search; all else is 404. */
export async function serveCrm(
  api: string,
  answer: (request: CrmServerRequest, mood: VendorMood) => CrmServerReply,
): Promise<Omit<CrmFixture, 'cookie'>> {
  let mood: FixtureMood = 'well';
  const asked: { method: string; path: string }[] = [];
  const server = createServer(({ method = 'GET', url = '/', headers }, response) => {
    if (!url.startsWith(api)) return send(response, { status: 404 });
    asked.push({ method, path: url });
    const request = { method, url: new URL(url, 'http://localhost'), headers };
    switch (mood) {
      case 'cut':
        return response.destroy();
      case 'stuck':
        return response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"');
      case 'nonsense':
        return response
          .writeHead(200, { 'Content-Type': 'text/html' })
          .end('<!doctype html><title>Maintenance</title>');
      default:
        return send(response, answer(request, mood));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    setMood: (next) => {
      mood = next;
    },
    asked,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, { status, headers, json }: CrmServerReply): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(json === undefined ? undefined : JSON.stringify(json));
}
