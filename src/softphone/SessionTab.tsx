import type { Session } from '../desktop/session';
import { Button } from '../ui/Button';
import { PlainText } from '../ui/PlainText';
import { isolate } from '../ui/plain-text';
import { useText } from '../ui/text';
import { useDesktop } from './desktop';
import { sessionName } from './session-name';

interface Props {
  readonly session: Session;
  readonly isActive: boolean;
  readonly onActivate: () => void;
  readonly onClose: () => void;
}

/** One session: pressed, it is the active one. */
export function SessionTab({ session, isActive, onActivate, onClose }: Props) {
  const t = useText();
  const name = sessionName(session, useDesktop().view.region, t);
  return (
    <li class={isActive ? 'session-tab is-active' : 'session-tab'}>
      <button
        type="button"
        class="session-name"
        aria-current={isActive ? 'true' : undefined}
        title={name}
        onClick={onActivate}
      >
        <PlainText text={name} />
      </button>
      <Button
        tone="quiet"
        icon="close"
        iconOnly
        label={t('softphoneCloseSession', isolate(name))}
        onPress={onClose}
      />
    </li>
  );
}
