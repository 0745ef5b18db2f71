import { expect, test } from 'vitest';
import type { PopOutcome, PopTab } from '../../../src/cti/pop-outcome';
import { draftWords, popWords, sentenceWords } from '../../../src/ui/pop-words';

const t = (key: string, ...values: string[]) => [key, ...values].join(' ');

test.each<[PopOutcome, string]>([
  [{ status: 'opened', name: 'Ada\n\u202ELovelace' }, 'popOutcomeOpened \u2068Ada Lovelace\u2069'],
  [{ status: 'pick', matches: [] }, 'popOutcomePick 0'],
  [{ status: 'searched', count: 3 }, 'popOutcomeSearched 3'],
  [{ status: 'searched', count: 0, why: { key: 'slow' } }, 'slow popOutcomeSearchPage'],
  [{ status: 'newRecord' }, 'popOutcomeNewRecord'],
  [{ status: 'shown', what: '/wiki' }, 'popOutcomeShown \u2068/wiki\u2069'],
  [{ status: 'nothing' }, 'popOutcomeNothing'],
  [{ status: 'waiting', key: 'signIn', values: ['crm'] }, 'signIn \u2068crm\u2069'],
  [{ status: 'failed', key: 'gone' }, 'gone'],
])('%j is %j', (outcome, words) => {
  expect(popWords(outcome, t)).toBe(words);
});

test.each<[PopTab | undefined, string | undefined]>([
  [undefined, undefined],
  ['alreadyThere', undefined],
  ['reused', undefined],
  ['opened', undefined],
  ['openedForDraft', 'popOutcomeDraftInNewTab'],
  ['reusedForDraft', 'popOutcomeDraftInOtherTab'],
])('unsaved entries, with the tab %s: %s', (tab, words) => {
  expect(draftWords({ searches: [], ms: 0, ...(tab && { tab }) }, t)).toBe(words);
});

test('what strangers have written stays short and on one line', () => {
  const words = sentenceWords({ key: 'k', values: ['a\nb', 'x'.repeat(9999)] }, t);
  expect(words).toMatch(/^k \u2068a b\u2069 \u2068x{199}…\u2069$/);
});
