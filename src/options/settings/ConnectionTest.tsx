import { useEffect, useState } from 'preact/hooks';
import type { ConnectorId } from '../../cti/ids';
import type { ConnectionReport } from '../../messaging/trial';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { ConnectionSteps } from './ConnectionSteps';
import { type HostAccess, useGranted } from './host-access';

interface ConnectionTestProps {
  readonly connectorId: ConnectorId;
  /** As they stand in the form, saved or not. */
  readonly settings: unknown;
  /** Match patterns of the hosts that these settings need. */
  readonly patterns: readonly string[];
  readonly hosts: HostAccess;
  /** Rejects if the background does not answer. */
  testConnection(connectorId: ConnectorId, settings: unknown): Promise<ConnectionReport>;
}

type Outcome = ConnectionReport | 'noAnswer';

/** Tries the phone system out with what is in the form, and says step by step how far it got. */
export function ConnectionTest(props: ConnectionTestProps) {
  const { connectorId, settings, patterns, hosts, testConnection } = props;
  const t = useText();
  const isGranted = useGranted(hosts, patterns);
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<{ readonly of: string; readonly outcome: Outcome }>();
  const tried = JSON.stringify(settings);

  // What was found out about other settings says nothing about these.
  useEffect(() => setTold(undefined), [tried]);

  const onPress = async () => {
    // Browsers show their question only for a call made in the click itself: nothing may be awaited before it.
    const mayAsk = patterns.length > 0 && isGranted === false;
    const asked = mayAsk ? hosts.request([...patterns]) : Promise.resolve(true);
    setBusy(true);
    setTold(undefined);
    // A refusal is told by the test itself, in its place among the steps.
    await asked.catch(() => false);
    const outcome = await testConnection(connectorId, settings).catch(() => 'noAnswer' as const);
    setTold({ of: tried, outcome });
    setBusy(false);
  };

  const outcome = told?.of === tried ? told.outcome : undefined;
  return (
    <div class="connection-test">
      <Button label={t('trialTestConnection')} icon="again" busy={isBusy} onPress={onPress} />
      <p class="field-hint">{t('trialTestConnectionHint')}</p>
      <div role="status">
        {isBusy && <p>{t('trialTesting')}</p>}
        {outcome === 'noAnswer' && <Notice kind="failure">{t('trialNotAnswered')}</Notice>}
        {outcome && outcome !== 'noAnswer' && <ConnectionSteps report={outcome} />}
      </div>
    </div>
  );
}
