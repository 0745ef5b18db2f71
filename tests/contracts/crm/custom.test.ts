import { custom } from '../../../src/crm/custom';
import { type CustomSettings, parseCustomSettings } from '../../../src/crm/custom/settings';
import { CUSTOM_TOKEN, startCustomFixture } from '../../support/crm-fixtures/custom';
import type { CrmAdapter } from './adapter';
import { describeCrm } from './suite';

const SEARCH = {
  url: '/rest/people?in=[[field]]&how=[[operator]]&value=[[value]]&max=[[limit]]',
  tokenHeader: 'X-Desk-Key',
  tokenPrefix: 'key=',
  number: { form: 'significant', before: '*', after: '*' },
  operators: {
    equals: 'is',
    contains: 'has',
    beginsWith: 'starts',
    endsWith: 'ends',
    number: 'like',
  },
  answer: {
    list: '/data/people',
    id: '/ref',
    name: '/profile/display',
    detail: '/profile/company',
    numbers: ['/phones'],
    fields: { mail: '/contact/mail' },
  },
};

const GOOD = {
  origin: 'https://crm.example',
  record: '/#/[[entity]]/[[recordId]]',
  newRecord: '/new/[[entity]]?tel=[[phone]+]&name=[[name]+]',
  searchPage: '/find?q=[[text]]',
  signIn: ['/login', 'https://sso.example/desk'],
  keys: ['email=contact.mail'],
  search: SEARCH,
};
const withSearch = (change: object) => ({ ...GOOD, search: { ...SEARCH, ...change } });
const withAnswer = (change: object) => withSearch({ answer: { ...SEARCH.answer, ...change } });

const adapter = (by: 'session' | 'token'): CrmAdapter<CustomSettings> => ({
  definition: custom,
  start: (people) => startCustomFixture(people, by),
  settingsFor: (origin) =>
    parseCustomSettings({ ...GOOD, origin, ...(by === 'token' && { token: CUSTOM_TOKEN }) }),
  ...(by === 'token' && { sameAs: { signedOut: 'notAllowed' } }),
  addresses: (origin) => [
    [{ kind: 'record', entity: 'contact', recordId: 'p/1' }, `${origin}/#/contact/p%2F1`],
    [
      { kind: 'newRecord', entity: 'contact', defaults: { phone: '+12025550143' } },
      `${origin}/new/contact?tel=%2B12025550143`,
    ],
    [{ kind: 'newRecord', entity: 'lead', defaults: {} }, `${origin}/new/lead`],
    [{ kind: 'search', text: 'a & b' }, `${origin}/find?q=a%20%26%20b`],
    [{ kind: 'home' }, `${origin}/`],
    [{ kind: 'objectHome', entity: 'contact' }, undefined],
    [{ kind: 'list', entity: 'contact', listId: '1' }, undefined],
    [{ kind: 'flow', name: 'Greet', args: {} }, undefined],
  ],
  pages: (origin) => [
    [`${origin}/#/contact/1`, 'page'],
    [`${origin}/login`, 'signIn'],
    [`${origin}/login/step-2?x=y`, 'signIn'],
    [`${origin}/logins`, 'page'],
    ['https://sso.example/desk?client=7', 'signIn'],
    ['https://sso.example/other', undefined],
    ['https://crm.example.elsewhere.example/', undefined],
  ],
  badSettings: [
    [{ ...GOOD, origin: 'crm.example' }, 'origin'],
    [{ ...GOOD, origin: 'https://crm.example/' }, 'origin'],
    [{ ...GOOD, origin: 'https://[[x]].example' }, 'origin'],
    [{ ...GOOD, record: 'contacts/[[recordId]]' }, 'record'],
    [{ ...GOOD, record: '//elsewhere.example/[[recordId]]' }, 'record'],
    [{ ...GOOD, record: '/[[recordId' + ']]/../x' }, 'record'],
    [{ ...GOOD, newRecord: '/new?[[phone]]=1' }, 'newRecord'],
    [{ ...GOOD, searchPage: 'javascript:alert(1)' }, 'searchPage'],
    [{ ...GOOD, home: 7 }, 'home'],
    [{ ...GOOD, signIn: ['//sso.example'] }, 'signIn'],
    [{ ...GOOD, signIn: ['/'] }, 'signIn'],
    [{ ...GOOD, entities: [] }, 'entities'],
    [{ ...GOOD, numberField: 'a b' }, 'numberField'],
    [{ ...GOOD, keys: ['email'] }, 'keys'],
    [{ ...GOOD, keys: ['Email=contact.mail'] }, 'keys'],
    [{ ...GOOD, inPage: 'xrm' }, 'inPage'],
    [{ ...GOOD, token: 'two words' }, 'token'],
    [{ ...GOOD, token: 'line\r\nX-More: 1' }, 'token'],
    [{ ...GOOD, script: '1' }, 'script'],
    [{ ...GOOD, search: 'x' }, 'search'],
    [withSearch({ url: 'https://[[value]].example/' }), 'search.url'],
    [withSearch({ method: 'DELETE' }), 'search.method'],
    [withSearch({ body: { q: '[[value]]' } }), 'search'],
    [withSearch({ method: 'POST', body: { q: 'x'.repeat(20_000) } }), 'search.body'],
    [withSearch({ headers: { Authorization: 'Basic x' } }), 'search.headers'],
    [withSearch({ headers: { 'X-A': 'a\r\nX-B: b' } }), 'search.headers'],
    [withSearch({ tokenHeader: 'Cookie' }), 'search.tokenHeader'],
    [withSearch({ number: { form: 'any' } }), 'search.number.form'],
    [withSearch({ operators: { like: 'x' } }), 'search.operators.like'],
    [withAnswer({ list: 'items' }), 'search.answer.list'],
    [withAnswer({ id: undefined }), 'search.answer.id'],
    [withAnswer({ fields: { mail: 'mail' } }), 'search.answer.fields.mail'],
  ],
  unverified: [],
});

describeCrm(adapter('session'), 'custom');
describeCrm(adapter('token'), 'custom-token');
