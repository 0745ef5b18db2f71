import { useId, useRef, useState } from 'preact/hooks';
import type { Call } from '../cti/call';
import type { Command } from '../cti/command';
import { CallControls } from './CallControls';
import { CallFacts } from './CallFacts';
import { CallHeading } from './CallHeading';
import { CallPanel } from './CallPanel';
import './call-card.css';
import { type CallPanelName, permitsPanel } from './call-panel';
import { isIncoming, selectLook } from './describe-call';
import { useDesktop } from './desktop';
import { FailureNotice } from './FailureNotice';
import { IncomingControls } from './IncomingControls';
import { PairControls } from './PairControls';
import { ScreenPop } from './ScreenPop';
import { UserDataList } from './UserDataList';
import { useAction } from './use-action';
import { useKeptFocus } from './use-kept-focus';

/** One live call: who, how it stands, and exactly what the phone system permits. */
export function CallCard({ call }: { readonly call: Call }) {
  const { view, run } = useDesktop();
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState<CallPanelName>();
  const { act, failure, waitingFor } = useAction();
  useKeptFocus(card);

  const panel = wanted && permitsPanel(call, wanted) ? wanted : undefined;
  const controls = {
    call,
    panel,
    waitingFor: view.pendingServices[call.callId] ?? waitingFor,
    onPanel: (name: CallPanelName) => setWanted(name === panel ? undefined : name),
    onCommand: async (command: Command) => {
      const isDone = await act(command.service, () => run(command));
      if (isDone) setWanted(undefined);
    },
  };

  const closePanel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !panel) return;
    // Not the popup's Escape: that would close the window over a half-typed number.
    event.preventDefault();
    card.current?.querySelector<HTMLElement>('[aria-expanded="true"].button')?.focus();
    setWanted(undefined);
  };

  return (
    <article
      ref={card}
      class={`card call-card look-${selectLook(call)}${isIncoming(call) ? ' is-incoming' : ''}`}
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={closePanel}
    >
      <CallHeading call={call} titleId={titleId} />
      <CallFacts call={call} />
      {call.localConnection === 'alerting' ? (
        <IncomingControls {...controls} />
      ) : (
        <CallControls {...controls} />
      )}
      <PairControls {...controls} />
      {panel && <CallPanel {...controls} panel={panel} />}
      <FailureNotice failure={failure} />
      <ScreenPop call={call} />
      <UserDataList userData={call.userData} isOpen={isIncoming(call) || view.calls.length === 1} />
    </article>
  );
}
