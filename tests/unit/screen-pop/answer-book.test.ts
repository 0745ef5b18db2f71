import { expect, test } from 'vitest';
import { createAnswerBook } from '../../../src/screen-pop/answer-book';
import type { CrmQuery } from '../../../src/screen-pop/crm';
import { toRecord } from '../../support/screen-pop/memory-crm';

const query: CrmQuery = {
  entity: 'contact',
  fields: ['a', 'b'],
  where: { field: 'mail', is: 'equals', value: 'x' },
  limit: 20,
};
/** As storage may give it back. */
const reordered: CrmQuery = {
  limit: 20,
  where: { value: 'x', is: 'equals', field: 'mail' },
  fields: ['a', 'b'],
  entity: 'contact',
};
const records = [toRecord({ recordId: '1', name: 'Ada' })];
const search = { name: 'Mail', crmId: 'crm', queries: [query], count: 1 };

test('an answer is known again, in whatever order its question’s names are kept', () => {
  const book = createAnswerBook([{ crmId: 'crm', query: reordered, records }], () => false);
  expect(book.answerOf('crm', query)).toEqual({ records });
  expect(book.answerOf('other', query)).toBeUndefined();
  expect(book.answerOf('crm', { ...query, fields: ['b', 'a'] })).toBeUndefined();
  expect(book.report(search)).toEqual({ name: 'Mail', count: 1, ms: 0, reused: true });
});

test('what is forgotten is asked for again, and what is answered then is kept', () => {
  const book = createAnswerBook([{ crmId: 'crm', query, records: [] }], () => true);
  expect(book.answerOf('crm', query)).toBeUndefined();
  book.add('crm', query, { records }, { from: 100, to: 130 });
  expect(book.toKeep()).toEqual([{ crmId: 'crm', query, records }]);
  expect(book.report(search)).toEqual({ name: 'Mail', count: 1, ms: 30 });
});

test('a failure is not kept', () => {
  const book = createAnswerBook([], () => false);
  const sentence = { key: 'popFailedSlow' };
  book.add('crm', query, { failure: 'unreachable', sentence }, { from: 0, to: 4000 });
  expect(book.toKeep()).toEqual([]);
  expect(book.report({ ...search, count: 0, failure: sentence })).toEqual({
    name: 'Mail',
    count: 0,
    ms: 4000,
    failure: sentence,
  });
});

test('a search takes from its first question to its last answer; one that asks nothing takes no time', () => {
  const other = { ...query, entity: 'account' };
  const book = createAnswerBook([], () => false);
  book.add('crm', query, { records }, { from: 100, to: 130 });
  book.add('crm', other, { records }, { from: 120, to: 190 });
  expect(book.report({ ...search, queries: [query, other] }).ms).toBe(90);
  expect(book.report({ ...search, queries: [] })).toEqual({ name: 'Mail', count: 1, ms: 0 });
});
