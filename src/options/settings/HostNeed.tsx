import { useText } from '../../ui/text';
import { AccessButton } from './AccessButton';
import { toHostPattern } from './access';
import { type HostAccess, useGranted } from './host-access';

interface HostNeedProps {
  readonly hosts: HostAccess;
  /** The address whose host is needed, as typed. */
  readonly address: string;
  /** Message key of why it is needed; its `$1` is the host. */
  readonly whyKey: string;
}

/** Whether the host of an address may be used; if not, why it is needed and the button that asks for it. */
export function HostNeed({ hosts, address, whyKey }: HostNeedProps) {
  const pattern = toHostPattern(address);
  if (pattern === undefined) return null;
  return (
    <PatternNeed hosts={hosts} pattern={pattern} host={new URL(address).host} whyKey={whyKey} />
  );
}

interface PatternNeedProps extends Omit<HostNeedProps, 'address'> {
  readonly pattern: string;
  readonly host: string;
}

function PatternNeed({ hosts, pattern, host, whyKey }: PatternNeedProps) {
  const t = useText();
  const isGranted = useGranted(hosts, [pattern]);
  if (isGranted === undefined) return null;
  if (isGranted) return <p class="granted">{t('optionsHostGranted', host)}</p>;
  return (
    <div class="ask">
      <p>{t(whyKey, host)}</p>
      <AccessButton
        hosts={hosts}
        patterns={[pattern]}
        isGranted={false}
        label={t('optionsAccessAllow', host)}
      />
    </div>
  );
}
