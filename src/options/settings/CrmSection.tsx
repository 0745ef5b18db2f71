import { useRef } from 'preact/hooks';
import type { CrmKind } from '../../settings/catalogue';
import { useText } from '../../ui/text';
import { useEditableRows } from '../use-editable-rows';
import { CrmAdd } from './CrmAdd';
import { CrmEntry } from './CrmEntry';
import { type CrmRow, withFirst, withNewCrm } from './crm-draft';
import type { DraftSectionProps } from './draft-section';
import type { HostAccess } from './host-access';
import { ProblemText } from './ProblemText';
import { Section } from './Section';
import './crms.css';

interface CrmSectionProps extends DraftSectionProps {
  readonly kinds: readonly CrmKind[];
  readonly hosts: HostAccess;
}

/** The CRMs in use: where each of them is, and leave to work in its tabs. */
export function CrmSection(props: CrmSectionProps) {
  const { draft, problems, isChanged, items, kinds, hosts, onDraft } = props;
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const rows = draft.crms;
  const onRows = (crms: readonly CrmRow[]) => onDraft({ crms });
  const { addButton, add, remove, focus } = useEditableRows({
    rows,
    onRows,
    focusRow: (id) =>
      list.current
        ?.querySelector<HTMLElement>(`[data-crm="${id}"] :is(input, textarea, button)`)
        ?.focus(),
  });
  return (
    <Section
      id="crm"
      title={t('optionsCrmTitle')}
      text={t('optionsCrmText')}
      isChanged={isChanged}
      items={items}
    >
      {rows.length === 0 && <p class="quiet">{t('optionsCrmNone')}</p>}
      <ul class="crms" ref={list}>
        {rows.map((row, index) => (
          <CrmEntry
            key={row.id}
            row={row}
            definition={kinds.find(({ kind }) => kind === row.kind)}
            count={rows.length}
            isFirst={index === 0}
            problems={problems}
            hosts={hosts}
            onRow={(changed) => onRows(rows.map((each) => (each === row ? changed : each)))}
            onFirst={() => {
              onRows(withFirst(rows, row));
              focus(row.id);
            }}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <ProblemText problem={problems.crms} />
      <CrmAdd
        kinds={kinds}
        isOpen={rows.length === 0}
        buttonRef={addButton}
        onAdd={(kind) => add((before) => withNewCrm(before, kind))}
      />
    </Section>
  );
}
