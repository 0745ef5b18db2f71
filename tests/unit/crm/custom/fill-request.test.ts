import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillRequest } from '../../../../src/crm/custom/fill-request';
import type { Question } from '../../../../src/crm/custom/question';
import { parseCustomSettings } from '../../../../src/crm/custom/settings';

const settingsWith = (search: object) =>
  parseCustomSettings({
    origin: 'https://crm.example',
    search: { answer: { list: '', id: '/id', name: '/name' }, ...search },
  });

const question = (change: Partial<Question> = {}): Question => ({
  entity: 'contact',
  field: 'email',
  operator: 'equals',
  value: 'ada@x.example',
  limit: 20,
  ...change,
});

/** The address of what is sent, or why nothing is. */
function urlOf(url: string, change: Partial<Question> = {}): string {
  const filled = fillRequest(
    settingsWith({ url, operators: { equals: 'eq', contains: 'like', number: 'tel' } }),
    question(change),
  );
  return typeof filled === 'string' ? filled : filled.url.replace('https://crm.example', '');
}

describe('the address of a search', () => {
  test.each([
    ['/api?q=[[value]]', {}, '/api?q=ada%40x.example'],
    ['/api?q=[[value]]', { value: `a'b"*%` }, '/api?q=a%27b%22*%25'],
    ['/api/[[entity]]/[[value]]', { value: 'a/../b?c#d' }, '/api/contact/a%2F..%2Fb%3Fc%23d'],
    ['/api/[[value]]', { value: '..' }, 'unfit'],
    ['/api?email=[[email]+]&tel=[[phone]+]', {}, '/api?email=ada%40x.example'],
    ['/api?email=[[email]+]&tel=[[phone]+]', { field: 'phone', value: '1' }, '/api?tel=1'],
    ['/api?email=[[EMAIL]]', {}, '/api?email=ada%40x.example'],
    [
      '/api?f=[[field]]&o=[[operator]]&v=[[value]]&n=[[limit]]',
      {},
      '/api?f=email&o=eq&v=ada%40x.example&n=20',
    ],
    // Only plain characters go where a text around them gives others a meaning.
    [`/api?q=name:"[[value]]"`, {}, '/api?q=name:%22ada%40x.example%22'],
    [`/api?q=name:"[[value]]"`, { value: 'a" OR "b' }, 'unfit'],
    ['/api?q=[[value]]*', { value: '*' }, 'unfit'],
    ['/api?q=[[value]]', { operator: 'contains', value: '%' }, 'unfit'],
    ['/api?q=[[value]]', { operator: 'contains', value: 'Zoë' }, '/api?q=Zo%C3%AB'],
    ['/api?q=tel:[[value]]', { operator: 'number', value: '*2*0*' }, '/api?q=tel:*2*0*'],
    ['/api?q=[[value]]', { value: 'x'.repeat(501) }, 'unfit'],
    // Without the value it would be a question for everybody.
    ['/api/all', {}, 'noSearch'],
    ['/api?phone=[[phone]+]', {}, 'noSearch'],
    ['/api?phone=[[phone]]', {}, 'noSearch'],
    ['/api?l=[[limit]]', { field: 'limit', value: '7' }, 'noSearch'],
    ['/api?q=[[value]]', { operator: 'beginsWith' }, 'noSearch'],
    ['/api?q=[[nobody.knows]]', {}, 'noSearch'],
  ] as const)('%s with %j is %s', (url, change, expected) => {
    expect(urlOf(url, change)).toBe(expected);
  });
});

describe('the body of a search', () => {
  const bodyOf = (body: unknown, change: Partial<Question> = {}): unknown => {
    const filled = fillRequest(
      settingsWith({ method: 'POST', url: '/api', body }),
      question(change),
    );
    return typeof filled === 'string' ? filled : JSON.parse(filled.body ?? '');
  };

  test('keeps its shape whatever the value', () => {
    const body = { a: [{ is: '[[value]]', n: 3 }], limit: '[[limit]]' };
    const settings = settingsWith({ method: 'POST', url: '/api', body });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (value) => {
        const filled = fillRequest(settings, question({ value }));
        const sent = typeof filled === 'string' ? filled : JSON.parse(filled.body ?? '');
        expect(sent).toEqual({ a: [{ is: value, n: 3 }], limit: 20 });
      }),
    );
  });

  test('leaves out what comes to nothing', () => {
    expect(
      bodyOf({
        email: '[[email]+]',
        phone: '[[phone]+]',
        tags: ['[[phone]+]', 'x'],
        none: '',
        no: null,
      }),
    ).toEqual({ email: 'ada@x.example', tags: ['x'], none: '', no: null });
  });

  test.each([
    [{ q: 'name = "[[value]]"' }, { value: '" or ""="' }, 'unfit'],
    [{ q: ['name:[[value]]'] }, { value: '*' }, 'unfit'],
    [{ q: 'x' }, {}, 'noSearch'],
    [{ q: '[[phone]]' }, {}, 'noSearch'],
  ])('%j with %j is %s', (body, change, expected) => {
    expect(bodyOf(body, change)).toBe(expected);
  });
});

test('a value does not bring parameters of its own', () => {
  expect(urlOf('/api?q=[[value]]', { value: '[[limit]]' })).toBe('/api?q=%5B%5Blimit%5D%5D');
});
