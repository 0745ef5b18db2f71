import type { CommandResult } from '../../cti/command';
import type { ConnectorId } from '../../cti/ids';
import type { LinkView } from '../../messaging/protocol';
import { useText } from '../../ui/text';
import { ConnectorHealth } from './ConnectorHealth';
import { useNow } from './use-now';

interface HealthSectionProps {
  /** Undefined while the background has not answered. */
  readonly links: readonly LinkView[] | undefined;
  readonly language: string;
  /** Never rejects. */
  onReconnect(connectorId: ConnectorId): Promise<CommandResult>;
}

/** How every line is. */
export function HealthSection({ links, language, onReconnect }: HealthSectionProps) {
  const t = useText();
  const now = useNow();
  return (
    <section class="card" aria-labelledby="diagnostics-health">
      <h2 id="diagnostics-health">{t('diagnosticsHealthTitle')}</h2>
      {!links && <p class="quiet">{t('diagnosticsWaiting')}</p>}
      {links?.length === 0 && <p class="quiet">{t('diagnosticsNoConnector')}</p>}
      <ul class="health-list">
        {links?.map((link) => (
          <ConnectorHealth
            key={link.connectorId}
            link={link}
            now={now}
            language={language}
            onReconnect={() => onReconnect(link.connectorId)}
          />
        ))}
      </ul>
    </section>
  );
}
