import { describe, expect, test } from 'vitest';
import { type Crm, SearchError } from '../../../src/screen-pop/crm';
import { type TrialPorts, tryNumber } from '../../../src/screen-pop/try-number';
import { createMemoryCrm, type RecordOf } from '../../support/screen-pop/memory-crm';
import { aRequest, aRule, aSearch, type CallOf } from '../../support/screen-pop/rules';
import { createVirtualTime } from '../../support/screen-pop/virtual-time';

const ADA: RecordOf = { recordId: '1', name: 'Ada', numbers: ['+12025550143'] };
const BOB: RecordOf = { recordId: '2', name: 'Bob', numbers: ['(202) 555-0143'] };

async function trial(
  crms: readonly Crm[],
  calls: readonly CallOf[] = [{}],
  differences: Partial<TrialPorts> = {},
) {
  const time = createVirtualTime();
  const requests = calls.map(aRequest);
  return time.run(
    tryNumber(requests[0]?.number, requests, {
      rules: [aRule()],
      crms,
      webOrigins: [],
      region: 'US',
      now: time.now,
      sleep: time.sleep,
      chosenBefore: async () => [],
      ...differences,
    }),
  );
}

const failing = (error: SearchError) =>
  createMemoryCrm([], { search: () => Promise.reject(error) });

describe('a number that is tried', () => {
  test('shows what was asked, what was found and what would be opened', async () => {
    expect(await trial([createMemoryCrm([ADA])])).toEqual({
      number: '+12025550143',
      searches: [
        {
          rule: 'Rule',
          search: 'Contacts',
          crmId: 'crm',
          entity: 'contact',
          question: 'number +12025550143',
          matches: [{ entity: 'contact', recordId: '1', name: 'Ada' }],
        },
      ],
      rule: 'Rule',
      moment: 'ringing',
      sentence: { key: 'trialOpened', values: ['Ada'] },
      reason: expect.objectContaining({ key: expect.stringMatching(/^popReason/) }),
      url: 'https://crm.example/contact/1',
    });
  });

  test('of several would be chosen from', async () => {
    const { sentence, searches, url } = await trial([createMemoryCrm([ADA, BOB])]);
    expect(sentence).toEqual({ key: 'trialPick', values: ['2'] });
    expect(searches[0]?.matches.map(({ name }) => name)).toEqual(['Ada', 'Bob']);
    expect(url).toBeUndefined();
  });

  test('of nobody would be a new record', async () => {
    const { sentence, url, searches } = await trial([createMemoryCrm([])]);
    expect(sentence).toEqual({ key: 'trialNewRecord' });
    expect(url).toBe('https://crm.example/contact/new?phone=%2B12025550143');
    expect(searches).toMatchObject([{ matches: [] }]);
  });

  test('leaves out what a CRM finds by a part of the number', async () => {
    const other: RecordOf = { recordId: '3', name: 'Eve', numbers: ['+4930901820'] };
    const crm = createMemoryCrm([], {
      search: async () => [{ entity: 'contact', fields: {}, numbers: [], ...other }],
    });
    const { searches, sentence } = await trial([crm]);
    expect(searches[0]?.matches).toEqual([]);
    expect(sentence.key).toBe('trialNewRecord');
  });

  test('goes on to the next rule, and shows the searches of both but of none behind', async () => {
    const rules = [
      aRule({
        name: 'First',
        order: 1,
        ctiSearches: [aSearch({ entity: 'account' })],
        noMatches: { decision: 'nextRule' },
      }),
      aRule({ name: 'Second', order: 2 }),
      aRule({ name: 'Third', order: 3 }),
    ];
    const { rule, searches } = await trial([createMemoryCrm([ADA])], [{}], { rules });
    expect(rule).toBe('Second');
    expect(searches.map(({ rule: name, entity }) => [name, entity])).toEqual([
      ['First', 'account'],
      ['Second', 'contact'],
    ]);
  });

  test('that is withheld is looked for by attached keys', async () => {
    const crm = createMemoryCrm([{ ...ADA, fields: { number: '7' } }]);
    const { number, searches } = await trial([crm], [{ number: '', items: { customerid: '7' } }]);
    expect(number).toBeUndefined();
    expect(searches).toMatchObject([{ question: 'number equals "7"', matches: [{ name: 'Ada' }] }]);
  });

  test('is told at the moment at which there is something to show', async () => {
    const rules = [aRule({ moments: ['answered'] })];
    const crm = createMemoryCrm([ADA]);
    const calls = [{ moment: 'ringing' }, { moment: 'answered' }] as const;
    expect(await trial([crm], calls, { rules })).toMatchObject({
      moment: 'answered',
      sentence: { key: 'trialOpened' },
    });
  });

  test('for which there is no rule opens nothing', async () => {
    const nothing = { number: '+12025550143', searches: [], sentence: { key: 'trialNothing' } };
    expect(await trial([createMemoryCrm([ADA])], [{}], { rules: [] })).toEqual(nothing);
    expect(await trial([createMemoryCrm([ADA])], [{ direction: 'outbound' }])).toEqual(nothing);
  });

  test('without a CRM says so', async () => {
    expect((await trial([])).sentence.key).toBe('popFailedNoCrm');
  });

  test('where the CRM is down shows why, and its own search page', async () => {
    const why = { key: 'popFailedUnreachable', values: ['https://crm.example'] };
    const { searches, sentence, url } = await trial([failing(new SearchError('unreachable', why))]);
    expect(searches).toMatchObject([{ matches: [], failure: why }]);
    expect(sentence).toEqual({ key: 'trialSearchInstead' });
    expect(url).toBe('https://crm.example/search?q=%2B12025550143');
  });

  test('where the agent is signed out says where to sign in, and opens no page', async () => {
    const error = new SearchError('signedOut', { key: 'popFailedSignedOut' });
    expect(await trial([failing(error)])).toMatchObject({
      searches: [],
      sentence: { key: 'trialSignIn', values: ['https://crm.example'] },
    });
  });
});
