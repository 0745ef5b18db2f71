import type { CommandResult } from '../../cti/command';
import type { ConnectorId, EpochMs } from '../../cti/ids';
import type { Trace } from '../../diagnostics/trace';
import type { DesktopView } from '../../messaging/protocol';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import '../page.css';
import './diagnostics.css';
import { FileSection } from './FileSection';
import { HealthSection } from './HealthSection';
import { PopSection } from './PopSection';
import { TraceSection } from './TraceSection';

export interface DiagnosticsScreenProps {
  /** Undefined while the background has not answered. */
  readonly view: Pick<DesktopView, 'links'> | undefined;
  /** Undefined until it has been fetched. */
  readonly trace: Trace | undefined;
  /** The last attempt to fetch it failed. */
  readonly isStale: boolean;
  readonly settingsHref: string;
  /** BCP 47: how times are written. */
  readonly language: string;
  now(): EpochMs;
  saveFile(name: string, text: string): void;
  onRefresh(): void;
  /** Neither rejects. */
  onReconnect(connectorId: ConnectorId): Promise<CommandResult>;
  onClear(): Promise<CommandResult>;
}

/** What an administrator looks at when a picture was wrong: lines, pops, and everything that happened lately. */
export function DiagnosticsScreen(props: DiagnosticsScreenProps) {
  const { view, trace, isStale, language } = props;
  const t = useText();
  return (
    <div class="page">
      <header class="page-head">
        <h1>{t('diagnosticsTitle')}</h1>
        <p>{t('diagnosticsIntro')}</p>
        <a href={props.settingsHref}>{t('diagnosticsToSettings')}</a>
      </header>
      <main class="diagnostics">
        <HealthSection links={view?.links} language={language} onReconnect={props.onReconnect} />
        {isStale && (
          <div class="stale">
            <Notice kind="failure">{t('diagnosticsLoadFailed')}</Notice>
            <Button label={t('diagnosticsRefresh')} tone="primary" onPress={props.onRefresh} />
          </div>
        )}
        {trace ? (
          <>
            <PopSection trace={trace} language={language} />
            <FileSection
              trace={trace}
              now={props.now}
              saveFile={props.saveFile}
              onClear={props.onClear}
            />
            <TraceSection trace={trace} language={language} />
          </>
        ) : (
          !isStale && <p class="quiet">{t('diagnosticsLoading')}</p>
        )}
      </main>
    </div>
  );
}
