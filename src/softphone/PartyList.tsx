import type { Connection, ConnectionState } from '../cti/call';
import { PlainText } from '../ui/PlainText';
import { useText } from '../ui/text';
import { useDesktop } from './desktop';
import { partyName } from './party-name';

/** Message keys of how somebody stands who is not simply talking. */
const STATE_KEYS: Partial<Readonly<Record<ConnectionState, string>>> = {
  initiated: 'softphoneStateCalling',
  alerting: 'softphoneStateRinging',
  hold: 'softphoneStateOnHold',
  queued: 'softphoneStateInQueue',
  fail: 'softphoneStateFailed',
};

/** Who else is in the call, and how they stand. */
export function PartyList({ parties }: { readonly parties: readonly Connection[] }) {
  const t = useText();
  const { region } = useDesktop().view;
  return (
    <ul class="party-list">
      {parties.map(({ device, state }, index) => {
        const stateKey = STATE_KEYS[state];
        return (
          <li key={device.deviceId ?? index}>
            <PlainText text={partyName(device, region) || t('softphoneUnknownCaller')} />
            {stateKey && <span class="party-state">{t(stateKey)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
