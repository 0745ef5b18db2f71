import { useState } from 'preact/hooks';
import { DONE } from '../cti/command';
import type { SessionId } from '../cti/ids';
import type { DeskCommand } from '../desktop/desk-command';
import type { Session } from '../desktop/session';
import { useText } from '../ui/text';
import { CloseQuestion } from './CloseQuestion';
import { useDesktop } from './desktop';
import { FailureNotice } from './FailureNotice';
import { SessionTab } from './SessionTab';
import './session-tabs.css';
import { useAction } from './use-action';

/** The customers that the agent deals with at once: which of them now, and the way to be done with one. */
export function SessionTabs() {
  const t = useText();
  const { view, run } = useDesktop();
  const { act, failure } = useAction();
  const [askedId, setAskedId] = useState<SessionId>();
  const asked = view.sessions.find(({ sessionId }) => sessionId === askedId);

  const ask = (command: DeskCommand & { readonly sessionId: SessionId }) =>
    act(`${command.service} ${command.sessionId}`, async () => {
      const outcome = await run(command);
      if (outcome.ok || outcome.reason !== 'callLives') return outcome;
      // Nothing has failed: the question comes first.
      setAskedId(command.sessionId);
      return DONE;
    });
  const close = ({ sessionId }: Session, endCalls: boolean) => {
    setAskedId(undefined);
    void ask({ service: 'closeSession', sessionId, endCalls });
  };

  return (
    <nav class="sessions" aria-label={t('softphoneSessions')}>
      <ul class="session-tabs">
        {view.sessions.map((session) => (
          <SessionTab
            key={session.sessionId}
            session={session}
            isActive={session.sessionId === view.activeSessionId}
            onActivate={() =>
              void ask({ service: 'activateSession', sessionId: session.sessionId })
            }
            onClose={() => close(session, false)}
          />
        ))}
      </ul>
      {asked && (
        <CloseQuestion
          key={asked.sessionId}
          session={asked}
          onClose={() => close(asked, true)}
          onKeep={() => setAskedId(undefined)}
        />
      )}
      <FailureNotice failure={failure} />
    </nav>
  );
}
