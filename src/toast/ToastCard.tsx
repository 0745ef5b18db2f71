import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CommandResult, Refusal } from '../cti/command';
import type { ToastAct, ToastView } from '../messaging/protocol';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PlainText } from '../ui/PlainText';
import { useText } from '../ui/text';
import { ToastAnswer } from './ToastAnswer';
import { ToastFailure } from './ToastFailure';
import { ToastFields } from './ToastFields';
import { ToastPop } from './ToastPop';
import { shownFields } from './words';

interface Props {
  readonly view: ToastView;
  readonly title: string;
  readonly region: string;
  /** It stands below a newer one: only what it takes to choose between them. */
  readonly isBrief: boolean;
  readonly onAct: (act: ToastAct) => Promise<CommandResult>;
}

/** How long a call that nobody says the end of is worth a place in front of the page. */
const HEARD_OF_MS = 30_000;

/** One call: who it is, what it is about, and what can be done. */
export function ToastCard({ view, title, region, isBrief, onAct }: Props) {
  const t = useText();
  const titleId = useId();
  const [waitingFor, setWaitingFor] = useState<ToastAct['act']>();
  const [failure, setFailure] = useState<Refusal>();
  const isBusy = useRef(false);
  const { callId, alertingAt, pop } = view;
  const isRinging = alertingAt !== undefined;
  const wantsAgent = pop?.status === 'pick' || pop?.status === 'waiting';
  const isFading = view.isOnlyHeardOf && !wantsAgent;
  const fields = shownFields(view);

  const run = async (act: ToastAct) => {
    // The ref, not the state: a second press comes before the next render.
    if (isBusy.current) return;
    isBusy.current = true;
    setWaitingFor(act.act);
    setFailure(undefined);
    const result = await onAct(act);
    isBusy.current = false;
    setWaitingFor(undefined);
    if (!result.ok) setFailure(result);
  };

  useEffect(() => {
    if (!isFading) return;
    const timer = setTimeout(() => void onAct({ act: 'dismiss', callId }), HEARD_OF_MS);
    return () => clearTimeout(timer);
  }, [isFading, callId, onAct]);

  return (
    <section class="toast" aria-labelledby={titleId} data-call={callId}>
      <header class="toast-top">
        <p class={isRinging ? 'toast-state toast-rings' : 'toast-state'}>
          <Icon name="call" />
          {t(isRinging ? 'toastRinging' : 'toastOnCall')}
        </p>
        <Button
          tone="quiet"
          icon="close"
          iconOnly
          label={t('toastDismiss')}
          onPress={() => void run({ act: 'dismiss', callId })}
        />
      </header>
      <h2 class="toast-title" id={titleId}>
        <PlainText text={title} />
      </h2>
      <ToastFields fields={isBrief ? fields.slice(0, 1) : fields} region={region} />
      {pop && !(isBrief && isRinging) && (
        <ToastPop callId={callId} pop={pop} waitingFor={waitingFor} onAct={run} />
      )}
      <ToastAnswer view={view} waitingFor={waitingFor} onAct={run} />
      {failure && <ToastFailure failure={failure} />}
    </section>
  );
}
