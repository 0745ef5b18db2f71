import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/text';
import { AgentDifference } from './AgentDifference';
import { AgentMenu } from './AgentMenu';
import './agent-control.css';
import { PlainText } from '../ui/PlainText';
import { AGENT_STATE_KEYS, type AgentChoice, selectAgentChoices } from './agent-choices';
import { useDesktop } from './desktop';
import { FailureNotice } from './FailureNotice';
import { Timer } from './Timer';
import type { Action } from './use-action';

/** The agent's state, for how long, what is pending; opens the menu that changes it. */
export function AgentControl({ action }: { readonly action: Action }) {
  const t = useText();
  const { view, run } = useDesktop();
  const { agent } = view;
  const menuId = useId();
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = ({ state, reason }: AgentChoice) => {
    close();
    const command = { service: 'setAgentState' as const, state, ...(reason && { reason }) };
    void action.act('setAgentState', () => run(command));
  };
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  return (
    <div class="agent-control" ref={root}>
      <button
        ref={opener}
        type="button"
        class={`agent-button agent-${agent.state}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span class="agent-dot" />
        <span class="agent-words">
          <span class="agent-state">
            {t(AGENT_STATE_KEYS[agent.state])}
            {agent.reason && (
              <span class="agent-reason">
                <PlainText text={agent.reason.label ?? agent.reason.code} />
              </span>
            )}
          </span>
          {agent.reserved && <span class="agent-pending">{t('softphoneAgentReserved')}</span>}
          {agent.pendingAgentState && (
            <span class="agent-pending">
              {t('softphoneAgentPending', t(AGENT_STATE_KEYS[agent.pendingAgentState]))}
            </span>
          )}
        </span>
        {action.waitingFor ? <span class="spinner" /> : <Timer since={agent.since} />}
        <Icon name="expand" />
      </button>
      {isOpen && (
        <AgentMenu
          id={menuId}
          choices={selectAgentChoices(
            agent,
            view.notReadyReasons,
            view.rules.notReadyReasonRequired,
          )}
          onChoose={choose}
          onClose={close}
        />
      )}
      <AgentDifference isWaiting={action.waitingFor !== undefined} />
      <FailureNotice failure={action.failure} />
    </div>
  );
}
