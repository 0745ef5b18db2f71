import { toConnectorId } from '../../cti/ids';
import type { LinkView } from '../../messaging/protocol';
import type { SettingsPicture } from '../../settings/picture';
import { NumberTrialSection } from '../trial/NumberTrialSection';
import { AdapterSection } from './AdapterSection';
import { CodeListSection } from './CodeListSection';
import { ConnectorSection } from './ConnectorSection';
import { CrmSection } from './CrmSection';
import { withConnector } from './connector-draft';
import { DeskSection } from './DeskSection';
import { DialingSection } from './DialingSection';
import { toSettings } from './draft';
import type { DraftState } from './draft-state';
import { LogOffSection } from './LogOffSection';
import { RegionSection } from './RegionSection';
import { ScreenPopSection } from './ScreenPopSection';
import { SoftphoneSection } from './SoftphoneSection';
import { type SectionPart, selectChangedSections } from './sections';
import type { SettingsPageProps } from './settings-page';

interface FormSectionsProps extends SettingsPageProps {
  readonly picture: SettingsPicture;
  readonly state: DraftState;
  readonly sections: readonly SectionPart[];
  readonly links: readonly LinkView[];
}

/** The parts of the settings' form, in their order. */
export function FormSections(props: FormSectionsProps) {
  const { picture, state, sections, links, catalogue, hosts } = props;
  const { draft, problems } = state;
  const stored = picture.settings;

  const changed = selectChangedSections(sections, state.changed).map(({ id }) => id);
  const section = (id: string) => ({
    draft,
    problems,
    isChanged: changed.includes(id),
    items: sections.find((part) => part.id === id)?.items ?? [],
    onDraft: state.edit,
  });
  // A connector that was switched off may leave its last word behind.
  const linkOf = (id: string, enabledByDefault: boolean) =>
    (stored.connectors[id]?.enabled ?? enabledByDefault)
      ? links.find(({ connectorId }) => connectorId === id)
      : undefined;

  return (
    <>
      <RegionSection {...section('region')} regions={props.regions} />
      <DialingSection {...section('dialing')} />
      <CrmSection {...section('crm')} kinds={catalogue.crms} hosts={hosts} />
      <ScreenPopSection
        {...section('screen-pop')}
        connectorIds={catalogue.connectors.map(({ id }) => toConnectorId(id))}
        hosts={hosts}
        saveFile={props.saveFile}
      />
      <NumberTrialSection
        settings={toSettings(draft, stored)}
        canTry={state.canSave}
        tryNumber={props.tryNumber}
      />
      {catalogue.connectors.map((definition) => {
        const row = draft.connectors.find(({ id }) => id === definition.id);
        return (
          row && (
            <ConnectorSection
              key={definition.id}
              {...section(`connector-${definition.id}`)}
              definition={definition}
              row={row}
              link={linkOf(definition.id, definition.enabledByDefault)}
              hosts={hosts}
              callTesterHref={props.callTesterHref}
              testConnection={props.testConnection}
              onRow={(next) => state.edit({ connectors: withConnector(draft.connectors, next) })}
            />
          )
        );
      })}
      <AdapterSection {...section('adapter')} hosts={hosts} />
      <SoftphoneSection {...section('softphone')} />
      <DeskSection {...section('desk')} />
      <CodeListSection {...section('notReadyReasons')} list="notReadyReasons" />
      <CodeListSection {...section('dispositions')} list="dispositions" />
      <LogOffSection {...section('log-off')} />
    </>
  );
}
