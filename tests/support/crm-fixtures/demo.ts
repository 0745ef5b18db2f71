import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { startDemoCrm } from '../../../scripts/demo-crm/server.mjs';
import type { CrmFixture, FixtureMood, Person } from '../../contracts/crm/adapter';

/** The demo CRM itself, behind a proxy that has the moods a small server does not have. */
export async function startDemoFixture(people: readonly Person[]): Promise<CrmFixture> {
  const crm = await startDemoCrm({ port: 0, contacts: people.map(toContact) });
  const cookie = await signIn(crm.url);
  const asked: { method: string; path: string }[] = [];
  let mood: FixtureMood = 'well';
  const proxy = createServer(async ({ method = 'GET', url: path = '/', headers }, response) => {
    if (path.startsWith('/api/')) asked.push({ method, path });
    if (mood === 'cut') return response.destroy();
    if (mood === 'stuck') return response.writeHead(200).write('{');
    const refusal = REFUSALS[mood];
    if (refusal) return refusal(response);
    const session = mood === 'signedOut' ? '' : (headers.cookie ?? '');
    const answer = await fetch(crm.url + path, { headers: { cookie: session } });
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
    response.end(await answer.text());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    cookie,
    asked,
    setMood: (next) => {
      mood = next;
    },
    async close() {
      proxy.close();
      proxy.closeAllConnections();
      await Promise.all([once(proxy, 'close'), crm.close()]);
    },
  };
}

const REFUSALS: Readonly<Partial<Record<FixtureMood, (response: ServerResponse) => void>>> = {
  notAllowed: (response) => response.writeHead(403).end('{}'),
  rateLimited: (response) => response.writeHead(429, { 'Retry-After': '7' }).end('{}'),
  nonsense: (response) => response.writeHead(200).end('<!doctype html><p>Soon back'),
};

async function signIn(url: string): Promise<string> {
  const page = await fetch(`${url}/contacts`);
  return page.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function toContact({ name, numbers, email = '', company = '' }: Person, index: number) {
  const [phone = '', mobile = ''] = numbers;
  return {
    id: String(index + 1),
    name,
    phone,
    mobile,
    email,
    role: company,
    accountId: '',
    customerId: '',
    notes: '',
  };
}
