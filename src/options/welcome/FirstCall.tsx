import { useEffect, useState } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { DesktopView } from '../../messaging/protocol';
import { CallCard } from '../../softphone/CallCard';
import { type DesktopActions, DesktopContext } from '../../softphone/desktop';
import type { DraftStore } from '../../softphone/drafts';
import { WrapUpPanel } from '../../softphone/WrapUpPanel';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { STAGE_KEYS, selectStage } from './first-call';

interface FirstCallProps {
  readonly actions: DesktopActions;
  readonly drafts: DraftStore;
  /** Makes the simulator ring; never rejects. */
  ring(): Promise<CommandResult>;
  watchView(onView: (view: DesktopView) => void): () => void;
}

/** A call to practise with: it rings, and the softphone's own controls take it. */
export function FirstCall({ actions, drafts, ring, watchView }: FirstCallProps) {
  const t = useText();
  const [view, setView] = useState<DesktopView>();
  const [hasRung, setRung] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => watchView(setView), [watchView]);

  const stage = view ? selectStage(view, hasRung) : 'none';
  const onRing = async () => {
    const { ok } = await ring();
    setRung(hasRung || ok);
    setFailed(!ok);
  };
  return (
    <section class="card" aria-labelledby="first-call-title">
      <h2 id="first-call-title">{t('welcomeCallTitle')}</h2>
      <p role="status" class="welcome-stage">
        {t(STAGE_KEYS[stage])}
      </p>
      <Button
        label={t(hasRung ? 'welcomeRingAgain' : 'welcomeRing')}
        icon="call"
        tone={hasRung ? 'plain' : 'primary'}
        busy={view === undefined}
        disabled={stage === 'ringing' || stage === 'talking'}
        onPress={() => void onRing()}
      />
      {hasFailed && <Notice kind="failure">{t('welcomeRingFailed')}</Notice>}
      {view && hasRung && (
        <DesktopContext.Provider value={{ ...actions, view }}>
          <div class="welcome-calls">
            {view.calls.map((call) => (
              <CallCard key={call.callId} call={call} />
            ))}
            {view.wrapUps.map((wrapUp) => (
              <WrapUpPanel
                key={wrapUp.call.callId}
                wrapUp={wrapUp}
                drafts={drafts}
                onReady={() => void actions.run({ service: 'setAgentState', state: 'ready' })}
              />
            ))}
          </div>
        </DesktopContext.Provider>
      )}
      <p class="quiet">{t('welcomeToolbar')}</p>
    </section>
  );
}
