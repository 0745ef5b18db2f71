import { describe, expect, test } from 'vitest';
import type { SearchFailure } from '../../../src/screen-pop/crm';
import {
  ADA,
  ASK,
  answering,
  failing,
  find,
  ORIGIN,
  refuse,
} from '../../support/screen-pop/answers';
import { createMemoryCrm, toRecord } from '../../support/screen-pop/memory-crm';
import { pop } from '../../support/screen-pop/pop-bench';
import { aRequest, aRule, aSearch } from '../../support/screen-pop/rules';
import { createVirtualTime } from '../../support/screen-pop/virtual-time';

describe('a CRM that cannot be asked', () => {
  test.each<SearchFailure>([
    'unsupported',
    'unreachable',
    'rateLimited',
    'notAllowed',
    'badAnswer',
  ])('(%s) is shown by its own search page, with the reason', async (failure) => {
    const { outcome, log } = await pop([failing(failure)]);
    const why = { key: failure, values: [ORIGIN] };
    expect(outcome).toMatchObject({
      status: 'searched',
      count: 0,
      why,
      report: { rule: 'Rule', searches: [{ count: 0, failure: why }], tab: 'reused' },
    });
    expect(log).toEqual([ASK, 'commit', 'session', `front ${ORIGIN}/search?q=%2B12025550143`]);
  });

  test('and has no search page fails with the reason', async () => {
    const { outcome, log } = await pop([
      {
        ...failing('unreachable'),
        address: ({ kind }) => (kind === 'search' ? undefined : ORIGIN),
      },
    ]);
    expect(outcome).toMatchObject({ status: 'failed', key: 'unreachable', values: [ORIGIN] });
    expect(log).toEqual([ASK, 'commit']);
  });

  test('as Offhook makes a mistake in asking it is shown by its search page too', async () => {
    const crm = createMemoryCrm([], {
      search: async () => {
        throw new TypeError('not a function');
      },
    });
    expect((await pop([crm])).outcome).toMatchObject({
      status: 'searched',
      why: { key: 'popFailed', values: ['TypeError: not a function'] },
    });
  });

  test('in time is not waited for', async () => {
    const time = createVirtualTime();
    let signal: AbortSignal | undefined;
    const crm = createMemoryCrm([], {
      async search(_, stop) {
        signal = stop;
        await time.sleep(60_000);
        return [];
      },
    });
    const { outcome } = await pop([crm], { time });
    expect(outcome).toMatchObject({
      status: 'searched',
      why: { key: 'popFailedSlow', values: [ORIGIN] },
      report: { searches: [{ ms: 4000 }], ms: 4000 },
    });
    expect(signal?.aborted).toBe(true);
  });

  test('in time for one search does not hold up what another one has found', async () => {
    const time = createVirtualTime();
    const crm = createMemoryCrm([], {
      async search({ entity }) {
        await time.sleep(entity === 'account' ? 60_000 : 1000);
        return entity === 'account' ? [] : [toRecord(ADA)];
      },
    });
    const rule = aRule({ ctiSearches: [aSearch({ entity: '*' })] });
    const { outcome } = await pop([crm], { time, rules: [rule] });
    expect(outcome).toMatchObject({
      status: 'opened',
      report: { searches: [{ count: 1, failure: { key: 'popFailedSlow' } }] },
    });
  });

  test('shares one limit among all that a rule asks, and gives the next rule its own', async () => {
    const time = createVirtualTime();
    const crm = createMemoryCrm([], {
      async search() {
        await time.sleep(2500);
        return [];
      },
    });
    const request = aRequest({ items: { customerid: '49', email: 'a@b.example' } });
    const { outcome, log } = await pop([crm], { time, request });
    expect(log.filter((line) => line.startsWith('ask'))).toHaveLength(2);
    expect(outcome).toMatchObject({ why: { key: 'popFailedSlow' }, report: { ms: 4000 } });

    const passing = aRule({ noMatches: { decision: 'nextRule' } });
    const other = aRule({
      name: 'other',
      ctiSearches: [aSearch({ filter: { field: 'f', is: 'equals', value: 'x' } })],
    });
    const later = await pop([crm], { time, rules: [passing, other] });
    expect(later.outcome).toMatchObject({ status: 'newRecord', report: { ms: 5000 } });
  });

  test('in time is asked nothing more by the same rule', async () => {
    const time = createVirtualTime();
    const crm = createMemoryCrm([], {
      async search({ entity }) {
        if (entity === 'contact') await time.sleep(60_000);
        return [];
      },
    });
    const rule = aRule({ ctiSearches: [aSearch(), aSearch({ name: 'Cases', entity: 'case' })] });
    const request = aRequest({ items: { caseid: '9' } });
    const { log } = await pop([crm], { time, request, rules: [rule] });
    expect(log.filter((line) => line.startsWith('ask'))).toEqual([
      ASK,
      'ask case number +12025550143',
    ]);
  });

  test('so often is asked once more, if that is soon enough', async () => {
    const { outcome, log } = await pop([answering(refuse('rateLimited', 1500), find)]);
    expect(outcome).toMatchObject({ status: 'opened', report: { ms: 1500 } });
    expect(log.filter((line) => line === ASK)).toHaveLength(2);
  });

  test.each([
    ['too late', answering(refuse('rateLimited', 7000), find), 1],
    ['at an unknown time', answering(refuse('rateLimited'), find), 1],
    ['and again too often', answering(refuse('rateLimited', 100)), 2],
  ])('so often is given up: %s', async (_, crm, times) => {
    const { outcome, log } = await pop([crm]);
    expect(outcome).toMatchObject({ status: 'searched', why: { key: 'rateLimited' } });
    expect(log.filter((line) => line === ASK)).toHaveLength(times);
  });
});
