import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PopOutcome } from '../../../src/cti/pop-outcome';
import type { SearchFailure } from '../../../src/screen-pop/crm';
import {
  ADA,
  ASK,
  answering,
  BOB,
  failing,
  find,
  ORIGIN,
  refuse,
} from '../../support/screen-pop/answers';
import { createMemoryCrm } from '../../support/screen-pop/memory-crm';
import { pop } from '../../support/screen-pop/pop-bench';
import { aRequest, aRule } from '../../support/screen-pop/rules';

describe('a pop', () => {
  test('opens the record of the one who has that number, once it is committed', async () => {
    const { outcome, log, wishes } = await pop([createMemoryCrm([ADA])]);
    expect(log).toEqual([ASK, 'commit', 'session', `front ${ORIGIN}/contact/1`]);
    expect(outcome).toEqual({
      status: 'opened',
      name: 'Ada',
      report: {
        rule: 'Rule',
        searches: [{ name: 'Contacts', count: 1, ms: 0 }],
        tab: 'reused',
        reason: { key: 'popReasonSameNumber', values: ['(202) 555-0143'] },
        ms: 0,
      },
    });
    expect(wishes).toMatchObject([{ callId: 'call', window: 'existing', raise: 'window' }]);
  });

  test('lists several, those that were chosen before in front, and moves no tab', async () => {
    const { outcome, log } = await pop([createMemoryCrm([ADA, BOB])], {
      chosenBefore: [{ crmId: 'crm', entity: 'contact', recordId: '2' }],
    });
    expect(outcome).toMatchObject({ status: 'pick', matches: [{ name: 'Bob' }, { name: 'Ada' }] });
    expect(log).toEqual([ASK, 'commit', 'session']);
  });

  test('opens a new record with the number when nobody has it', async () => {
    const { outcome, log } = await pop([createMemoryCrm()]);
    expect(outcome.status).toBe('newRecord');
    expect(log.at(-1)).toBe(`front ${ORIGIN}/contact/new?phone=%2B12025550143`);
  });

  test('that opens nothing is committed too', async () => {
    const { outcome, log } = await pop([createMemoryCrm()], { rules: [] });
    expect(outcome).toEqual({ status: 'nothing', report: { searches: [], ms: 0 } });
    expect(log).toEqual(['commit']);
  });

  test('that is not wanted any more moves nothing', async () => {
    const { outcome, log } = await pop([createMemoryCrm([ADA])], { commit: async () => false });
    expect(outcome).toEqual({ status: 'nothing' });
    expect(log).toEqual([ASK, 'commit']);
  });

  test('opens one thing in front, the rest behind it, and shows the named tab last', async () => {
    const rule = aRule({
      actions: [
        { open: 'objectHome', entity: 'case' },
        { open: 'objectHome', entity: 'lead' },
      ],
      result: { window: 'existing', targetTab: 'Contact', showTab: 'Script' },
    });
    const { log } = await pop([createMemoryCrm([ADA])], { rules: [rule] });
    expect(log.slice(-4)).toEqual([
      `front ${ORIGIN}/contact/1`,
      `behind ${ORIGIN}/case`,
      `behind ${ORIGIN}/lead`,
      'raise Script',
    ]);
  });

  test('does not show the named tab again if it is the one in front', async () => {
    const result = { window: 'existing', targetTab: 'Contact', showTab: 'Contact' } as const;
    const { log } = await pop([createMemoryCrm([ADA])], { rules: [aRule({ result })] });
    expect(log.at(-1)).toBe(`front ${ORIGIN}/contact/1`);
  });

  test('says what could not be opened behind the record', async () => {
    const rule = aRule({ actions: [{ open: 'objectHome', entity: 'case' }] });
    const { outcome } = await pop([createMemoryCrm([ADA])], {
      rules: [rule],
      onShow({ place }) {
        if (place === 'behind') throw new Error('no window');
      },
    });
    expect(outcome).toMatchObject({
      status: 'opened',
      report: { skipped: [{ key: 'popFailed', values: ['Error: no window'] }] },
    });
  });
});

