import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Items } from '../../../src/settings/item';
import { withoutSecrets, withSecretsOf } from '../../../src/settings/secrets';
import { items } from './arbitraries';
import { CATALOGUE, crm, listener } from './settings-fixture';

const LISTENER = 'connectors.generic-listener';
const branch = (origin: string, secret: string, more: object = {}) => ({
  enabled: true,
  settings: { origin, account: '7', secret, isFast: false, ...more },
});

const blank = (given: Items) => withoutSecrets(given, CATALOGUE);
const fill = (given: Items, source: Items) => withSecretsOf(given, source, CATALOGUE);

describe('items without secrets', () => {
  test('have neither the tokens of connectors nor those of CRMs, and all else', () => {
    const given = {
      region: 'GB',
      [LISTENER]: listener('hunter2'),
      'connectors.branch': branch('https://one.example', 'hunter2'),
      crms: [crm('acme', 'hunter2'), crm('other', '')],
    };
    expect(blank(given)).toEqual({
      region: 'GB',
      [LISTENER]: listener(),
      'connectors.branch': branch('https://one.example', ''),
      crms: [crm('acme', ''), crm('other', '')],
    });
  });

  test('get them back from where they come from', () => {
    fc.assert(
      fc.property(items, (given) => {
        expect(fill(blank(given), given)).toEqual(given);
      }),
    );
  });
});

describe('a secret that is left out is the one that is here', () => {
  const SECRET = 'hunter2';
  const here = {
    [LISTENER]: listener(SECRET),
    'connectors.branch': branch('https://one.example', SECRET),
    crms: [crm('acme', SECRET)],
  };

  test.each<[string, Items]>([
    ['the same connector', { [LISTENER]: listener() }],
    ['one that is switched off now', { [LISTENER]: { ...listener(), enabled: false } }],
    [
      'one with another account',
      { 'connectors.branch': branch('https://one.example', '', { account: '8' }) },
    ],
    ['the same CRM, in another place of the list', { crms: [crm('new', ''), crm('acme', '')] }],
  ])('for %s', (_, given) => {
    expect(JSON.stringify(fill(given, here))).toContain(SECRET);
  });

  test.each<[string, Items]>([
    ['another port', { [LISTENER]: listener(undefined, 5001) }],
    [
      'another path',
      { [LISTENER]: { enabled: true, settings: { url: 'http://localhost:5000/x' } } },
    ],
    ['another origin', { 'connectors.branch': branch('https://two.example', '') }],
    [
      'another way to it',
      { 'connectors.branch': branch('https://one.example', '', { isFast: true }) },
    ],
    ['an address that cannot be used', { 'connectors.branch': branch('nowhere', '') }],
    ['another CRM of the same name', { crms: [crm('acme', '', 'https://evil.my.salesforce.com')] }],
    ['the same address under another name', { crms: [crm('other', '')] }],
    ['another kind of CRM', { crms: [{ ...crm('acme', ''), kind: 'espocrm' }] }],
    ['no CRM', { crms: 'acme' }],
  ])('but not for %s', (_, given) => {
    expect(fill(given, here)).toEqual(given);
  });

  test('and never replaces one that is given', () => {
    const given = { [LISTENER]: listener('another'), crms: [crm('acme', 'another')] };
    expect(fill(given, here)).toEqual(given);
  });

  test('and not for a search that goes elsewhere, in a CRM that an administrator describes', () => {
    const custom = (token: string, url: string, more = {}) => {
      const answer = { list: '/records', id: '/id', name: '/name' };
      const settings = { origin: 'https://crm.example', token, search: { url, answer }, ...more };
      return { crms: [{ id: 'own', kind: 'custom', settings }] };
    };
    const source = custom(SECRET, '/api?q=[[text]]');
    const elsewhere = custom('', 'https://evil.example/?q=[[text]]');
    expect(fill(elsewhere, source)).toEqual(elsewhere);
    const again = custom('', '/api?q=[[text]]', { home: '/start', entities: ['person'] });
    expect(JSON.stringify(fill(again, source))).toContain(SECRET);
  });

  test('whatever the items are', () => {
    fc.assert(
      fc.property(
        items,
        fc.dictionary(fc.constantFrom(LISTENER, 'crms'), fc.jsonValue()),
        (source, given) => {
          fill(given, source);
          fill(source, given);
          blank(given);
        },
      ),
    );
  });
});
