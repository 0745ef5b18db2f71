import { describe, expect, test } from 'vitest';
import { custom } from '../../../../src/crm/custom';
import { toNumberForms } from '../../../../src/dialing/number/number-forms';
import type { CrmCriterion, CrmRequest, CrmResponse } from '../../../../src/screen-pop/crm';

const SEARCH = {
  url: '/api?f=[[field]]&v=[[value]]',
  answer: { list: '/items', id: '/id', name: '/name' },
};

function setUp(answer: (query: URLSearchParams) => Partial<CrmResponse>, search: object = {}) {
  const sent: CrmRequest[] = [];
  const settings = custom.parseSettings({
    ...custom.defaults,
    origin: 'https://crm.example',
    signIn: ['/login', '/index.php?action=login', 'https://sso.example/'],
    search: { ...SEARCH, ...search },
  });
  const ask = async (request: CrmRequest): Promise<CrmResponse> => {
    sent.push(request);
    const query = new URL(request.url).searchParams;
    return { status: 200, url: request.url, headers: {}, body: '{}', ...answer(query) };
  };
  const crm = custom.create('c', settings, { region: 'DE', asAgent: ask, withToken: ask });
  const find = (where: CrmCriterion, limit = 20) =>
    crm.search({ entity: 'contact', fields: [], where, limit }, new AbortController().signal);
  return { sent, find };
}

const items = (...ids: readonly string[]) => ({
  body: JSON.stringify({ items: ids.map((id) => ({ id, name: `N${id}` })) }),
});
const is = (field: string, value: string): CrmCriterion => ({ field, is: 'equals', value });

describe('several criteria', () => {
  const answers: Readonly<Record<string, readonly string[]>> = {
    a: ['1', '2', '3'],
    b: ['3', '2', '4'],
    c: [],
  };
  const found = async (where: CrmCriterion, limit?: number) => {
    const { find } = setUp((query) => items(...(answers[query.get('f') ?? ''] ?? [])));
    return (await find(where, limit)).map(({ recordId }) => recordId);
  };

  test.each([
    [{ any: [is('a', 'x'), is('b', 'x')] }, ['1', '2', '3', '4']],
    [{ all: [is('a', 'x'), is('b', 'x')] }, ['2', '3']],
    [{ all: [is('a', 'x'), is('c', 'x')] }, []],
    [{ all: [is('b', 'x'), { any: [is('c', 'x'), is('a', 'x')] }] }, ['3', '2']],
    [{ any: [] }, []],
    [{ all: [] }, []],
  ])('%j', async (where, expected) => {
    expect(await found(where)).toEqual(expected);
  });

  test('keep to the limit', async () => {
    expect(await found({ any: [is('a', 'x'), is('b', 'x')] }, 2)).toEqual(['1', '2']);
  });

  test('are not asked for when there are too many', async () => {
    const { find, sent } = setUp(() => items());
    const any = Array.from({ length: 21 }, () => is('a', 'x'));
    await expect(find({ any })).rejects.toMatchObject({ failure: 'unsupported' });
    expect(sent).toEqual([]);
  });
});

describe('a number', () => {
  const sentFor = async (number: object, text: string, fields?: readonly string[]) => {
    const forms = toNumberForms(text, 'DE');
    if (!forms) throw new Error('That is a number.');
    const { find, sent } = setUp(() => items(), { number });
    await find({ number: forms, ...(fields && { fields }) });
    return sent.map(({ url }) => {
      const query = new URL(url).searchParams;
      return `${query.get('f')}=${query.get('v')}`;
    });
  };

  test.each([
    [{ form: 'e164' }, '030 901820', 'phone=+4930901820'],
    [{ form: 'digits' }, '030 901820', 'phone=4930901820'],
    [{ form: 'national' }, '+49 30 901820', 'phone=030901820'],
    [{ form: 'significant' }, '030 901820', 'phone=30901820'],
    [
      { form: 'significant', before: '*', between: '*', after: '*' },
      '030 9018',
      'phone=*3*0*9*0*1*8*',
    ],
    [{ form: 'e164' }, '1001', 'phone=1001'],
    [{ form: 'national' }, '1001', 'phone=1001'],
  ])('as %j: %s is asked for as %s', async (number, text, expected) => {
    expect(await sentFor(number, text)).toEqual([expected]);
  });

  test('is asked for in each of the fields that a rule names', async () => {
    const fields = ['home', 'work'];
    expect(await sentFor({ form: 'digits' }, '030901820', fields)).toEqual([
      'home=4930901820',
      'work=4930901820',
    ]);
  });
});

describe('an answer', () => {
  test.each([
    ['of another status', { status: 500 }, 'badAnswer'],
    ['of a proxy', { status: 503 }, 'unreachable'],
    ['without the list', { body: '{"items":{}}' }, 'badAnswer'],
    ['with a record without an id', { body: '{"items":[{"name":"x"}]}' }, 'badAnswer'],
    ['of the sign-in page', { url: 'https://crm.example/login?next=x' }, 'signedOut'],
    [
      'of a sign-in address',
      { url: 'https://crm.example/index.php?x=1&action=login' },
      'signedOut',
    ],
    ['of a sign-in elsewhere', { url: 'https://sso.example/realms/1' }, 'signedOut'],
    [
      'of a page that is alike',
      { ...items(), url: 'https://crm.example/index.php?action=list' },
      'none',
    ],
  ] as const)('%s is %s', async (_, answer, failure) => {
    const { find } = setUp(() => answer);
    const outcome = await find(is('a', 'x')).then(
      () => 'none',
      (error) => error.failure,
    );
    expect(outcome).toBe(failure);
  });

  test('is read by its own properties alone', async () => {
    const { find } = setUp(
      () => ({ body: '{"items":[{"id":"1","__proto__":{"name":"polluted"}}]}' }),
      {
        answer: {
          list: '/items',
          id: '/id',
          name: '/name',
          detail: '/constructor/name',
          numbers: ['/id/length', '/toString'],
          entity: '/__proto__/nothing',
        },
      },
    );
    expect(await find(is('a', 'x'))).toEqual([
      { entity: 'contact', recordId: '1', name: '1', numbers: [], fields: {} },
    ]);
  });
});
