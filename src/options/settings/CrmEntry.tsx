import { Button } from '../../ui/Button';
import { isolate } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { CrmFieldInput } from './CrmFieldInput';
import { CrmMore } from './CrmMore';
import { crmField, crmSettingField } from './check-crms';
import { type CrmKind, crmPatterns } from './crm-catalogue';
import { type CrmRow, fieldText, toCrmSettings, withTyped } from './crm-draft';
import type { HostAccess } from './host-access';
import { PatternsNeed } from './PatternsNeed';
import { ProblemText } from './ProblemText';
import type { Problems } from './problems';

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
  const patterns = definition
    ? crmPatterns({ kind: row.kind, settings: toCrmSettings(row) }, [definition])
    : [];
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
          <CrmFieldInput
            key={field.name}
            field={field}
            name={crmSettingField(row.id, field.name)}
            value={fieldText(row, field)}
            problem={problems[crmSettingField(row.id, field.name)]}
            onValue={(text) => onRow(withTyped(row, field, text, definition))}
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
          name={patterns.map((pattern) => pattern.replace(/\/\*$/, '')).join(', ')}
          whyKey="optionsCrmAccessWhy"
        />
      )}
      <CrmMore row={row} problems={problems} onRow={onRow}>
        {!isFirst && <Button label={t('optionsCrmMakeUsual')} onPress={props.onFirst} />}
        <Button
          label={t('optionsCrmRemove', isolate(row.crmId))}
          icon="close"
          onPress={props.onRemove}
        />
      </CrmMore>
    </li>
  );
}
