import { useEffect, useState } from 'preact/hooks';
import type { CommandResult } from '../cti/command';
import type { CallId } from '../cti/ids';
import type { ToastAct, ToastPicture } from '../messaging/protocol';
import { isolate } from '../ui/plain-text';
import { useText } from '../ui/text';
import type { PressGate } from './press-gate';
import { ToastCard } from './ToastCard';
import { callerText } from './words';
import './toast.css';

interface Props {
  readonly picture: ToastPicture;
  readonly gate: PressGate;
  readonly onAct: (act: ToastAct) => Promise<CommandResult>;
}

/** More would hide the page behind them. */
const MOST = 3;

/** What rings, newest on top. */
export function ToastPage({ picture, gate, onAct }: Props) {
  const t = useText();
  const [isCovered, setCovered] = useState(false);
  const { toasts, region } = picture;
  const shown = toasts.slice(0, MOST);
  const names = shown.map((view) => callerText(view, region) || t('toastUnknownCaller'));
  const order = shown.map(({ callId }) => callId).join(' ');
  // Whatever stood under the pointer is somewhere else now.
  useEffect(() => gate.moved(), [gate, order]);

  const guard = (event: MouseEvent) => {
    const verdict = gate.judge(event);
    setCovered(verdict === 'covered');
    if (verdict === 'counts') return;
    event.preventDefault();
    event.stopPropagation();
  };
  const newest = shown[0]?.callId;
  useEffect(() => {
    const dismiss = (event: KeyboardEvent) => {
      const callId = event.key === 'Escape' && (callAround(event.target) ?? newest);
      if (callId) void onAct({ act: 'dismiss', callId });
    };
    // Not on the toast itself: after a click beside its buttons the keyboard is the frame's, and no element's.
    document.addEventListener('keydown', dismiss);
    return () => document.removeEventListener('keydown', dismiss);
  }, [newest, onAct]);

  return (
    <main class="toast-stack" onClickCapture={guard}>
      <h1 class="visually-hidden">{t('toastHeading')}</h1>
      <p class="visually-hidden" role="status">
        {shown[0]?.alertingAt !== undefined && t('toastIncoming', isolate(names[0] ?? ''))}
      </p>
      {shown.map((view, index) => (
        <ToastCard
          key={view.callId}
          view={view}
          title={names[index] ?? ''}
          region={region}
          isBrief={index > 0}
          onAct={onAct}
        />
      ))}
      {toasts.length > MOST && (
        <p class="toast-more">{t('toastMore', String(toasts.length - MOST))}</p>
      )}
      {isCovered && (
        <p class="toast-covered" role="alert">
          {t('toastCovered')}
        </p>
      )}
    </main>
  );
}

/** The call in whose card the keyboard is. */
function callAround(target: EventTarget | null): CallId | undefined {
  const card = target instanceof Element ? target.closest('[data-call]') : null;
  return (card?.getAttribute('data-call') as CallId | null) ?? undefined;
}
