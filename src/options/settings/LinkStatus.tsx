import type { LinkView } from '../../messaging/protocol';
import { LINK_STATE_KEYS } from '../../ui/link-state-keys';
import { isolate, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';

/** As much of a host's or a program's own words as fits a line. */
const VALUE_LENGTH = 120;

/** How the line to one phone system is, in words; without a link, the connector is not in use. */
export function LinkStatus({ link }: { readonly link: LinkView | undefined }) {
  const t = useText();
  const values = (link?.detail?.values ?? []).map((value) =>
    isolate(plainText(value, VALUE_LENGTH)),
  );
  return (
    <div class="link" data-state={link?.state ?? 'off'} role="status">
      <p class="link-state">{t(link ? LINK_STATE_KEYS[link.state] : 'optionsLinkOff')}</p>
      {link?.detail && <p class="link-detail">{t(link.detail.key, ...values)}</p>}
    </div>
  );
}
