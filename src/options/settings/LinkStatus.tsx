import type { LinkState } from '../../cti/event';
import type { LinkView } from '../../messaging/protocol';
import { useText } from '../../ui/text';

/** The softphone's words for the same states. */
const STATE_KEYS: Readonly<Record<LinkState, string>> = {
  offline: 'linkStateOffline',
  connecting: 'linkStateConnecting',
  resyncing: 'linkStateResyncing',
  connected: 'linkStateConnected',
  degraded: 'linkStateDegraded',
  refused: 'linkStateRefused',
};

/** How the line to one phone system is, in words; without a link, the connector is not in use. */
export function LinkStatus({ link }: { readonly link: LinkView | undefined }) {
  const t = useText();
  return (
    <div class="link" data-state={link?.state ?? 'off'} role="status">
      <p class="link-state">{t(link ? STATE_KEYS[link.state] : 'optionsLinkOff')}</p>
      {link?.detail && (
        <p class="link-detail">{t(link.detail.key, ...(link.detail.values ?? []))}</p>
      )}
    </div>
  );
}
