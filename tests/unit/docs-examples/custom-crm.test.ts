import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoCrm } from '../../../scripts/demo-crm/server.mjs';
import { custom } from '../../../src/crm/custom';
import { toNumberForms } from '../../../src/dialing/number/number-forms';
import type { Crm, CrmCriterion, CrmRequest } from '../../../src/screen-pop/crm';
import { fixturePorts } from '../../contracts/crm/ports';

/** The example of docs/crm.md with this word behind its fence. */
function example(word: string): Record<string, unknown> {
  const [, json = ''] =
    new RegExp(`\`\`\`json ${word}\\n(.*?)\`\`\``, 's').exec(readFileSync('docs/crm.md', 'utf8')) ??
    [];
  return JSON.parse(json);
}

const never = new AbortController().signal;

describe('the custom CRM of the documentation, beside the demo CRM', () => {
  let server: Awaited<ReturnType<typeof startDemoCrm>>;
  let crm: Crm;

  beforeAll(async () => {
    server = await startDemoCrm({ port: 0 });
    const page = await fetch(`${server.url}/contacts`);
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const settings = custom.parseSettings({ ...example('custom-crm'), origin: server.url });
    crm = custom.create('example', settings, fixturePorts({ cookie }, []));
  });
  afterAll(() => server.close());

  const find = async (where: CrmCriterion) =>
    crm.search({ entity: 'contacts', fields: ['email'], where, limit: 5 }, never);

  test('finds a caller by number', async () => {
    const number = toNumberForms('(202) 555-0143', 'US');
    expect(number && (await find({ number }))).toEqual([
      {
        entity: 'contacts',
        recordId: '1',
        name: 'Ada Lovelace',
        detail: 'Analytical Engines Ltd',
        numbers: ['+1 202 555 0143'],
        fields: { email: 'ada@analytical-engines.example' },
      },
    ]);
  });

  test('finds a caller by the key that its settings name', async () => {
    const [key] = crm.keys;
    expect(key).toEqual({ key: 'customerid', entity: 'contacts', field: 'customerid' });
    const found = await find({ field: 'customerid', is: 'equals', value: '49383502' });
    expect(found.map(({ name }) => name)).toEqual(['Grace Hopper']);
  });

  test('does not ask for everybody when it is asked for a field that it does not send', async () => {
    const where = { field: 'role', is: 'equals', value: 'Founder' } as const;
    await expect(find(where)).rejects.toMatchObject({ failure: 'unsupported' });
  });

  test('opens pages that are there', async () => {
    for (const target of [
      { kind: 'record', entity: 'contacts', recordId: '1' },
      { kind: 'newRecord', entity: 'contacts', defaults: { phone: '+12025550143' } },
      { kind: 'search', text: 'ada' },
      { kind: 'home' },
    ] as const) {
      const address = crm.address(target) ?? '';
      expect((await fetch(address)).status, address).toBe(200);
      expect(crm.recognise(new URL(address))).toBe('page');
    }
    expect(crm.address({ kind: 'newRecord', entity: 'contacts', defaults: { phone: '+1' } })).toBe(
      `${server.url}/contacts/new?phone=%2B1`,
    );
    expect(crm.recognise(new URL(`${server.url}/sign-in?next=%2F`))).toBe('signIn');
  });

  test('knows when the agent is signed out', async () => {
    const settings = custom.parseSettings({ ...example('custom-crm'), origin: server.url });
    const signedOut = custom.create('example', settings, fixturePorts({}, []));
    const where = { field: 'customerid', is: 'equals', value: '49383502' } as const;
    await expect(
      signedOut.search({ entity: 'contacts', fields: [], where, limit: 5 }, never),
    ).rejects.toMatchObject({ failure: 'signedOut' });
  });
});

describe('the search with a body in the documentation', () => {
  test('is sent as it says, and its answer is read', async () => {
    const sent: CrmRequest[] = [];
    const settings = custom.parseSettings({
      ...custom.defaults,
      origin: 'https://crm.example',
      token: 's3cret',
      search: example('custom-crm-search'),
    });
    const crm = custom.create('example', settings, {
      region: 'US',
      asAgent: () => Promise.reject(new Error('It has a token.')),
      async withToken(request) {
        sent.push(request);
        const properties = { name: 'Ada', phone: '+1 202 555 0143', mobile: null, email: 'a@b' };
        const body = JSON.stringify({ results: [{ id: 7, properties }] });
        return { status: 200, url: request.url, headers: {}, body };
      },
    });
    const number = toNumberForms('+12025550143', 'US');
    if (!number) throw new Error('That is a number.');
    expect(
      await crm.search({ entity: 'people', fields: ['email'], where: { number }, limit: 9 }, never),
    ).toEqual([
      {
        entity: 'people',
        recordId: '7',
        name: 'Ada',
        numbers: ['+1 202 555 0143'],
        fields: { email: 'a@b' },
      },
    ]);
    expect(sent.map((request) => ({ ...request, body: JSON.parse(request.body ?? '') }))).toEqual([
      {
        url: 'https://api.crm.example/v2/people/search',
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          'X-Version': '7',
          Authorization: 'Token s3cret',
        },
        body: {
          filters: [{ property: 'phone', operator: 'LIKE', value: '*2025550143' }],
          limit: 9,
        },
      },
    ]);
    expect(custom.hosts(settings)).toEqual(['https://crm.example/*', 'https://api.crm.example/*']);
  });
});
