import type { Call } from '../cti/call';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-paths';
import { useText } from '../ui/text';
import {
  CAUSE_KEYS,
  type CallLook,
  isIncoming,
  LOOK_KEYS,
  selectLook,
  selectSince,
} from './describe-call';
import { Timer } from './Timer';

const ICONS: Readonly<Record<CallLook, IconName>> = {
  ringing: 'call',
  calling: 'outgoing',
  talking: 'call',
  held: 'hold',
  heldByThem: 'hold',
  queued: 'conference',
  failed: 'warning',
  ended: 'hangUp',
};

/** The state in words, why it failed, and for how long it has been so. */
export function CallState({ call }: { readonly call: Call }) {
  const t = useText();
  const look = selectLook(call);
  const since = selectSince(call);
  const causeKey = look === 'failed' && call.cause ? CAUSE_KEYS[call.cause] : undefined;
  const key = isIncoming(call) ? 'softphoneStateIncoming' : (causeKey ?? LOOK_KEYS[look]);
  return (
    <p class="call-state">
      <span class="call-sign">
        <Icon name={ICONS[look]} />
      </span>
      <span>{t(key)}</span>
      {since !== undefined && <Timer since={since} />}
    </p>
  );
}
