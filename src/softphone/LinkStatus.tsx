import { useRef } from 'preact/hooks';
import type { LinkState } from '../cti/event';
import type { LinkView } from '../messaging/protocol';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { LINK_STATE_KEYS } from '../ui/link-state-keys';
import { useText } from '../ui/text';
import './link-status.css';
import { isolate, plainText } from '../ui/plain-text';
import { DeviceMarks } from './DeviceMarks';
import { useDesktop } from './desktop';
import { FailureNotice } from './FailureNotice';
import { LinkTime } from './LinkTime';
import { useAction } from './use-action';

/** What to know or do when the connector itself gives no detail. */
const ADVICE_KEYS: Partial<Readonly<Record<LinkState, string>>> = {
  offline: 'linkStateOfflineAdvice',
  degraded: 'linkStateDegradedAdvice',
  refused: 'linkStateRefusedAdvice',
};

/** Without these no call comes in, so the explanation is not folded away, and the line can be tried at once. */
const BROKEN: readonly LinkState[] = ['offline', 'refused'];

const DETAIL_LENGTH = 120;

/** How the line to one phone system is, in words; behind it why, what to do, and when it last spoke. */
export function LinkStatus({ link }: { readonly link: LinkView }) {
  const t = useText();
  const { reconnect } = useDesktop();
  const { act, failure, waitingFor } = useAction();
  const summary = useRef<HTMLElement>(null);
  const { connectorId, state, detail, heardAt, retryAt, device } = link;
  const isBroken = BROKEN.includes(state);
  const values = (detail?.values ?? []).map((value) => isolate(plainText(value, DETAIL_LENGTH)));
  const adviceKey = detail?.key ?? ADVICE_KEYS[state];

  const retry = async () => {
    const isDone = await act('reconnect', () => reconnect(connectorId));
    // The button goes with the broken line; the focus stays with what takes its place.
    if (isDone) summary.current?.focus();
  };

  const line = (
    <>
      <span class={`link-dot link-${state}`} />
      <span class="link-name">{t(link.labelKey)}</span>
      <span>{t(LINK_STATE_KEYS[state])}</span>
    </>
  );
  return (
    <div class="link">
      {adviceKey || heardAt !== undefined || isBroken ? (
        <details class="link-details" open={isBroken}>
          <summary ref={summary} class="link-status">
            {line}
            <Icon name="expand" />
          </summary>
          <div class="link-more">
            {adviceKey && <p class="link-advice">{t(adviceKey, ...values)}</p>}
            <div class="link-times">
              {heardAt !== undefined && <LinkTime labelKey="softphoneLastHeard" at={heardAt} />}
              {retryAt !== undefined && <LinkTime labelKey="softphoneNextTry" at={retryAt} />}
            </div>
            {isBroken && (
              <Button
                icon="again"
                label={t('softphoneRetryNow')}
                busy={waitingFor !== undefined}
                onPress={() => void retry()}
              />
            )}
            <FailureNotice failure={failure} />
          </div>
        </details>
      ) : (
        <p class="link-status">{line}</p>
      )}
      {device && <DeviceMarks device={device} />}
    </div>
  );
}
