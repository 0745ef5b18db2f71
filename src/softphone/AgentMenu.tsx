import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { PlainText } from '../ui/PlainText';
import { useText } from '../ui/text';
import { AGENT_STATE_KEYS, type AgentChoice } from './agent-choices';
import { nextItem } from './menu-keys';

interface Props {
  readonly id: string;
  readonly choices: readonly AgentChoice[];
  readonly onChoose: (choice: AgentChoice) => void;
  readonly onClose: () => void;
}

/** The menu of states (ARIA's menu pattern): the arrows move, Escape and Tab leave. */
export function AgentMenu({ id, choices, onChoose, onClose }: Props) {
  const t = useText();
  const menu = useRef<HTMLDivElement>(null);
  const items = () => Array.from(menu.current?.querySelectorAll('button') ?? []);
  useEffect(() => {
    items()[
      Math.max(
        0,
        choices.findIndex((choice) => choice.isCurrent),
      )
    ]?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      return onClose();
    }
    const all = items();
    const current = all.findIndex((item) => item.matches(':focus'));
    const next = nextItem(
      event.key,
      current,
      all.map((item) => item.textContent ?? ''),
    );
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <div
      class="agent-menu"
      id={id}
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={t('softphoneAgentMenu')}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice) => (
        <button
          key={`${choice.state} ${choice.reason?.code}`}
          type="button"
          role="menuitemradio"
          aria-checked={choice.isCurrent}
          tabIndex={-1}
          class={`agent-choice agent-${choice.state}`}
          onClick={() => onChoose(choice)}
        >
          <span class="agent-dot" />
          <span>
            {t(choice.state === 'null' ? 'softphoneLogOff' : AGENT_STATE_KEYS[choice.state])}
            {choice.reason && (
              <span class="agent-reason">
                <PlainText text={choice.reason.label ?? choice.reason.code} />
              </span>
            )}
          </span>
          {choice.isCurrent && <Icon name="done" />}
        </button>
      ))}
    </div>
  );
}
