import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { salesforce } from '../../../../src/crm/salesforce';
import type { CrmCriterion } from '../../../../src/screen-pop/crm';
import type { CrmFixture } from '../../../contracts/crm/adapter';
import { fixturePorts } from '../../../contracts/crm/ports';
import { SALESFORCE_TOKEN, startSalesforce } from '../../../support/crm-fixtures/salesforce';

const people = [
  { name: 'Erika Muster', numbers: ['+49 (0)30 / 12 34 56-7'], email: "o'hara@example.com" },
  { name: 'Max Muster', numbers: ['0301234568', '+1 202 555 0143'], company: 'Muster GmbH' },
];
const berlin = {
  raw: '+49301234567',
  e164: '+49301234567',
  significant: '301234567',
  written: ['+49301234567', '030 1234567'],
};
const washington = {
  raw: '+12025550143',
  significant: '2025550143',
  written: ['+12025550143', '(202) 555-0143', '+1 202-555-0143'],
};
let fixture: CrmFixture;
beforeEach(async () => {
  fixture = await startSalesforce(people);
});
afterEach(() => fixture.close());

function search(where: CrmCriterion, token = SALESFORCE_TOKEN, fields: readonly string[] = []) {
  const settings = { ...salesforce.defaults, origin: fixture.origin, token };
  const crm = salesforce.create('main', settings, fixturePorts(fixture, []));
  const query = { entity: 'Contact', fields, where, limit: 10 };
  return crm.search(query, AbortSignal.timeout(5000));
}
const resources = () => fixture.asked.map(({ path }) => /v62\.0\/(\w+)/.exec(path)?.[1]);

describe('a search in Salesforce', () => {
  test('finds a number in the index', async () => {
    expect(await search({ number: washington })).toEqual([
      {
        entity: 'Contact',
        recordId: '003000000000001AAA',
        name: 'Max Muster',
        detail: 'Muster GmbH',
        numbers: ['0301234568', '+1 202 555 0143'],
        fields: {},
      },
    ]);
    expect(resources()).toEqual(['search']);
  });

  test('finds in the fields what the index has in pieces', async () => {
    expect(await search({ number: berlin })).toMatchObject([{ name: 'Erika Muster' }]);
    expect(resources()).toEqual(['search', 'query']);
  });

  test('does not take a number for another that has its digits with others in between', async () => {
    const number = { raw: '2025550', significant: '0301238', written: ['0301238'] };
    expect(await search({ number })).toEqual([]);
  });

  test('finds by the fields that a rule names, and brings along what it asks for', async () => {
    const where = { field: 'email', is: 'equals', value: "O'Hara@example.com" } as const;
    const found = await search(where, SALESFORCE_TOKEN, ['email', 'Title', 'Account.Name']);
    expect(found).toMatchObject([
      { name: 'Erika Muster', fields: { email: "o'hara@example.com" } },
    ]);
    expect(Object.keys(found[0]?.fields ?? {})).toEqual(['email']);
  });

  test('says which fields the token may not see', async () => {
    const where = { field: 'Secret__c', is: 'equals', value: 'x' } as const;
    await expect(search(where)).rejects.toMatchObject({
      failure: 'notAllowed',
      sentence: { key: 'crmSalesforceFieldRefused', values: ['Contact'] },
    });
  });

  test('is not there without a token, and asks nothing', async () => {
    await expect(search({ number: berlin }, '')).rejects.toMatchObject({ failure: 'unsupported' });
    expect(fixture.asked).toEqual([]);
  });

  test('does not wait for a sign-in when the token has run out', async () => {
    await expect(search({ number: berlin }, 'old')).rejects.toMatchObject({
      failure: 'notAllowed',
      sentence: { key: 'crmSalesforceTokenRefused' },
    });
  });
});
