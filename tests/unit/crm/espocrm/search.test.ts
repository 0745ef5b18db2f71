import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { espocrm } from '../../../../src/crm/espocrm';
import { toNumberForms } from '../../../../src/dialing/number/number-forms';
import type { CrmQuery, CrmRequest, CrmResponse } from '../../../../src/screen-pop/crm';

const ORIGIN = 'https://crm.example';
const number = toNumberForms('+12025550143', 'US');
if (!number) throw new Error('a number');
const BY_NUMBER: CrmQuery = { entity: 'Contact', fields: [], where: { number }, limit: 20 };

const answer = (status: number, body: unknown = '', headers = {}): CrmResponse => ({
  status,
  url: ORIGIN,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** EspoCRM with these answers, in turn; the last one holds for the rest. */
function crm(apiKey: string, ...answers: readonly CrmResponse[]) {
  const asked: { by: 'agent' | 'token'; request: CrmRequest }[] = [];
  const ask = (by: 'agent' | 'token') => (request: CrmRequest) => {
    asked.push({ by, request });
    const reply = answers[Math.min(asked.length, answers.length) - 1];
    return reply ? Promise.resolve(reply) : Promise.reject(new Error('not expected'));
  };
  const ports = { asAgent: ask('agent'), withToken: ask('token'), region: 'US' };
  const settings = { ...espocrm.defaults, origin: ORIGIN, apiKey };
  const made = espocrm.create('espo', settings, ports);
  return {
    asked,
    search: (query = BY_NUMBER) => made.search(query, new AbortController().signal),
  };
}

/** Any UTF-16 at all, halves of characters included. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

describe('a search in EspoCRM', () => {
  test('is the API user’s where there is a key', async () => {
    const { asked, search } = crm('k3y', answer(200, { list: [] }));
    await search();
    expect(asked).toMatchObject([{ by: 'token', request: { headers: { 'x-api-key': 'k3y' } } }]);
  });

  test('is the agent’s own where there is none', async () => {
    const { asked, search } = crm('', answer(200, { list: [] }));
    await search();
    expect(asked.map(({ by }) => by)).toEqual(['agent']);
    expect(asked[0]?.request.headers).not.toHaveProperty('x-api-key');
  });

  test('reads all numbers of a record that was found by another than its first', async () => {
    const { asked, search } = crm(
      'k3y',
      answer(200, { list: [{ id: 'a1', name: 'Ada', phoneNumber: '+13055551234' }] }),
      answer(200, {
        phoneNumberData: [{ phoneNumber: '+13055551234' }, { phoneNumber: '+12025550143' }],
      }),
    );
    const [ada] = await search();
    expect(ada?.numbers).toEqual(['+13055551234', '+12025550143']);
    expect(asked[1]?.request.url).toBe(`${ORIGIN}/api/v1/Contact/a1`);
  });

  test('tells no numbers rather than the wrong ones where the record cannot be read', async () => {
    const { search } = crm(
      'k3y',
      answer(200, { list: [{ id: 'a1', name: 'Ada', phoneNumber: '+13055551234' }] }),
      answer(403),
    );
    expect(await search()).toMatchObject([{ recordId: 'a1', numbers: [] }]);
  });

  test('has a person’s whole name, even where a part of it is asked for', async () => {
    const { asked, search } = crm('k3y', answer(200, { list: [] }));
    await search({ ...BY_NUMBER, fields: ['lastName'] });
    const sent = new URL(asked[0]?.request.url ?? '').searchParams.get('searchParams') ?? '';
    expect(JSON.parse(sent).select).toEqual(
      expect.arrayContaining(['name', 'firstName', 'middleName', 'lastName']),
    );
  });

  test('asks nothing where nothing can be found', async () => {
    const { asked, search } = crm('k3y');
    expect(await search({ ...BY_NUMBER, where: { any: [] } })).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('tells the fields that were asked for, as text', async () => {
    const listed = { id: 'a1', name: 'Ada', number: 7, doNotCall: false, tags: ['x'] };
    const { search } = crm('k3y', answer(200, { list: [listed] }));
    const fields = ['number', 'doNotCall', 'tags', 'nope'];
    const [found] = await search({
      ...BY_NUMBER,
      fields,
      where: { any: [{ field: 'id', is: 'equals', value: 'a1' }] },
    });
    expect(found?.fields).toEqual({ number: '7', doNotCall: 'false', tags: '', nope: '' });
  });

  test.each([
    ['k3y', 401, 'notAllowed', 'crmEspocrmKeyRefused'],
    ['', 401, 'signedOut', 'popFailedSignedOut'],
    ['k3y', 403, 'notAllowed', 'crmEspocrmNotAllowed'],
    ['k3y', 404, 'badAnswer', 'popFailedBadAnswer'],
    ['k3y', 400, 'badAnswer', 'popFailedBadAnswer'],
    ['k3y', 500, 'badAnswer', 'popFailedBadAnswer'],
    ['k3y', 503, 'unreachable', 'popFailedUnreachable'],
    ['k3y', 0, 'unreachable', 'popFailedUnreachable'],
  ])('with key "%s" and status %i ends as %s', async (key, status, failure, sentence) => {
    const { search } = crm(key, answer(status, '<html>'));
    await expect(search()).rejects.toMatchObject({
      failure,
      sentence: { key: sentence, values: [ORIGIN] },
    });
  });

  test.each([
    ['7', 7000],
    [undefined, undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ])('waits as a proxy wants it to: %s', async (wanted, retryAfterMs) => {
    const { search } = crm('k3y', answer(429, '', wanted ? { 'retry-after': wanted } : {}));
    await expect(search()).rejects.toMatchObject({ failure: 'rateLimited', retryAfterMs });
  });

  test.each([['<html>'], ['{"list":[{"id":7}]}'], ['{"list":'], ['[]'], ['']])(
    'does not take %s for an answer',
    async (body) => {
      await expect(crm('k3y', answer(200, body)).search()).rejects.toMatchObject({
        failure: 'badAnswer',
      });
    },
  );

  test('stays one request for one entity type, whatever the values are', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (value) => {
        const { asked, search } = crm('k3y', answer(200, { list: [] }));
        await search({ ...BY_NUMBER, where: { field: 'name', is: 'equals', value } });
        const url = new URL(asked[0]?.request.url ?? '');
        expect(`${url.origin}${url.pathname}${url.hash}`).toBe(`${ORIGIN}/api/v1/Contact`);
        expect([...url.searchParams.keys()]).toEqual(['searchParams']);
        const sent = JSON.parse(url.searchParams.get('searchParams') ?? '');
        expect(sent.where).toEqual([{ type: 'equals', attribute: 'name', value }]);
      }),
    );
  });

  test.each([['../User'], ['Contact?x='], ['Contact/1'], ['']])(
    'refuses %s for an entity type',
    async (entity) => {
      const { asked, search } = crm('k3y');
      await expect(search({ ...BY_NUMBER, entity })).rejects.toMatchObject({
        failure: 'unsupported',
      });
      expect(asked).toEqual([]);
    },
  );
});
