import type { Call, ConnectionState } from '../../cti/call';
import type { PopOutcome } from '../../cti/pop-outcome';
import { isHeldByOthers } from '../../desktop/held-by-others';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { draftWords, popWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { ActButtons } from './ActButtons';
import { type NamedAct, selectActs } from './stage-acts';

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

function stateKey(call: Call): string {
  return isHeldByOthers(call) ? 'softphoneStateHeldByThem' : STATE_KEYS[call.localConnection];
}

interface LiveCallProps {
  readonly call: Call;
  /** Over, and to be written down. */
  readonly isWrapUp?: boolean;
  readonly pop: PopOutcome | undefined;
  onAct(act: NamedAct): void;
}

/** One call as the desktop shows it, with what the others in it can be let do. */
export function LiveCall({ call, isWrapUp = false, pop, onAct }: LiveCallProps) {
  const t = useText();
  const { name, number } = call.direction === 'inbound' ? call.callingDevice : call.calledDevice;
  const draft = draftWords(pop?.report, t);
  const acts = isWrapUp ? [] : selectActs(call);
  return (
    <li class="live-call">
      <span class="live-state" data-state={call.localConnection}>
        {t(isWrapUp ? 'testerStateWrapUp' : stateKey(call))}
      </span>
      <span class="live-party">
        {isolate(plainText(name ?? number ?? t('testerNumberWithheld'), NAME_LENGTH))}
      </span>
      {name !== undefined && number !== undefined && (
        <span class="live-number">{isolate(plainText(number, NAME_LENGTH))}</span>
      )}
      {pop !== undefined && <span class="live-pop">{popWords(pop, t)}</span>}
      {draft !== undefined && <span class="live-pop">{draft}</span>}
      {acts.length > 0 && (
        <details class="live-acts">
          <summary>{t('testerActs')}</summary>
          <ActButtons title={t('testerActs')} hideTitle acts={acts} onAct={onAct} />
        </details>
      )}
    </li>
  );
}
