import type { PopOutcome } from '../../cti/pop-outcome';
import type { Translate } from '../../ui/text';
import { isolated } from './isolated';

/** What the screen pop came to, in the softphone's words. */
export function describePop(pop: PopOutcome, t: Translate): string {
  switch (pop.status) {
    case 'opened':
      return t('popOutcomeOpened', isolated(pop.name));
    case 'searched':
      return t('popOutcomeSearched', String(pop.count));
    case 'newRecord':
      return t('popOutcomeNewRecord');
    case 'failed':
      return t(pop.key, ...(pop.values ?? []).map(isolated));
  }
}
