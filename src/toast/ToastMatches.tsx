import type { PopMatch, RecordRef } from '../cti/pop-outcome';
import { PlainText } from '../ui/PlainText';
import { sentenceWords } from '../ui/pop-words';
import { useText } from '../ui/text';

interface Props {
  /** Best first. */
  readonly matches: readonly PopMatch[];
  readonly isBusy: boolean;
  readonly onChoose: (match: RecordRef) => void;
}

/** Whom the call may be from, to choose one. */
export function ToastMatches({ matches, isBusy, onChoose }: Props) {
  const t = useText();
  return (
    <ul class="toast-matches" aria-label={t('toastMatches')}>
      {matches.map((match) => (
        <li key={`${match.crmId} ${match.entity} ${match.recordId}`}>
          <button
            type="button"
            class="toast-match"
            aria-disabled={isBusy ? 'true' : undefined}
            onClick={() => !isBusy && onChoose(toRef(match))}
          >
            <span class="toast-match-name">
              <PlainText text={match.name} />
              {match.detail && (
                <span class="toast-match-detail">
                  <PlainText text={match.detail} />
                </span>
              )}
            </span>
            <span class="toast-match-reason">{sentenceWords(match.reason, t)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const toRef = ({ crmId, entity, recordId }: PopMatch): RecordRef => ({ crmId, entity, recordId });
