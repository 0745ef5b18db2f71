import type { Call, ConnectionState } from '../../cti/call';
import type { DesktopView } from '../../messaging/protocol';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { describePop } from './describe-pop';

/** What the desktop shows now; undefined while it has not answered. */
export type LiveView = Pick<DesktopView, 'calls' | 'wrapUps' | 'pops'> | undefined;

/** The softphone's words, so that a tester recognises them there. */
const STATE_KEYS: Readonly<Record<ConnectionState, string>> = {
  null: 'softphoneStateEnded',
  initiated: 'softphoneStateCalling',
  alerting: 'softphoneStateRinging',
  connected: 'softphoneStateOnCall',
  hold: 'softphoneStateOnHold',
  queued: 'softphoneStateInQueue',
  fail: 'softphoneStateFailed',
};

/** The calls as every view of the extension sees them at this moment, so that a test's effect shows. */
export function LiveCalls({ view }: { readonly view: LiveView }) {
  const t = useText();
  if (view === undefined) return <p class="quiet">{t('testerLiveWaiting')}</p>;
  if (view.calls.length + view.wrapUps.length === 0) {
    return <p class="quiet">{t('testerLiveEmpty')}</p>;
  }

  const line = (call: Call, stateKey: string) => {
    const { name, number } = call.direction === 'inbound' ? call.callingDevice : call.calledDevice;
    const pop = view.pops[call.callId];
    return (
      <li key={call.callId} class="live-call">
        <span class="live-state" data-state={call.localConnection}>
          {t(stateKey)}
        </span>
        <span class="live-party">
          {isolate(plainText(name ?? number ?? t('testerNumberWithheld'), NAME_LENGTH))}
        </span>
        {name !== undefined && number !== undefined && (
          <span class="live-number">{isolate(plainText(number, NAME_LENGTH))}</span>
        )}
        {pop !== undefined && <span class="live-pop">{describePop(pop, t)}</span>}
      </li>
    );
  };

  return (
    <ul class="live-calls">
      {view.calls.map((call) => line(call, STATE_KEYS[call.localConnection]))}
      {view.wrapUps.map(({ call }) => line(call, 'testerStateWrapUp'))}
    </ul>
  );
}
