import type { ComponentChildren } from 'preact';
import type { Call } from '../cti/call';
import { PlainText } from '../ui/PlainText';
import { useText } from '../ui/text';
import { selectConference } from './describe-call';
import { useDesktop } from './desktop';
import { PartyList } from './PartyList';
import { PhoneNumber } from './PhoneNumber';
import { partyName } from './party-name';

/** What the field calls a telephone call; only other kinds are worth naming. */
const ORDINARY_TYPE = 'phonecall';

/** Through what and to whom it came: queue, number dialled, who forwarded it, who else is in it. */
export function CallFacts({ call }: { readonly call: Call }) {
  const t = useText();
  const { region } = useDesktop().view;
  const { queue, calledDevice, lastRedirectionDevice, callType, direction } = call;
  const others = selectConference(call);
  const facts: [key: string, value: ComponentChildren][] = [];
  if (others.length > 0) {
    facts.push(['softphoneConferenceWith', <PartyList parties={others} />]);
  }
  if (queue) facts.push(['softphoneQueue', <PlainText text={queue} />]);
  if (direction === 'inbound' && calledDevice.number) {
    facts.push(['softphoneCalled', <PhoneNumber number={calledDevice.number} />]);
  }
  if (lastRedirectionDevice) {
    const by = partyName(lastRedirectionDevice, region);
    if (by) facts.push(['softphoneForwardedBy', <PlainText text={by} />]);
  }
  if (callType !== ORDINARY_TYPE) facts.push(['softphoneCallType', <PlainText text={callType} />]);
  if (facts.length === 0) return null;
  return (
    <dl class="call-facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
