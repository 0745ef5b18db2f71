import type { CallLogEntry } from '../call-log/entry';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-paths';
import { PlainText } from '../ui/PlainText';
import { isolate } from '../ui/plain-text';
import { useText } from '../ui/text';
import { useClock } from './clock';
import { useDesktop } from './desktop';
import { formatDuration } from './duration';
import { partyName } from './party-name';

/** How a past call went. */
const KINDS = {
  inbound: ['incoming', 'softphoneRecentIncoming'],
  outbound: ['outgoing', 'softphoneRecentOutgoing'],
  internal: ['internal', 'softphoneRecentInternal'],
  missed: ['missed', 'softphoneRecentMissed'],
} as const satisfies Record<string, readonly [IconName, string]>;

const DAY_MS = 86_400_000;

interface Props {
  readonly entry: CallLogEntry;
  readonly busy: boolean;
  readonly onRedial: () => void;
}

/** One line of the recent calls. */
export function RecentCall({ entry, busy, onRedial }: Props) {
  const t = useText();
  const clock = useClock();
  const { region, canDial } = useDesktop().view;
  const isMissed = entry.direction === 'inbound' && entry.talkMs === undefined;
  const [icon, kindKey] = KINDS[isMissed ? 'missed' : entry.direction];
  const name = partyName(entry, region) || t('softphoneUnknownCaller');
  const isOld = clock.now() - entry.startedAt > DAY_MS;
  const at = new Intl.DateTimeFormat(undefined, {
    ...(isOld && { dateStyle: 'short' }),
    timeStyle: 'short',
  }).format(entry.startedAt);
  return (
    <li class={isMissed ? 'recent-call recent-missed' : 'recent-call'}>
      <Icon name={icon} />
      <div class="recent-who">
        <p class="recent-name">
          <PlainText text={name} />
        </p>
        <p class="recent-facts">
          <span>{t(kindKey)}</span>
          <span>{at}</span>
          {entry.talkMs !== undefined && <span>{formatDuration(entry.talkMs)}</span>}
        </p>
      </div>
      {entry.number && (
        <Button
          tone="quiet"
          icon="call"
          iconOnly
          label={t('softphoneCallAgain', isolate(name))}
          busy={busy}
          disabled={!canDial}
          onPress={onRedial}
        />
      )}
    </li>
  );
}
