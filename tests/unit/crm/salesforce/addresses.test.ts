import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toClassicPath } from '../../../../src/crm/salesforce/classic-addresses';
import { toLightningPath } from '../../../../src/crm/salesforce/lightning-addresses';
import type { PopTarget } from '../../../../src/screen-pop/crm';

const ORIGIN = 'https://acme.lightning.force.com';
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a,LastName=Evil', "x' OR ''='", '../..//evil.example', '%2C', '\ud800', '&x=1#'),
);
const target: fc.Arbitrary<PopTarget> = fc.oneof(
  fc.record({ kind: fc.constant('record' as const), entity: hostile, recordId: hostile }),
  fc.record({
    kind: fc.constant('newRecord' as const),
    entity: fc.oneof(hostile, fc.constant('Contact')),
    defaults: fc.dictionary(fc.oneof(hostile, fc.constantFrom('Phone', 'Email')), hostile),
  }),
  fc.record({ kind: fc.constant('search' as const), text: hostile, entity: hostile }),
  fc.record({
    kind: fc.constant('flow' as const),
    name: fc.oneof(hostile, fc.constant('Greet')),
    args: fc.dictionary(fc.oneof(hostile, fc.constant('ani')), hostile),
  }),
  fc.record({ kind: fc.constant('objectHome' as const), entity: hostile }),
  fc.record({ kind: fc.constant('list' as const), entity: hostile, listId: hostile }),
);
const PATHS =
  /^\/(?:lightning\/(?:r\/\w+\/\w+\/view|o\/\w+\/(?:new|home|list)|flow\/\w+(?:\/\w+)?)|one\/one\.app|\w{3}(?:\/[eo])?|\w{15,18}|flow\/\w+(?:\/\w+)?|_ui\/search\/ui\/UnifiedSearchResults)$/;

describe.each([
  ['Lightning', toLightningPath],
  ['Classic', toClassicPath],
])('an address of %s', (_, toPath) => {
  test('stays in the org and in the shape of its kind, whatever is put into it', () => {
    fc.assert(
      fc.property(target, (wanted) => {
        const path = toPath(wanted);
        if (path === undefined) return;
        const url = new URL(`${ORIGIN}${path}`);
        expect(url.origin).toBe(ORIGIN);
        expect(url.pathname).toMatch(PATHS);
        expect(url.href).toBe(`${ORIGIN}${path}`);
      }),
      { numRuns: 500 },
    );
  });

  test('searches for nothing shorter than three characters', () => {
    expect(toPath({ kind: 'search', text: ' 12 ' })).toBeUndefined();
    expect(toPath({ kind: 'search', text: '123' })).toBeDefined();
  });

  test('hands a flow what it is given, and never the page that follows it', () => {
    const args = { ani: '+49 30 1234&x=1', retURL: '//evil.example', RetUrl: '/x' };
    const url = new URL(`${ORIGIN}${toPath({ kind: 'flow', name: 'Greet', args })}`);
    expect([...url.searchParams]).toEqual([['ani', '+49 30 1234&x=1']]);
  });
});

describe('a new record in Lightning', () => {
  test('has exactly the defaults that are wanted, each with its whole value', () => {
    const values = fc.dictionary(fc.constantFrom('Phone', 'Email', 'Custom__c'), hostile);
    fc.assert(
      fc.property(values, (defaults) => {
        const path = toLightningPath({ kind: 'newRecord', entity: 'Contact', defaults });
        const text = new URL(`${ORIGIN}${path}`).searchParams.get('defaultFieldValues');
        const pairs = text ? text.split(',').map((pair) => pair.split('=')) : [];
        expect(
          pairs.map(([field = '', value = '', ...more]) => [
            field,
            decodeURIComponent(value),
            more,
          ]),
        ).toEqual(
          Object.entries(defaults).map(([field, value]) => [
            field,
            value.replace(/\p{Surrogate}/gu, '\ufffd'),
            [],
          ]),
        );
      }),
    );
  });
});

describe('the search page of Lightning', () => {
  test('holds the term as it is, in any script', () => {
    for (const text of ['+49 30 1234', '"}],"x":["', 'Müller 😀 山田', '???>>>~~~']) {
      const path = toLightningPath({ kind: 'search', text }) ?? '';
      const hash = path.split('#')[1] ?? '';
      expect(hash).toMatch(/^[A-Za-z0-9]+$/);
      const page: unknown = JSON.parse(atob(hash));
      expect(page).toMatchObject({
        componentDef: 'forceSearch:searchPageDesktop',
        attributes: { term: text },
      });
    }
  });
});

describe('a new record in Classic', () => {
  test('fills the inputs that are known, and custom fields by their ids', () => {
    const defaults = { Phone: '+49 30', Title: 'x', '00N000000000001': 'y', 'con15&x': 'z' };
    expect(toClassicPath({ kind: 'newRecord', entity: 'Contact', defaults })).toBe(
      '/003/e?con10=%2B49%2030&00N000000000001=y',
    );
  });

  test('is not there for an object whose prefix is not known', () => {
    expect(toClassicPath({ kind: 'newRecord', entity: 'Policy__c', defaults: {} })).toBeUndefined();
    expect(toClassicPath({ kind: 'objectHome', entity: 'constructor' })).toBeUndefined();
  });
});
