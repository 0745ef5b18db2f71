import type { PopOutcome } from '../cti/pop-outcome';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-paths';
import { draftWords, popWords } from '../ui/pop-words';
import { useText } from '../ui/text';

const ICONS: Readonly<Record<PopOutcome['status'], IconName>> = {
  opened: 'done',
  pick: 'choose',
  searched: 'search',
  newRecord: 'add',
  shown: 'done',
  nothing: 'record',
  waiting: 'wait',
  failed: 'warning',
};

/** Sentences that say what to do get a line of their own. */
const isLong = (outcome: PopOutcome) =>
  ['pick', 'waiting', 'failed'].includes(outcome.status) ||
  (outcome.status === 'searched' && outcome.why !== undefined);

/** What the screen pop came to, and if to nothing, why and what to do. */
export function PopOutcomeLine({ outcome }: { readonly outcome: PopOutcome }) {
  const t = useText();
  const draft = draftWords(outcome.report, t);
  return (
    <div
      class={`pop-outcome pop-outcome-${outcome.status}`}
      data-long={isLong(outcome) || draft !== undefined}
    >
      <Icon name={ICONS[outcome.status]} />
      <div>
        <p>{popWords(outcome, t)}</p>
        {draft && <p class="pop-draft">{draft}</p>}
      </div>
    </div>
  );
}
