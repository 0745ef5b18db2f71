import type { CallId } from '../cti/ids';
import type { PopOutcome } from '../cti/pop-outcome';
import type { ToastAct } from '../messaging/protocol';
import { Button } from '../ui/Button';
import { draftWords, popWords } from '../ui/pop-words';
import { useText } from '../ui/text';
import { ToastMatches } from './ToastMatches';

interface Props {
  readonly callId: CallId;
  readonly pop: PopOutcome;
  readonly waitingFor: ToastAct['act'] | undefined;
  readonly onAct: (act: ToastAct) => void;
}

/** What the screen pop came to, and the way to the record. */
export function ToastPop({ callId, pop, waitingFor, onAct }: Props) {
  const t = useText();
  const draft = draftWords(pop.report, t);
  return (
    <div class="toast-pop">
      <p>{popWords(pop, t)}</p>
      {draft && <p class="toast-draft">{draft}</p>}
      {pop.status === 'pick' ? (
        <ToastMatches
          matches={pop.matches}
          isBusy={waitingFor === 'chooseMatch'}
          onChoose={(match) => onAct({ act: 'chooseMatch', callId, match })}
        />
      ) : (
        <Button
          tone="quiet"
          icon="record"
          label={t('toastOpenRecord')}
          busy={waitingFor === 'openRecord'}
          onPress={() => onAct({ act: 'openRecord', callId })}
        />
      )}
    </div>
  );
}
