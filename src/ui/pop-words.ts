import type { PopOutcome, PopReport, Sentence } from '../cti/pop-outcome';
import { isolate, NAME_LENGTH, plainText } from './plain-text';
import type { Translate } from './text';

/** As much of an address or of a program's own words as fits a sentence. */
const VALUE_LENGTH = 200;

/** A sentence with what strangers wrote filled in, fit to be shown. */
export function sentenceWords({ key, values = [] }: Sentence, t: Translate): string {
  return t(key, ...values.map((value) => isolate(plainText(value, VALUE_LENGTH))));
}

/** What a screen pop came to: the same words on every screen. */
export function popWords(outcome: PopOutcome, t: Translate): string {
  switch (outcome.status) {
    case 'opened':
      return t('popOutcomeOpened', isolate(plainText(outcome.name, NAME_LENGTH)));
    case 'pick':
      return t('popOutcomePick', String(outcome.matches.length));
    case 'searched':
      return outcome.why
        ? `${sentenceWords(outcome.why, t)} ${t('popOutcomeSearchPage')}`
        : t('popOutcomeSearched', String(outcome.count));
    case 'newRecord':
      return t('popOutcomeNewRecord');
    case 'shown':
      return t('popOutcomeShown', isolate(plainText(outcome.what, VALUE_LENGTH)));
    case 'nothing':
      return t('popOutcomeNothing');
    case 'waiting':
    case 'failed':
      return sentenceWords(outcome, t);
  }
}

/** That the agent's unsaved entries were left alone, if there were any in the way. */
export function draftWords(report: PopReport | undefined, t: Translate): string | undefined {
  switch (report?.tab) {
    case 'openedForDraft':
      return t('popOutcomeDraftInNewTab');
    case 'reusedForDraft':
      return t('popOutcomeDraftInOtherTab');
    default:
      return undefined;
  }
}
