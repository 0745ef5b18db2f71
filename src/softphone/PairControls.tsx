import { Button } from '../ui/Button';
import type { IconName } from '../ui/icon-paths';
import { isolate } from '../ui/plain-text';
import { useText } from '../ui/text';
import type { CallControlProps } from './call-control-props';
import {
  type PairService,
  selectHeldPartner,
  selectPairServices,
  selectParty,
} from './describe-call';
import { useDesktop } from './desktop';
import { partyName } from './party-name';

const LABELS: Readonly<Record<PairService, readonly [key: string, icon: IconName]>> = {
  transferCall: ['softphoneCompleteTransfer', 'transfer'],
  conferenceCall: ['softphoneConference', 'conference'],
  alternateCall: ['softphoneSwap', 'swap'],
  reconnectCall: ['softphoneCancelConsultation', 'close'],
};

/** What can be done with this call and the one that waits on hold. */
export function PairControls({ call, waitingFor, onCommand }: CallControlProps) {
  const t = useText();
  const { calls, region } = useDesktop().view;
  const held = selectHeldPartner(call, calls);
  const services = selectPairServices(call);
  if (!held || services.length === 0) return null;
  const name = partyName(selectParty(held), region) || t('softphoneUnknownCaller');
  const title = t('softphoneOtherCall', isolate(name));
  return (
    <fieldset class="pair-controls" aria-label={title}>
      <p aria-hidden="true">{title}</p>
      {services.map((service) => (
        <Button
          key={service}
          tone={service === 'transferCall' ? 'primary' : 'plain'}
          icon={LABELS[service][1]}
          label={t(LABELS[service][0])}
          busy={waitingFor === service}
          onPress={() => onCommand({ service, callId: call.callId, heldCallId: held.callId })}
        />
      ))}
    </fieldset>
  );
}
