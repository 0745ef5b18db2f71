import { describe, expect, test } from 'vitest';
import {
  type FoundBy,
  type FoundRecord,
  judgeRecord,
  rankMatches,
} from '../../../src/screen-pop/rank-matches';
import { toRecord } from '../../support/screen-pop/memory-crm';
import { aRequest } from '../../support/screen-pop/rules';

const { number } = aRequest();
if (!number) throw new Error('the example is a telephone number');
const byNumber: FoundBy = { by: 'number', number };

const judge = (numbers: readonly string[], found: FoundBy = byNumber, chosen = false) =>
  judgeRecord(toRecord({ recordId: '1', name: 'Ada', numbers }), found, chosen, 'US');

describe('what a CRM has found', () => {
  test.each<[string, readonly string[], FoundBy, string, readonly string[]]>([
    ['by its number', ['(202) 555-0143'], byNumber, 'popReasonSameNumber', ['(202) 555-0143']],
    [
      'by the best of its numbers',
      ['+1 212 555 0100', '+1 202 555 0143'],
      byNumber,
      'popReasonSameNumber',
      ['+1 202 555 0143'],
    ],
    [
      'by its number with an extension',
      ['+1 202 555 0143 ext. 12'],
      byNumber,
      'popReasonExtensionDiffers',
      ['+1 202 555 0143 ext. 12'],
    ],
    ['by its last digits', ['555 0143'], byNumber, 'popReasonLastDigits', ['555 0143']],
    ['by number, which it does not tell', [' '], byNumber, 'popReasonNumberSearch', [number.raw]],
    [
      'by a key',
      ['+1 212 555 0100'],
      { by: 'key', key: 'customerid', value: '49' },
      'popReasonKey',
      ['customerid', '49'],
    ],
    ['by a search', [], { by: 'search', name: 'By mail' }, 'popReasonSearch', ['By mail']],
  ])('%s says so', (_, numbers, found, key, values) => {
    expect(judge(numbers, found)?.reason).toEqual({ key, values });
  });

  test('by number is left out if it has other numbers only', () => {
    expect(judge(['+1 212 555 0100', '+44 20 7946 0018'])).toBeUndefined();
  });

  test('stays if it was chosen for this number before, whatever it holds', () => {
    expect(judge(['+1 212 555 0100'], byNumber, true)?.reason.key).toBe('popReasonChosenBefore');
  });
});

type Sureness = FoundRecord['sureness'];

const found = (recordId: string, sureness: Sureness, fields = {}, entity = 'contact') => ({
  record: toRecord({ recordId, entity, name: recordId, fields }),
  sureness,
  reason: { key: sureness },
});
const ranked = (...all: readonly FoundRecord[]) =>
  rankMatches(all, 'crm', [
    { crmId: 'crm', entity: 'contact', recordId: 'last' },
    { crmId: 'crm', entity: 'contact', recordId: 'first' },
  ]).map(({ match }) => `${match.recordId} ${match.reason.key}`);

describe('matches', () => {
  test('stand with the surest first, and as found where they are equally sure', () => {
    expect(
      ranked(
        found('ext', 'extensionDiffers'),
        found('nat', 'national'),
        found('search', 'search'),
        found('b', 'same'),
        found('a', 'same'),
        found('key', 'key'),
      ),
    ).toEqual([
      'b same',
      'a same',
      'key key',
      'search search',
      'nat national',
      'ext extensionDiffers',
    ]);
  });

  test('that were chosen before come first, the latest of them in front', () => {
    expect(
      ranked(found('other', 'same'), found('first', 'chosenBefore'), found('last', 'chosenBefore')),
    ).toEqual(['last chosenBefore', 'first chosenBefore', 'other same']);
  });

  test('found twice count once, for the better reason, with the fields of both', () => {
    const [only, ...others] = rankMatches(
      [found('a', 'key', { x: '1' }), found('a', 'same', { y: '2' })],
      'crm',
      [],
    );
    expect(others).toEqual([]);
    expect(only?.match.reason.key).toBe('same');
    expect(only?.record.fields).toEqual({ x: '1', y: '2' });
  });

  test('of the same id are two if they are of two kinds', () => {
    expect(ranked(found('a', 'same'), found('a', 'same', {}, 'account'))).toHaveLength(2);
  });

  test('whose numbers only end alike count if there is nothing better', () => {
    expect(ranked(found('a', 'lastDigits'), found('b', 'lastDigits'))).toHaveLength(2);
    expect(ranked(found('a', 'lastDigits'), found('b', 'extensionDiffers'))).toEqual([
      'b extensionDiffers',
    ]);
  });

  test('name their CRM, and what tells them from others', () => {
    const record = toRecord({ recordId: '1', name: 'Ada', detail: 'London' });
    const [only] = rankMatches([{ record, sureness: 'same', reason: { key: 'k' } }], 'crm', []);
    expect(only?.match).toEqual({
      crmId: 'crm',
      entity: 'contact',
      recordId: '1',
      name: 'Ada',
      detail: 'London',
      reason: { key: 'k' },
    });
  });
});
