import type { PopOutcome } from '../cti/pop-outcome';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-paths';
import { isolate, NAME_LENGTH, plainText } from '../ui/plain-text';
import { type Translate, useText } from '../ui/text';

const ICONS: Readonly<Record<PopOutcome['status'], IconName>> = {
  opened: 'done',
  searched: 'search',
  newRecord: 'add',
  failed: 'warning',
};

/** What the screen pop came to, and if to nothing, why and what to do. */
export function PopOutcomeLine({ outcome }: { readonly outcome: PopOutcome }) {
  const t = useText();
  return (
    <p class={`pop-outcome pop-outcome-${outcome.status}`}>
      <Icon name={ICONS[outcome.status]} />
      <span>{inWords(outcome, t)}</span>
    </p>
  );
}

function inWords(outcome: PopOutcome, t: Translate): string {
  switch (outcome.status) {
    case 'opened':
      return t('popOutcomeOpened', isolate(plainText(outcome.name, NAME_LENGTH)));
    case 'searched':
      return t('popOutcomeSearched', String(outcome.count));
    case 'newRecord':
      return t('popOutcomeNewRecord');
    case 'failed':
      return t(
        outcome.key,
        ...(outcome.values ?? []).map((value) => isolate(plainText(value, NAME_LENGTH))),
      );
  }
}
