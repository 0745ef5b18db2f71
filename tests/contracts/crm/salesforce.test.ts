import { salesforce } from '../../../src/crm/salesforce';
import type { SalesforceSettings } from '../../../src/crm/salesforce/settings';
import { SALESFORCE_TOKEN, startSalesforce } from '../../support/crm-fixtures/salesforce';
import type { CrmAdapter } from './adapter';
import { describeCrm } from './suite';

const recordId = '0035g00000AbCdEAAV';
const listId = '00B5g00000XyZabEAF';
const number = '+1 (202) 555-0143';
const args = { ani: number, retURL: '//elsewhere.example' };

/** What has no address in either user interface. */
const NOWHERE = [
  [{ kind: 'record', entity: 'Contact', recordId: '../setup' }, undefined],
  [{ kind: 'search', text: '12' }, undefined],
  [{ kind: 'flow', name: '../setup', args: {} }, undefined],
  [{ kind: 'list', entity: 'Contact', listId: 'x&y=z' }, undefined],
] as const;

const LIGHTNING: CrmAdapter<SalesforceSettings>['addresses'] = (origin) => {
  const app = `${origin}/lightning`;
  const search =
    '{"componentDef":"forceSearch:searchPageDesktop","attributes":{"term":"+12025550143","scopeMap":{"type":"TOP_RESULTS"}},"state":{}}';
  return [
    [{ kind: 'home' }, `${app}/page/home`],
    [{ kind: 'record', entity: 'Contact', recordId }, `${app}/r/Contact/${recordId}/view`],
    [{ kind: 'record', entity: 'Contact/x', recordId }, undefined],
    [
      { kind: 'newRecord', entity: 'acme__Policy__c', defaults: {} },
      `${app}/o/acme__Policy__c/new`,
    ],
    [
      {
        kind: 'newRecord',
        entity: 'Contact',
        defaults: { Phone: number, Email: 'a,b=c@d.example' },
      },
      `${app}/o/Contact/new?defaultFieldValues=Phone%3D%252B1%2520(202)%2520555-0143%2CEmail%3Da%252Cb%253Dc%2540d.example`,
    ],
    [{ kind: 'search', text: ' +12025550143 ' }, `${origin}/one/one.app#${btoa(`${search}  `)}`],
    [
      { kind: 'flow', name: 'Greet_Caller', args },
      `${app}/flow/Greet_Caller?ani=%2B1%20(202)%20555-0143`,
    ],
    [{ kind: 'flow', name: 'acme/Greet', args: {} }, `${app}/flow/acme/Greet`],
    [{ kind: 'objectHome', entity: 'Account' }, `${app}/o/Account/home`],
    [{ kind: 'list', entity: 'Contact', listId }, `${app}/o/Contact/list?filterName=${listId}`],
    [
      { kind: 'list', entity: 'Contact', listId: 'Recent' },
      `${app}/o/Contact/list?filterName=Recent`,
    ],
    ...NOWHERE,
  ];
};

const CLASSIC: CrmAdapter<SalesforceSettings>['addresses'] = (origin) => [
  [{ kind: 'home' }, `${origin}/home/home.jsp`],
  [{ kind: 'record', entity: 'Contact', recordId }, `${origin}/${recordId}`],
  [
    { kind: 'newRecord', entity: 'Contact', defaults: { Phone: number } },
    `${origin}/003/e?con10=%2B1%20(202)%20555-0143`,
  ],
  [{ kind: 'newRecord', entity: 'Policy__c', defaults: {} }, undefined],
  [
    { kind: 'search', text: '+12025550143' },
    `${origin}/_ui/search/ui/UnifiedSearchResults?searchType=2&str=%2B12025550143`,
  ],
  [
    { kind: 'search', text: 'Ada', entity: 'Lead' },
    `${origin}/_ui/search/ui/UnifiedSearchResults?searchType=2&sen=00Q&str=Ada`,
  ],
  [
    { kind: 'flow', name: 'Greet_Caller', args },
    `${origin}/flow/Greet_Caller?ani=%2B1%20(202)%20555-0143`,
  ],
  [{ kind: 'objectHome', entity: 'Account' }, `${origin}/001/o`],
  [{ kind: 'list', entity: 'Contact', listId }, `${origin}/003?fcf=${listId}`],
  ...NOWHERE,
];

for (const [inInterface, addresses] of [
  ['classic', CLASSIC],
  ['lightning', LIGHTNING],
] as const) {
  const settingsFor = (origin: string): SalesforceSettings => ({
    ...salesforce.defaults,
    origin,
    interface: inInterface,
    token: SALESFORCE_TOKEN,
  });
  const settings = settingsFor('https://acme.my.salesforce.com');
  const adapter: CrmAdapter<SalesforceSettings> = {
    definition: salesforce,
    start: startSalesforce,
    settingsFor,
    addresses,
    pages: (origin) => [
      [`${origin}/lightning/r/Contact/${recordId}/view`, 'page'],
      [`${origin}/one/one.app#/sObject/${recordId}/view`, 'page'],
      [`${origin}/${recordId}`, 'page'],
      [`${origin}/apex/Desk?id=${recordId}`, 'page'],
      [`${origin}/?ec=302&startURL=%2Fhome%2Fhome.jsp`, 'signIn'],
      [`${origin}/secur/login_portal.jsp`, 'signIn'],
      ['https://login.salesforce.com/', 'signIn'],
      [`${origin}/services/data/v62.0/query?q=x`, 'other'],
      [`${origin}/lightning/setup/SetupOneHome/home`, 'other'],
      [`https://elsewhere.example/lightning/r/Contact/${recordId}/view`, undefined],
    ],
    badSettings: [
      [{ ...settings, origin: 'acme.my.salesforce.com' }, 'origin'],
      [{ ...settings, origin: 'https://acme.my.salesforce.com/' }, 'origin'],
      [{ ...settings, origin: 'http://acme.my.salesforce.com' }, 'origin'],
      [{ ...settings, origin: 'https://*.salesforce.com' }, 'origin'],
      [{ ...settings, token: 'two words' }, 'token'],
      [{ ...settings, token: 'x\r\ny' }, 'token'],
      [{ ...settings, apiVersion: '62.0/../..' }, 'apiVersion'],
      [{ ...settings, interface: 'aloha' }, 'interface'],
    ],
    // A token that has run out is the administrator's to mend: signing in would not help.
    sameAs: { signedOut: 'notAllowed' },
    unverified: [
      'the address of Lightning’s search results, which no documentation gives',
      'Classic’s addresses, its names of fields and its key prefixes included',
      'how Lightning decodes commas within defaultFieldValues',
      'how the search index parts a telephone number, and fields of related records in RETURNING',
      'the addresses of sign-in pages, `ec` included',
      'that Visualforce pages of an org’s own are at --c.vf.force.com',
    ],
  };
  describeCrm(adapter);
}
