import type { ConnectorId } from '../../cti/ids';
import type { LinkView } from '../../messaging/protocol';
import type { ConnectionReport } from '../../messaging/trial';
import type { ConnectorKind } from '../../settings/catalogue';
import { useText } from '../../ui/text';
import { neededPatterns, patternNames } from './access';
import { ConnectionTest } from './ConnectionTest';
import { connectorField, connectorSettingField } from './check-connectors';
import type { ConnectorRow } from './connector-draft';
import { CONNECTOR_EXTRAS } from './connector-extras';
import type { DraftSectionProps } from './draft-section';
import type { HostAccess } from './host-access';
import { LinkStatus } from './LinkStatus';
import { PatternsNeed } from './PatternsNeed';
import { ProblemText } from './ProblemText';
import { Section } from './Section';
import { SettingsFieldInput } from './SettingsFieldInput';
import { Switch } from './Switch';
import { fieldText, toRowSettings, withTyped } from './settings-row';

export interface ConnectorSectionProps extends Omit<DraftSectionProps, 'draft' | 'onDraft'> {
  readonly definition: ConnectorKind;
  readonly row: ConnectorRow;
  readonly link: LinkView | undefined;
  readonly hosts: HostAccess;
  readonly callTesterHref: string;
  /** Rejects if the background does not answer. */
  testConnection(connectorId: ConnectorId, settings: unknown): Promise<ConnectionReport>;
  onRow(row: ConnectorRow): void;
}

/** One phone system, made from what it declares: whether it is in use, its fields, its hosts, and the way to try it. */
export function ConnectorSection(props: ConnectorSectionProps) {
  const { definition, row, problems, hosts, onRow } = props;
  const t = useText();
  const settings = toRowSettings(row);
  const patterns = neededPatterns(definition, settings);
  const extra = CONNECTOR_EXTRAS[row.id];
  const name = t(definition.labelKey);
  return (
    <Section
      id={`connector-${row.id}`}
      title={name}
      text={t(extra?.textKey ?? 'optionsConnectorText')}
      isChanged={props.isChanged}
      items={props.items}
    >
      <LinkStatus link={props.link} />
      <Switch
        name={`${connectorField(row.id)}.enabled`}
        label={t('optionsConnectorSwitch', name)}
        hint={t('optionsConnectorSwitchHint')}
        isOn={row.enabled}
        onChange={(enabled) => onRow({ ...row, enabled })}
      />
      {definition.fields.map((field) => (
        <SettingsFieldInput
          key={field.name}
          field={field}
          name={connectorSettingField(row.id, field.name)}
          value={fieldText(row, field)}
          problem={problems[connectorSettingField(row.id, field.name)]}
          onValue={(text) => onRow(withTyped(row, field, text, definition.defaults))}
        />
      ))}
      <ProblemText problem={problems[connectorField(row.id)]} />
      {row.enabled && patterns.length > 0 && (
        <PatternsNeed
          hosts={hosts}
          patterns={patterns}
          name={patternNames(patterns)}
          whyKey={extra?.accessWhyKey ?? 'optionsConnectorAccessWhy'}
        />
      )}
      <ConnectionTest
        connectorId={definition.id}
        settings={settings}
        patterns={patterns}
        hosts={hosts}
        testConnection={props.testConnection}
      />
      {extra?.Help && <extra.Help callTesterHref={props.callTesterHref} />}
    </Section>
  );
}
