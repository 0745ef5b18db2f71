import type { EpochMs } from '../cti/ids';
import { Button } from '../ui/Button';
import { useText } from '../ui/text';
import { useTimeLeft } from './clock';
import { formatDuration } from './duration';

/** When this little is left, it is said: enough to ask for more. */
const LITTLE_MS = 30_000;
const SECOND_MS = 1000;

interface Props {
  readonly end: EpochMs;
  readonly busy: boolean;
  /** Missing where the rules give no more time. */
  readonly onMore?: () => void;
}

/** How much of the time for after-call work is left, and the way to get more. */
export function WrapUpTime({ end, busy, onMore }: Props) {
  const t = useText();
  const leftMs = useTimeLeft(end);
  const isLittle = leftMs <= LITTLE_MS;
  return (
    <div class={isLittle ? 'wrap-up-time is-little' : 'wrap-up-time'}>
      <p>
        {t('softphoneTimeLeft')}{' '}
        <span class="timer" role="timer" aria-live="off">
          {/* Up, so that it says 0:00 only when it is over. */}
          {formatDuration(Math.ceil(leftMs / SECOND_MS) * SECOND_MS)}
        </span>
      </p>
      {onMore && <Button label={t('softphoneMoreTime')} busy={busy} onPress={onMore} />}
      <p class="visually-hidden" role="status">
        {isLittle && t('softphoneAnnounceLittleTime')}
      </p>
    </div>
  );
}
