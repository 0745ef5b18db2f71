import type { PopOutcome } from '../../cti/pop-outcome';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import type { Translate } from '../../ui/text';

/** What the screen pop came to, in the softphone's words. */
export function describePop(pop: PopOutcome, t: Translate): string {
  switch (pop.status) {
    case 'opened':
      return t('popOutcomeOpened', isolate(plainText(pop.name, NAME_LENGTH)));
    case 'searched':
      return t('popOutcomeSearched', String(pop.count));
    case 'newRecord':
      return t('popOutcomeNewRecord');
    case 'failed':
      return t(
        pop.key,
        ...(pop.values ?? []).map((value) => isolate(plainText(value, NAME_LENGTH))),
      );
  }
}
