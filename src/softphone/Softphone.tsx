import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useText } from '../ui/text';
import { AdapterPageLine } from './AdapterPageLine';
import { AgentControl } from './AgentControl';
import { Announcer } from './Announcer';
import { CallCard } from './CallCard';
import { Dialer } from './Dialer';
import { type Desktop, DesktopContext } from './desktop';
import { meansDigits } from './dial-meaning';
import type { DraftStore } from './drafts';
import { LinkStatus } from './LinkStatus';
import { RecentCalls } from './RecentCalls';
import { SessionTabs } from './SessionTabs';
import './softphone.css';
import { useAction } from './use-action';
import { useKeptFocus } from './use-kept-focus';
import { WhoIsHere } from './WhoIsHere';
import { WrapUpPanel } from './WrapUpPanel';

interface Props {
  readonly desktop: Desktop;
  readonly drafts: DraftStore;
}

/** The CTI Controls: everything the agent sees and does, for one picture of the desktop. */
export function Softphone({ desktop, drafts }: Props) {
  const t = useText();
  const { view, run, openOptions } = desktop;
  const main = useRef<HTMLElement>(null);
  const agentAction = useAction();
  const [wantsDialer, setWantsDialer] = useState(false);
  useKeptFocus(main);
  // A popup opened because it rings starts at the call; nothing is answered by a key meant for another window.
  useEffect(
    () => main.current?.querySelector<HTMLElement>('.is-incoming')?.focus({ preventScroll: true }),
    [],
  );

  const newestId = view.calls.at(-1)?.callId;
  useEffect(() => {
    // A new call stands on top; somebody who is writing stays where they write.
    const isWriting = document.activeElement?.matches('input, textarea, select');
    if (newestId && main.current && !isWriting) main.current.scrollTop = 0;
  }, [newestId]);

  const hasWork = view.calls.length + view.wrapUps.length > 0;
  const goReady = () =>
    void agentAction.act('setAgentState', () => run({ service: 'setAgentState', state: 'ready' }));

  return (
    <DesktopContext.Provider value={desktop}>
      <Announcer />
      <header class="top">
        <h1 class="visually-hidden">{t('extName')}</h1>
        <AgentControl action={agentAction} />
        <Button
          tone="quiet"
          icon="settings"
          iconOnly
          label={t('softphoneOptions')}
          onPress={openOptions}
        />
        <div class="links">
          {view.links.map((link) => (
            <LinkStatus key={link.connectorId} link={link} />
          ))}
          {view.adapterPage && <AdapterPageLine stage={view.adapterPage} />}
          {view.links.length === 0 && <p class="link-status">{t('softphoneNoConnectors')}</p>}
        </div>
      </header>
      <main ref={main} tabIndex={-1}>
        {view.workstation?.needsName && <WhoIsHere known={view.workstation.known} />}
        {view.sessions.length > 1 && <SessionTabs />}
        {/* Newest first and never reordered: a card must not move away under the pointer. */}
        {view.calls.toReversed().map((call) => (
          <CallCard key={call.callId} call={call} />
        ))}
        {view.wrapUps.map((wrapUp) => (
          <WrapUpPanel key={wrapUp.call.callId} wrapUp={wrapUp} drafts={drafts} onReady={goReady} />
        ))}
        {hasWork && (
          <Button
            icon="keypad"
            label={t(meansDigits(view) ? 'softphoneDialPad' : 'softphoneNewCall')}
            expanded={wantsDialer}
            onPress={() => setWantsDialer(!wantsDialer)}
          />
        )}
        {(wantsDialer || !hasWork) && (
          <div class="dialer-area" onFocusIn={() => setWantsDialer(true)}>
            <Dialer
              onPlaced={() => {
                setWantsDialer(false);
                main.current?.focus();
              }}
            />
            <RecentCalls />
          </div>
        )}
      </main>
    </DesktopContext.Provider>
  );
}
