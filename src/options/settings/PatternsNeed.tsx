import { useText } from '../../ui/text';
import { AccessButton } from './AccessButton';
import { type HostAccess, useGranted } from './host-access';

interface PatternsNeedProps {
  readonly hosts: HostAccess;
  /** Match patterns; never empty. */
  readonly patterns: readonly string[];
  /** What they are called. */
  readonly name: string;
  /** Message key of why they are needed; its `$1` is the name. */
  readonly whyKey: string;
}

/** Whether these hosts may be used; if not, why they are needed and the button that asks for them. */
export function PatternsNeed({ hosts, patterns, name, whyKey }: PatternsNeedProps) {
  const t = useText();
  const isGranted = useGranted(hosts, patterns);
  if (isGranted === undefined) return null;
  if (isGranted) return <p class="granted">{t('optionsHostGranted', name)}</p>;
  return (
    <div class="ask">
      <p>{t(whyKey, name)}</p>
      <AccessButton
        hosts={hosts}
        patterns={patterns}
        isGranted={false}
        label={t('optionsAccessAllow', name)}
      />
    </div>
  );
}
