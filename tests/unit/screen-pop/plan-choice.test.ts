import { describe, expect, test } from 'vitest';
import type { Crm, CrmQuery } from '../../../src/screen-pop/crm';
import { ADA, ORIGIN } from '../../support/screen-pop/answers';
import { createMemoryCrm, toRecord } from '../../support/screen-pop/memory-crm';
import { pop } from '../../support/screen-pop/pop-bench';
import { aRule } from '../../support/screen-pop/rules';

describe('the record that the agent has chosen', () => {
  const choice = { crmId: 'crm', entity: 'contact', recordId: '1' };

  test('is opened without a search, where its rule shows records, by the name it was found by', async () => {
    const query: CrmQuery = { entity: 'contact', fields: [], where: { all: [] }, limit: 1 };
    const { outcome, log, wishes } = await pop([createMemoryCrm()], {
      choice,
      known: [{ crmId: 'crm', query, records: [toRecord(ADA)] }],
      rules: [aRule({ result: { window: 'existing', targetTab: 'Contact' } })],
    });
    expect(outcome).toMatchObject({
      status: 'opened',
      name: 'Ada',
      report: { reason: { key: 'popReasonChosen' }, searches: [] },
    });
    expect(log).toEqual(['commit', 'session', `front ${ORIGIN}/contact/1`]);
    expect(wishes[0]?.targetTab).toBe('Contact');
  });

  test('is opened even if nothing is known of it', async () => {
    const { outcome } = await pop([createMemoryCrm()], { choice, rules: [] });
    expect(outcome).toMatchObject({ status: 'opened', name: '1' });
  });

  test.each<[string, Crm[], string]>([
    ['of a CRM that is gone', [], 'popFailedUnknownCrm'],
    [
      'that has no page',
      [createMemoryCrm([], { address: () => undefined })],
      'popFailedNoSuchPage',
    ],
    [
      'whose page is elsewhere',
      [createMemoryCrm([], { address: () => 'https://evil.example/1' })],
      'popFailedOutside',
    ],
  ])('%s is not opened', async (_, crms, key) => {
    const { outcome, log } = await pop(crms, { choice });
    expect(outcome).toMatchObject({ status: 'failed', key });
    expect(log).toEqual(['commit']);
  });
});
