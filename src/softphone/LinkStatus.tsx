import type { LinkState } from '../cti/event';
import type { LinkView } from '../messaging/protocol';
import { Icon } from '../ui/Icon';
import { LINK_STATE_KEYS } from '../ui/link-state-keys';
import { useText } from '../ui/text';
import './link-status.css';
import { isolate, plainText } from '../ui/plain-text';

/** What to know or do when the connector itself gives no detail. */
const ADVICE_KEYS: Partial<Readonly<Record<LinkState, string>>> = {
  offline: 'linkStateOfflineAdvice',
  degraded: 'linkStateDegradedAdvice',
  refused: 'linkStateRefusedAdvice',
};

/** Without these no call comes in, so the explanation is not folded away. */
const BROKEN: readonly LinkState[] = ['offline', 'refused'];

const DETAIL_LENGTH = 120;

/** How the line to one phone system is, in words; if not well, why and what to do. */
export function LinkStatus({ link }: { readonly link: LinkView }) {
  const t = useText();
  const { state, detail } = link;
  const line = (
    <>
      <span class={`link-dot link-${state}`} />
      <span class="link-name">{t(link.labelKey)}</span>
      <span>{t(LINK_STATE_KEYS[state])}</span>
    </>
  );
  const values = (detail?.values ?? []).map((value) => isolate(plainText(value, DETAIL_LENGTH)));
  const adviceKey = detail?.key ?? ADVICE_KEYS[state];
  if (!adviceKey) return <p class="link-status">{line}</p>;
  return (
    <details class="link-details" open={BROKEN.includes(state)}>
      <summary class="link-status">
        {line}
        <Icon name="expand" />
      </summary>
      <p class="link-advice">{t(adviceKey, ...values)}</p>
    </details>
  );
}
