import type { Call } from '../cti/call';
import { Icon } from '../ui/Icon';
import { PlainText } from '../ui/PlainText';
import { useText } from '../ui/text';
import { CallState } from './CallState';
import { selectKnownParty } from './describe-call';
import { useDesktop } from './desktop';
import { PhoneNumber } from './PhoneNumber';
import { partyName } from './party-name';

/** Who it is and how the call stands. */
export function CallHeading({ call, titleId }: { readonly call: Call; readonly titleId: string }) {
  const t = useText();
  const { region, pops } = useDesktop().view;
  const party = selectKnownParty(call, pops);
  const hasName = Boolean(party.name?.trim());
  return (
    <header class="call-heading">
      <CallState call={call} />
      <h2 class="call-title" id={titleId}>
        <PlainText text={partyName(party, region) || t('softphoneUnknownCaller')} />
      </h2>
      {hasName && party.number && (
        <p class="call-number">
          <PhoneNumber number={party.number} />
        </p>
      )}
      <ul class="call-marks">
        {call.muted && (
          <li>
            <Icon name="muted" />
            {t('softphoneMuted')}
          </li>
        )}
        {call.recording && (
          <li class="call-recording">
            <Icon name="recording" />
            {t('softphoneRecording')}
          </li>
        )}
      </ul>
    </header>
  );
}
