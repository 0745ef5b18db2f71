import type { DesktopView } from '../../messaging/protocol';
import { useText } from '../../ui/text';
import { LiveCall } from './LiveCall';
import type { NamedAct } from './stage-acts';

/** What the desktop shows now; undefined while it has not answered. */
export type LiveView = Pick<DesktopView, 'calls' | 'wrapUps' | 'pops'> | undefined;

interface LiveCallsProps {
  readonly view: LiveView;
  onAct(act: NamedAct): void;
}

/** The calls as every view of the extension sees them at this moment, so that a test's effect shows. */
export function LiveCalls({ view, onAct }: LiveCallsProps) {
  const t = useText();
  if (view === undefined) return <p class="quiet">{t('testerLiveWaiting')}</p>;
  const { calls, wrapUps, pops } = view;
  if (calls.length + wrapUps.length === 0) return <p class="quiet">{t('testerLiveEmpty')}</p>;
  return (
    <ul class="live-calls">
      {calls.map((call) => (
        <LiveCall key={call.callId} call={call} pop={pops[call.callId]} onAct={onAct} />
      ))}
      {wrapUps.map(({ call }) => (
        <LiveCall key={call.callId} call={call} isWrapUp pop={pops[call.callId]} onAct={onAct} />
      ))}
    </ul>
  );
}
