import type { ToastAct, ToastView } from '../messaging/protocol';
import { Button } from '../ui/Button';
import { useText } from '../ui/text';

interface Props {
  readonly view: ToastView;
  readonly waitingFor: ToastAct['act'] | undefined;
  readonly onAct: (act: ToastAct) => void;
}

/** Decline and answer, as far apart as the toast is wide. */
export function ToastAnswer({ view, waitingFor, onAct }: Props) {
  const t = useText();
  const { callId, services, isOnlyHeardOf } = view;
  if (services.length === 0) return null;
  return (
    <div class="toast-answer">
      {services.includes('clearConnection') && (
        <Button
          tone={isOnlyHeardOf ? 'plain' : 'stop'}
          icon={isOnlyHeardOf ? 'close' : 'hangUp'}
          label={t(isOnlyHeardOf ? 'toastClose' : 'toastDecline')}
          busy={waitingFor === 'decline'}
          onPress={() => onAct({ act: 'decline', callId })}
        />
      )}
      {services.includes('answerCall') && (
        <Button
          tone="go"
          icon="call"
          label={t('toastAnswer')}
          busy={waitingFor === 'answer'}
          onPress={() => onAct({ act: 'answer', callId })}
        />
      )}
    </div>
  );
}
