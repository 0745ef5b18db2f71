import { describe, expect, test } from 'vitest';
import { SearchError } from '../../../src/screen-pop/crm';
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
import { aRule, aSearch } from '../../support/screen-pop/rules';

describe('an agent who is signed out', () => {
  test('is told, and led to the CRM once; the pop then happens by itself', async () => {
    const out = refuse('signedOut');
    const { outcome, log } = await pop([answering(out, out, out, find)]);
    expect(log).toEqual([
      ASK,
      'tell waiting',
      `front ${ORIGIN}/home`,
      ASK,
      ASK,
      ASK,
      'commit',
      'session',
      `front ${ORIGIN}/contact/1`,
    ]);
    expect(outcome).toMatchObject({ status: 'opened', report: { ms: 6000 } });
  });

  test('has as long as the call is of interest', async () => {
    let times = 0;
    const { outcome, log } = await pop([failing('signedOut')], {
      isWanted: () => {
        times += 1;
        return times < 5;
      },
    });
    expect(outcome).toEqual({ status: 'nothing' });
    expect(log.at(-1)).toBe('commit');
    expect(log.filter((line) => line.startsWith('front'))).toEqual([`front ${ORIGIN}/home`]);
  });

  test('is not troubled if the call is over by then', async () => {
    const { log } = await pop([failing('signedOut')], { isWanted: () => false });
    expect(log).toEqual([ASK, 'commit']);
  });

  test('may find the way alone', async () => {
    const { outcome } = await pop([answering(refuse('signedOut'), find)], {
      onShow({ address }) {
        if (address.endsWith('/home')) throw new Error('no window');
      },
    });
    expect(outcome.status).toBe('opened');
  });

  test('keeps what other searches have found meanwhile', async () => {
    const asked: string[] = [];
    const crm = createMemoryCrm([], {
      async search({ entity }) {
        asked.push(entity);
        if (entity === 'account' && asked.length < 4) {
          throw new SearchError('signedOut', { key: 'signedOut' });
        }
        return entity === 'contact' ? [toRecord(ADA)] : [];
      },
    });
    const rule = aRule({ ctiSearches: [aSearch({ entity: '*' })] });
    const { outcome } = await pop([crm], { rules: [rule] });
    expect(outcome.status).toBe('opened');
    expect(asked).toEqual(['contact', 'account', 'account', 'account']);
  });
});
