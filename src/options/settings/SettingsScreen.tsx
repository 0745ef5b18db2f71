import { useEffect, useRef } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import { toConnectorId } from '../../cti/ids';
import type { LinkView } from '../../messaging/protocol';
import type { Settings } from '../../settings/schema';
import { useText } from '../../ui/text';
import '../page.css';
import './settings.css';
import { AccessSection } from './AccessSection';
import { selectAccess } from './access';
import { CodeListSection } from './CodeListSection';
import { ContentsList } from './ContentsList';
import { CrmSection } from './CrmSection';
import type { CrmCatalogue } from './crm-catalogue';
import { DeskSection } from './DeskSection';
import { GENERIC_LISTENER, SIMULATOR } from './draft';
import { useDraft } from './draft-state';
import type { HostAccess } from './host-access';
import { ListenerSection } from './ListenerSection';
import { useLeaveWarning } from './leave-warning';
import { PhoneLinksSection } from './PhoneLinksSection';
import { RegionSection } from './RegionSection';
import type { RegionName } from './region-names';
import { SaveBar } from './SaveBar';
import { ScreenPopSection } from './ScreenPopSection';
import { SimulatorSection } from './SimulatorSection';
import type { SectionName } from './sections';

interface SettingsScreenProps {
  /** What is in force now. */
  readonly stored: Settings;
  readonly regions: readonly RegionName[];
  /** The kinds of CRM that can be set up. */
  readonly catalogue: CrmCatalogue;
  readonly links: readonly LinkView[];
  readonly callTesterHref: string;
  readonly diagnosticsHref: string;
  readonly hosts: HostAccess;
  onSave(settings: Settings): Promise<CommandResult>;
  saveFile(name: string, text: string): void;
}

/** Everything that an agent can set, with what the browser allows, on one page. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { stored, catalogue, links, hosts, callTesterHref, diagnosticsHref } = props;
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const state = useDraft(stored, catalogue, props.onSave);
  const { draft, problems, changed, outcome } = state;
  useLeaveWarning(changed.length > 0);

  // An attempt to save leads to the first entry that has to be corrected.
  useEffect(() => {
    if (outcome?.status !== 'problems') return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [outcome]);

  const section = (name: SectionName) => ({
    draft,
    problems,
    isChanged: changed.includes(name),
    onDraft: state.edit,
  });
  // A connector that was switched off may leave its last word behind.
  const linkOf = (id: string) =>
    stored.connectors[id]?.enabled
      ? links.find(({ connectorId }) => connectorId === id)
      : undefined;

  return (
    <div class="page">
      <header class="page-head">
        <h1>{t('optionsTitle')}</h1>
        <p>{t('optionsIntro')}</p>
      </header>
      <div class="settings">
        <ContentsList />
        <main>
          <form
            ref={form}
            noValidate
            onFocusOut={({ target }) =>
              (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
              state.leave(target.name)
            }
            onSubmit={(event) => {
              event.preventDefault();
              state.save();
            }}
          >
            <RegionSection {...section('region')} regions={props.regions} />
            <CrmSection {...section('crm')} catalogue={catalogue} hosts={hosts} />
            <ScreenPopSection
              {...section('screenPop')}
              connectorIds={Object.keys(stored.connectors).map(toConnectorId)}
              saveFile={props.saveFile}
            />
            <ListenerSection
              {...section('listener')}
              hosts={hosts}
              link={linkOf(GENERIC_LISTENER)}
            />
            <SimulatorSection
              {...section('simulator')}
              link={linkOf(SIMULATOR)}
              callTesterHref={callTesterHref}
              diagnosticsHref={diagnosticsHref}
            />
            <DeskSection {...section('desk')} />
            <CodeListSection {...section('notReadyReasons')} list="notReadyReasons" />
            <CodeListSection {...section('dispositions')} list="dispositions" />
            <PhoneLinksSection hosts={hosts} />
            <AccessSection hosts={hosts} access={selectAccess(stored, catalogue)} />
            <SaveBar changed={changed} outcome={outcome} onDiscard={state.discard} />
          </form>
        </main>
      </div>
    </div>
  );
}
