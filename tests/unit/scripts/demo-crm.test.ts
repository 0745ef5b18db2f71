import { request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoCrm } from '../../../scripts/demo-crm/server.mjs';

type DemoCrm = Awaited<ReturnType<typeof startDemoCrm>>;

let crm: DemoCrm;
let cookie: string;

beforeAll(async () => {
  crm = await startDemoCrm({ port: 0 });
  cookie = await signIn(crm);
});

afterAll(() => crm.close());

/** Opens a page, as a browser does, and keeps the session cookie. */
async function signIn({ url }: DemoCrm): Promise<string> {
  const page = await fetch(`${url}/contacts`);
  return page.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function call(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(crm.url + path, { ...init, headers: { cookie, ...init.headers } });
}

function send(method: string, path: string, body: unknown): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return call(path, { method, headers, body: JSON.stringify(body) });
}

async function foundNames(path: string): Promise<string[]> {
  const response = await call(path);
  expect(response.status).toBe(200);
  const { contacts } = (await response.json()) as { contacts: Array<{ name: string }> };
  return contacts.map(({ name }) => name);
}

const byPhone = (phone: string) => foundNames(`/api/contacts?phone=${encodeURIComponent(phone)}`);
const bySearch = (q: string) => foundNames(`/api/search?q=${encodeURIComponent(q)}`);

/** A request whose target is sent as it is; fetch would tidy it up. */
function sendTarget(target: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(crm.url);
    const options = { host: '127.0.0.1', port, path: target, headers: { cookie } };
    const request = httpRequest(options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.once('error', reject);
    request.end();
  });
}

const hasIpv6Loopback = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1');

describe('the server', () => {
  test('answers on 127.0.0.1 and on localhost, whichever address that is', async () => {
    const { port } = new URL(crm.url);
    for (const host of ['127.0.0.1', 'localhost']) {
      expect((await fetch(`http://${host}:${port}/contacts`)).status).toBe(200);
    }
  });

  test.runIf(hasIpv6Loopback)('answers on ::1 with the same port', async () => {
    const { port } = new URL(crm.url);
    expect((await fetch(`http://[::1]:${port}/contacts`)).status).toBe(200);
  });

  test('says which port is taken', async () => {
    const port = Number(new URL(crm.url).port);
    await expect(startDemoCrm({ port })).rejects.toThrow(`Port ${port} is used`);
  });

  test('gives the port back when it is closed', async () => {
    const first = await startDemoCrm({ port: 0 });
    await signIn(first);
    await first.close();
    const second = await startDemoCrm({ port: Number(new URL(first.url).port) });
    await second.close();
    expect(second.url).toBe(first.url);
  });
});

