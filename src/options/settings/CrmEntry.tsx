import type { CrmKind } from '../../settings/catalogue';
import { Button } from '../../ui/Button';
import { isolate } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { neededPatterns, patternNames } from './access';
import { CrmMore } from './CrmMore';
import { crmField, crmSettingField } from './check-crms';
import type { CrmRow } from './crm-draft';
import { useHold } from './hold';
import type { HostAccess } from './host-access';
import { PatternsNeed } from './PatternsNeed';
import { ProblemText } from './ProblemText';
import type { Problems } from './problems';
import { SettingsFieldInput } from './SettingsFieldInput';
import { fieldText, toRowSettings, withTyped } from './settings-row';

interface CrmEntryProps {
  readonly row: CrmRow;
  /** Undefined: this version does not know the kind. */
  readonly definition: CrmKind | undefined;
  /** How many CRMs there are: one alone needs no heading and no order. */
  readonly count: number;
  readonly isFirst: boolean;
  readonly problems: Problems;
  readonly hosts: HostAccess;
  onRow(row: CrmRow): void;
  onFirst(): void;
  onRemove(): void;
}

/** One CRM: its own form, leave to work in its tabs, what rules call it, and its end. */
export function CrmEntry(props: CrmEntryProps) {
  const { row, definition, count, isFirst, problems, hosts, onRow } = props;
  const t = useText();
  const kindName = definition ? t(definition.labelKey) : row.kind;
  const { isLocked } = useHold();
  const patterns = definition ? neededPatterns(definition, toRowSettings(row)) : [];
  return (
    <li class="crm" data-crm={row.id}>
      {count > 1 && (
        <h3>
          {t('optionsCrmName', kindName, isolate(row.crmId))}
          {isFirst && <span class="crm-usual">{t('optionsCrmUsual')}</span>}
        </h3>
      )}
      {definition ? (
        definition.fields.map((field) => (
          <SettingsFieldInput
            key={field.name}
            field={field}
            name={crmSettingField(row.id, field.name)}
            value={fieldText(row, field)}
            problem={problems[crmSettingField(row.id, field.name)]}
            onValue={(text) => onRow(withTyped(row, field, text, definition.defaults))}
          />
        ))
      ) : (
        <p>{t('optionsCrmUnknown', isolate(row.kind))}</p>
      )}
      <ProblemText problem={problems[crmField(row.id)]} />
      {patterns.length > 0 && (
        <PatternsNeed
          hosts={hosts}
          patterns={patterns}
          name={patternNames(patterns)}
          whyKey="optionsCrmAccessWhy"
        />
      )}
      <CrmMore row={row} problems={problems} onRow={onRow}>
        {!isFirst && (
          <Button label={t('optionsCrmMakeUsual')} disabled={isLocked} onPress={props.onFirst} />
        )}
        <Button
          label={t('optionsCrmRemove', isolate(row.crmId))}
          icon="close"
          disabled={isLocked}
          onPress={props.onRemove}
        />
      </CrmMore>
    </li>
  );
}