describe('answers', () => {
  const asked = aRequest({ moment: 'asked' });

  test('are kept for the call and used again', async () => {
    const { kept } = await pop([createMemoryCrm([ADA])]);
    const { outcome, log } = await pop([failing('unreachable')], { known: kept, request: asked });
    expect(log).not.toContain(ASK);
    expect(outcome).toMatchObject({
      status: 'opened',
      report: { searches: [{ name: 'Contacts', count: 1, ms: 0, reused: true }] },
    });
  });

  test('that found nobody hold until the agent asks', async () => {
    const { kept } = await pop([createMemoryCrm()]);
    const again = await pop([createMemoryCrm([ADA])], { known: kept });
    expect(again.outcome.status).toBe('newRecord');
    const onDemand = await pop([createMemoryCrm([ADA])], { known: kept, request: asked });
    expect(onDemand.outcome.status).toBe('opened');
  });

  test('that failed are asked for again', async () => {
    const { kept } = await pop([failing('unreachable')]);
    expect(kept).toEqual([]);
  });

  test('that cannot be kept do no harm', async () => {
    const save = () => Promise.reject(new Error('full'));
    expect((await pop([createMemoryCrm([ADA])], { save })).outcome.status).toBe('opened');
  });
});

describe('whatever throws', () => {
  const failure = (text: string): PopOutcome => ({
    status: 'failed',
    key: 'popFailed',
    values: [`Error: ${text}`],
  });
  const broken = () => {
    throw new Error('broken');
  };

  test.each([
    ['the tab', { onShow: broken }],
    ['the session', { createSession: async () => broken() }],
    ['the commit', { commit: async () => broken() }],
  ])('(%s) is an outcome, and the commit is not repeated', async (_, setting) => {
    const { outcome, log } = await pop([createMemoryCrm([ADA])], setting);
    expect(outcome).toEqual(failure('broken'));
    expect(log.filter((line) => line === 'commit')).toHaveLength(1);
  });

  test('before the commit is committed, and not told if nobody wants to know', async () => {
    const crm = createMemoryCrm([ADA], { address: broken });
    expect((await pop([crm])).outcome).toEqual(failure('broken'));
    const { outcome, log } = await pop([crm], { commit: async () => false });
    expect(outcome).toEqual({ status: 'nothing' });
    expect(log).toEqual([ASK, 'commit']);
  });
});

/** Many pops, on a busy machine. */
const PATIENCE_MS = 30_000;

test('on every path the pop is committed once, before a record moves, and with one tab in front', {
  timeout: PATIENCE_MS,
}, async () => {
  const turn = fc.oneof(
    fc.constantFrom(
      find,
      async () => [],
      async () => [ADA, BOB],
    ),
    fc
      .constantFrom<SearchFailure>('signedOut', 'notAllowed', 'rateLimited', 'badAnswer')
      .map((failure) => refuse(failure, 100)),
  );
  const refusal = fc.constantFrom('commit', 'onShow', 'createSession', 'address', 'none');
  await fc.assert(
    fc.asyncProperty(
      fc.array(turn, { minLength: 1, maxLength: 5 }),
      refusal,
      fc.boolean(),
      fc.nat({ max: 4 }),
      async (turns, refuser, isWanted, patience) => {
        const broken = () => {
          throw new Error('broken');
        };
        let asked = 0;
        const { outcome, log } = await pop(
          [{ ...answering(...turns), ...(refuser === 'address' ? { address: broken } : {}) }],
          {
            rules: [aRule({ actions: [{ open: 'objectHome', entity: 'case' }] })],
            commit: async () => (refuser === 'commit' ? broken() : isWanted),
            onShow: refuser === 'onShow' ? broken : () => {},
            createSession: async () => (refuser === 'createSession' ? broken() : undefined),
            isWanted() {
              asked += 1;
              return asked <= patience;
            },
          },
        );
        expect(log.filter((line) => line === 'commit')).toHaveLength(1);
        const before = log.slice(0, log.indexOf('commit'));
        const after = log.slice(log.indexOf('commit'));
        expect(before.filter((line) => /^(behind|raise|session)/.test(line))).toEqual([]);
        expect(before.filter((line) => line.startsWith('front')).length).toBeLessThanOrEqual(1);
        expect(after.filter((line) => line.startsWith('front')).length).toBeLessThanOrEqual(1);
        if (!isWanted && refuser !== 'commit') {
          expect(after).toEqual(['commit']);
          expect(outcome).toEqual({ status: 'nothing' });
        }
      },
    ),
    { numRuns: 300 },
  );
});