describe('pages', () => {
  test.each([
    '/contacts',
    '/contacts/1',
    '/contacts/999',
    '/contacts/new?phone=%2B12025550143',
    '/accounts',
    '/accounts/1',
    '/cases',
    '/cases/1',
    '/search?q=ada',
  ])('%s is the application', async (path) => {
    const response = await call(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('/client/main.mjs');
  });

  test('the root leads to the contacts', async () => {
    const response = await call('/', { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/contacts']);
  });

  test.each(['/nothing', '/contacts/abc', '/contacts/1/2', '/client/index.html', '/favicon.ico'])(
    '%s is not found, which the application says',
    async (path) => {
      const response = await call(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('/client/main.mjs');
    },
  );

  test('every file that the application names is served with its type', async () => {
    const html = await (await call('/contacts')).text();
    const files = [...html.matchAll(/(?:src|href)="(\/client\/[^"]+)"/g)].map(([, path]) => path);
    expect(files.length).toBeGreaterThan(3);
    for (const path of files) {
      const response = await call(path ?? '');
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type'), path).toMatch(/javascript|css|svg/);
    }
  });

  test('allow scripts and styles of their own only, and no other origin', async () => {
    const { headers } = await call('/contacts');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('can only be read', async () => {
    const response = await call('/contacts', { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('signing out and in', () => {
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const submit = (path: string, headers: Record<string, string>) =>
    fetch(crm.url + path, { method: 'POST', redirect: 'manual', headers });
  const open = (path: string, sent: string) =>
    fetch(crm.url + path, { redirect: 'manual', headers: { cookie: sent } });

  test('leads to the sign-in page from every page, and back to where the agent was going', async () => {
    const out = await submit('/sign-out', { cookie });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in']);
    const signedOut = cookieOf(out);

    const refused = await open('/api/contacts', signedOut);
    expect(refused.status).toBe(401);
    const views = crm.pageViews.length;
    const page = await open('/contacts/1?x=y', signedOut);
    const signIn = '/sign-in?next=%2Fcontacts%2F1%3Fx%3Dy';
    expect([page.status, page.headers.get('location')]).toEqual([302, signIn]);
    expect(crm.pageViews).toHaveLength(views);

    const form = await open(signIn, signedOut);
    expect([form.status, cookieOf(form)]).toEqual([200, '']);
    expect(await form.text()).toContain('<form method="post">');

    const back = await submit(signIn, { cookie: signedOut });
    expect([back.status, back.headers.get('location')]).toEqual([303, '/contacts/1?x=y']);
    expect((await open('/api/contacts', cookieOf(back))).status).toBe(200);
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    'javascript:alert(1)',
    '',
  ])('does not lead on to %j', async (next) => {
    const response = await submit(`/sign-in?next=${encodeURIComponent(next)}`, { cookie });
    expect(response.headers.get('location')).toBe('/contacts');
  });

  test('is not done by a form of another site', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const response = await submit('/sign-out', { cookie, 'sec-fetch-site': site });
      expect([response.status, cookieOf(response)]).toEqual([403, '']);
    }
  });
});

describe('page views', () => {
  const viewsDuring = async (act: () => Promise<unknown>) => {
    const before = crm.pageViews.length;
    await act();
    return crm.pageViews.slice(before).map(({ path }) => path);
  };

  test('a page that the server is asked for counts with its query and time', async () => {
    const startedAt = Date.now();
    expect(await viewsDuring(() => call('/search?q=%2B49'))).toEqual(['/search?q=%2B49']);
    expect(crm.pageViews.at(-1)?.at).toBeGreaterThanOrEqual(startedAt);
  });

  test('a page that the application shows by itself counts when it reports it', async () => {
    const report = () => send('POST', '/api/page-views', { path: '/contacts/2' });
    expect(await viewsDuring(report)).toEqual(['/contacts/2']);
  });

  test.each([
    ['its headers alone', '/contacts/1', { method: 'HEAD' }],
    ['what a script fetches', '/contacts/1', { headers: { 'sec-fetch-dest': 'empty' } }],
    ['a file', '/client/main.mjs', {}],
    ['the API', '/api/contacts', {}],
    ['the redirect from the root', '/', { redirect: 'manual' as const }],
  ])('%s is no page view', async (_, path, init) => {
    expect(await viewsDuring(() => call(path, init))).toEqual([]);
  });

  test.each([{}, { path: 7 }, { path: 'contacts' }, { path: `/${'x'.repeat(2000)}` }])(
    'a report of no page is refused: %j',
    async (body) => {
      const response = await send('POST', '/api/page-views', body);
      expect(response.status).toBe(400);
    },
  );
});

describe('the session', () => {
  test('starts with the first page, and is not given twice', async () => {
    const first = await fetch(`${crm.url}/contacts`);
    expect(first.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await call('/contacts')).headers.get('set-cookie')).toBeNull();
  });

  test.each([
    ['no cookie', ''],
    ['a guessed cookie', 'demo_crm_session_5080=1'],
    ['an empty cookie of the right name', '%s='],
  ])('the API refuses %s', async (_, template) => {
    const sent = template.replace('%s', cookie.split('=')[0] ?? '');
    const response = await call('/api/contacts?phone=%2B12025550143', {
      headers: { cookie: sent },
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: expect.stringContaining('not signed in') });
  });

  test('is not that of another demo CRM on the same host', async () => {
    const other = await startDemoCrm({ port: 0 });
    try {
      const otherCookie = await signIn(other);
      const response = await call('/api/contacts', { headers: { cookie: otherCookie } });
      expect(response.status).toBe(401);
      const both = await call('/api/contacts', {
        headers: { cookie: `${otherCookie}; ${cookie}` },
      });
      expect(both.status).toBe(200);
    } finally {
      await other.close();
    }
  });
});

describe('looking up a phone number', () => {
  test.each([
    ['+12025550143', ['Ada Lovelace']],
    ['12025550143', ['Ada Lovelace']],
    ['+1 (202) 555-0143', ['Ada Lovelace']],
    ['+1.202.555.0143', ['Ada Lovelace']],
    ['0012025550143', ['Ada Lovelace']],
    ['2025550143', ['Ada Lovelace']],
    ['(202) 555\u20110178', ['Grace Hopper']],
    ['+44 (0)20 7946 0958', ['Alan Turing']],
    ['+12(0)25550143', ['Ada Lovelace']],
    ['020 7946 0958', ['Alan Turing']],
    ['2079460958', ['Alan Turing']],
    ['+4930901820', ['Emmy Noether', 'Konrad Zuse']],
    ['030 / 901820', ['Emmy Noether', 'Konrad Zuse']],
    ['+2025550143', []],
    ['+442025550143', []],
    ['0143', []],
    ['5550143', []],
    ['+1202555014', []],
    ['+120255501430', []],
    ['', []],
    ['+', []],
    ['anonymous', []],
    ['+12025550143<script>', []],
    ['tel:+12025550143', []],
  ])('%s finds %j', async (phone, names) => {
    expect(await byPhone(phone)).toEqual(names);
  });

  test('a + that the caller forgot to encode is forgiven', async () => {
    expect(await foundNames('/api/contacts?phone=+12025550143')).toEqual(['Ada Lovelace']);
  });

  test('answers with what identifies the contact', async () => {
    const response = await call('/api/contacts?phone=%2B12025550143');
    expect(await response.json()).toEqual({
      contacts: [
        {
          id: '1',
          name: 'Ada Lovelace',
          phone: '+1 202 555 0143',
          email: 'ada@analytical-engines.example',
          accountId: '1',
          accountName: 'Analytical Engines Ltd',
        },
      ],
    });
  });

  test('formatting never changes who is found', async () => {
    const separators = fc.array(fc.constantFrom('', ' ', '-', '.', '/', '(', ')', '\u00a0'), {
      minLength: 11,
      maxLength: 11,
    });
    await fc.assert(
      fc.asyncProperty(separators, async (between) => {
        const phone = `+${[...'12025550143'].map((digit, i) => digit + between[i]).join('')}`;
        expect(await byPhone(phone)).toEqual(['Ada Lovelace']);
      }),
      { numRuns: 50 },
    );
  });
});

describe('looking up a customer number', () => {
  test.each([
    ['/api/contacts?customerid=49383433', ['Ada Lovelace']],
    ['/api/contacts?customerid=4938343', []],
    ['/api/contacts?customerid=', []],
    ['/api/contacts?customerid=49383433&phone=2025550143', ['Ada Lovelace']],
    ['/api/contacts?customerid=49383433&phone=2025550178', []],
  ])('%s finds %j', async (path, names) => {
    expect(await foundNames(path)).toEqual(names);
  });

  test('without any criterion all contacts are listed', async () => {
    expect((await foundNames('/api/contacts')).length).toBeGreaterThanOrEqual(17);
  });
});

describe('looking records up for other programs', () => {
  const lookUp = (entity: string, where: unknown, limit = 20) =>
    call(
      `/api/lookup?${new URLSearchParams({ entity, limit: String(limit), where: JSON.stringify(where) })}`,
    );
  const namesOf = async (response: Response): Promise<string[]> => {
    const { records } = (await response.json()) as { records: { name: string }[] };
    return records.map(({ name }) => name);
  };

  test.each([
    ['contact', { digits: '2025550143' }, ['Ada Lovelace']],
    ['contact', { digits: '30901820' }, ['Konrad Zuse', 'Emmy Noether']],
    ['contact', { digits: '2025550143', fields: ['mobile'] }, []],
    ['contact', { digits: '0143' }, []],
    ['contact', { field: 'customerId', is: 'equals', value: '49383433' }, ['Ada Lovelace']],
    ['contact', { field: 'email', is: 'beginsWith', value: 'ADA@' }, ['Ada Lovelace']],
    ['contact', { field: 'constructor', is: 'contains', value: 'x' }, []],
    ['case', { field: 'id', is: 'equals', value: '3' }, ['Moth found in relay 70']],
    ['account', { field: 'city', is: 'equals', value: 'Berlin' }, ['Spree Rechenwerke GmbH']],
    [
      'contact',
      { all: [{ digits: '30901820' }, { field: 'name', is: 'endsWith', value: 'Zuse' }] },
      ['Konrad Zuse'],
    ],
    ['contact', { any: [] }, []],
  ])('%s where %j finds %j', async (entity, where, names) => {
    expect(await namesOf(await lookUp(entity, where))).toEqual(names);
  });

  test('says what tells a record from others, and how its numbers are stored', async () => {
    const response = await lookUp('contact', { digits: '2025550143' });
    const { records } = (await response.json()) as { records: unknown[] };
    expect(records).toEqual([
      {
        id: '1',
        name: 'Ada Lovelace',
        detail: 'Analytical Engines Ltd',
        numbers: ['+1 202 555 0143'],
        values: expect.objectContaining({ customerId: '49383433' }),
      },
    ]);
  });

  test('keeps to the limit', async () => {
    expect(await namesOf(await lookUp('contact', { all: [] }, 3))).toHaveLength(3);
  });

  test.each([
    ['user', { all: [] }, 20],
    ['__proto__', { all: [] }, 20],
    ['contact', 'x', 20],
    ['contact', { field: 'name', is: 'matches', value: '.*' }, 20],
    ['contact', { all: {} }, 20],
    ['contact', JSON.parse(`${'{"all":['.repeat(12)}{"any":[]}${']}'.repeat(12)}`), 20],
    ['contact', { all: [] }, 0],
    ['contact', { all: [] }, 1.5],
    ['contact', { field: 'name', is: 'equals', value: 'x'.repeat(8000) }, 20],
  ])('%s where %j is refused with limit %s', async (entity, where, limit) => {
    expect((await lookUp(entity, where, limit)).status).toBe(400);
  });
});

describe('searching', () => {
  test.each([
    ['+49 30 901820', ['Emmy Noether', 'Konrad Zuse']],
    ['030 901820', ['Emmy Noether', 'Konrad Zuse']],
    ['555-0143', ['Ada Lovelace']],
    ['ada', ['Ada Lovelace']],
    ['HOPPER grace', ['Grace Hopper']],
    ['godel', ['Kurt Gödel']],
    ['mary', ['Mary Jackson', 'Mary Somerville']],
    ['1', []],
    ['   ', []],
    ['nobody at all', []],
    ['.*', []],
  ])('%s finds %j', async (q, names) => {
    expect(await bySearch(q)).toEqual(names);
  });
});

describe('records', () => {
  test('a new contact is found by its number from then on', async () => {
    const response = await send('POST', '/api/contacts', {
      name: '  Blaise Pascal ',
      phone: '+33 1 99 00 12 34',
    });
    const { contact } = (await response.json()) as { contact: { id: string; name: string } };
    expect([response.status, contact.name]).toEqual([201, 'Blaise Pascal']);
    expect(response.headers.get('location')).toBe(`/api/contacts/${contact.id}`);
    expect(await byPhone('+33199001234')).toEqual(['Blaise Pascal']);
  });

  test('notes are changed and nothing else', async () => {
    const before = await (await call('/api/contacts/2')).json();
    const response = await send('PATCH', '/api/contacts/2', { notes: 'Line one\nline two' });
    const expected = { contact: { ...before.contact, notes: 'Line one\nline two' } };
    expect(await response.json()).toEqual(expected);
    expect(await (await call('/api/contacts/2')).json()).toEqual(expected);
    expect((await send('PATCH', '/api/contacts/2', { name: 'Someone' })).status).toBe(400);
  });

  test('a new case shows up at its contact, a new account in the list', async () => {
    const newCase = { subject: 'Wire too long', contactId: '2', priority: 'high' };
    expect((await send('POST', '/api/cases', newCase)).status).toBe(201);
    const { contact } = await (await call('/api/contacts/2')).json();
    expect(contact.cases).toContainEqual(
      expect.objectContaining({ subject: 'Wire too long', status: 'open', priority: 'high' }),
    );

    expect((await send('POST', '/api/accounts', { name: 'Moth & Relay' })).status).toBe(201);
    const { accounts } = await (await call('/api/accounts')).json();
    expect(accounts).toContainEqual(expect.objectContaining({ name: 'Moth & Relay' }));
  });

  test('each server has records of its own', async () => {
    await send('POST', '/api/contacts', { name: 'Only here' });
    const other = await startDemoCrm({ port: 0 });
    try {
      const headers = { cookie: await signIn(other) };
      const response = await fetch(`${other.url}/api/search?q=only`, { headers });
      expect(await response.json()).toEqual({ contacts: [] });
    } finally {
      await other.close();
    }
  });
});

describe('refusals', () => {
  test.each([
    ['a contact without a name', { phone: '1' }, 'name'],
    ['a name of spaces', { name: '   ' }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(121) }, 'name'],
    ['a name with NUL', { name: 'Ada\0' }, 'name'],
    ['a name that turns its direction', { name: '\u202egpj.exe' }, 'name'],
    ['a name over two lines', { name: 'Ada\nLovelace' }, 'name'],
    ['a name that is no text', { name: { toString: 'x' } }, 'name'],
    ['a number with markup', { name: 'x', phone: '<b>1</b>' }, 'phone'],
    ['a script as e-mail', { name: 'x', email: 'javascript:alert(1)' }, 'email'],
    ['an account that is not there', { name: 'x', accountId: '77' }, 'accountId'],
  ])('%s names the field', async (_, body, field) => {
    const response = await send('POST', '/api/contacts', body);
    expect(response.status).toBe(400);
    const { error, fields } = await response.json();
    expect(error).toContain(field);
    expect(Object.keys(fields)).toEqual([field]);
  });

  test.each([
    ['an unknown field', '{"name":"x","isAdmin":true}', 400],
    ['a prototype', '{"name":"x","__proto__":{"a":1}}', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['half an object', '{"name":', 400],
    ['nothing', '', 400],
    ['more than 16 KB', JSON.stringify({ name: 'x', notes: 'y'.repeat(20_000) }), 413],
  ])('%s as a contact', async (_, body, status) => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await call('/api/contacts', { method: 'POST', headers, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.any(String) });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'a body of type %s, which another origin could send',
    async (type) => {
      const headers = { 'Content-Type': type };
      const response = await call('/api/contacts', {
        method: 'POST',
        headers,
        body: '{"name":"x"}',
      });
      expect(response.status).toBe(415);
    },
  );

  test.each([
    ['DELETE', '/api/contacts/1', 405, 'GET, PATCH'],
    ['PUT', '/api/contacts', 405, 'GET, POST'],
    ['GET', '/api/page-views', 405, 'POST'],
    ['GET', '/api/nothing', 404, null],
    ['GET', '/api/contacts/999', 404, null],
    ['GET', '/api/contacts/1%20', 404, null],
    ['GET', '/api/contacts/constructor', 404, null],
    ['GET', `/api/search?q=${'x'.repeat(201)}`, 400, null],
    ['GET', `/api/contacts?phone=${'1'.repeat(201)}`, 400, null],
  ])('%s %s', async (method, path, status, allow) => {
    const response = await call(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
    expect(await response.json()).toEqual({ error: expect.any(String) });
  });

  test.each([
    '/client/../server.mjs',
    '/client/..%2fserver.mjs',
    '/client/%2e%2e/server.mjs',
    '/shared/../../../package.json',
    '//elsewhere.example/contacts/1',
    '/\\elsewhere.example',
    '/client/main.mjs%00.svg',
  ])('the target %s leads to no file and no record', async (target) => {
    const { status, body } = await sendTarget(target);
    expect(status).toBe(404);
    expect(body).toContain('<main id="main"');
  });

  test.each(['http://elsewhere.example/contacts', '*', 'contacts'])(
    'the target %s, which is no path',
    async (target) => {
      expect((await sendTarget(target)).status).toBe(400);
    },
  );

  test('a search is answered as data, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 50 }), async (q) => {
        const response = await call(`/api/search?q=${encodeURIComponent(q)}`);
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      }),
      { numRuns: 50 },
    );
  });
});
