import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Session } from '../desktop/session';
import { Button } from '../ui/Button';
import { isolate } from '../ui/plain-text';
import { useText } from '../ui/text';
import { useDesktop } from './desktop';
import { sessionName } from './session-name';

interface Props {
  readonly session: Session;
  readonly onClose: () => void;
  readonly onKeep: () => void;
}

/** Asked in place before a session that still has a call is closed. The harmless answer has the focus. */
export function CloseQuestion({ session, onClose, onKeep }: Props) {
  const t = useText();
  const { region } = useDesktop().view;
  const id = useId();
  const question = useRef<HTMLDivElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  // Before the question leaves the page: a removed element has no focus to ask about afterwards.
  useLayoutEffect(() => {
    const before = document.activeElement;
    keep.current?.focus();
    return () => {
      const hasFocus = question.current?.contains(document.activeElement);
      if (hasFocus && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      ref={question}
      class="close-question"
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Not the popup's Escape: that would close the window.
        event.preventDefault();
        onKeep();
      }}
    >
      <p id={id}>{t('softphoneCloseQuestion', isolate(sessionName(session, region, t)))}</p>
      <div class="panel-buttons">
        <Button buttonRef={keep} label={t('softphoneKeepSession')} onPress={onKeep} />
        <Button tone="stop" label={t('softphoneHangUpAndClose')} onPress={onClose} />
      </div>
    </div>
  );
}
