import { useRef } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import { useEditableRows } from '../use-editable-rows';
import { type ListName, rowField } from './check-draft';
import { type CodeRow, withNewRow } from './draft';
import { useHold } from './hold';
import { ProblemText } from './ProblemText';
import type { Problems } from './problems';
import { TextField } from './TextField';

interface CodeListEditorProps {
  readonly list: ListName;
  readonly rows: readonly CodeRow[];
  readonly problems: Problems;
  /** Message key of what an empty list means. */
  readonly emptyKey: string;
  /** Id of the text that says what codes and labels are for. */
  readonly helpId: string;
  onRows(rows: readonly CodeRow[]): void;
}

/** A list of codes with what the agent reads for each; lines can be added, changed and taken out. */
export function CodeListEditor(props: CodeListEditorProps) {
  const { list, rows, problems, emptyKey, helpId, onRows } = props;
  const t = useText();
  const { isLocked } = useHold();
  const editor = useRef<HTMLDivElement>(null);
  const { addButton, add, remove } = useEditableRows({
    rows,
    onRows,
    focusRow: (id) =>
      editor.current?.querySelector<HTMLElement>(`[name="${rowField(list, id, 'code')}"]`)?.focus(),
  });

  const change = (id: number, part: Partial<CodeRow>) =>
    onRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));

  return (
    <div class="code-list" ref={editor}>
      {rows.length === 0 ? (
        <p class="quiet">{t(emptyKey)}</p>
      ) : (
        <div class="code-list-row field-label" aria-hidden="true">
          <span>{t('optionsCode')}</span>
          <span>{t('optionsLabel')}</span>
        </div>
      )}
      <ul>
        {rows.map((row, index) => {
          const line = String(index + 1);
          const [codeField, labelField] = [
            rowField(list, row.id, 'code'),
            rowField(list, row.id, 'label'),
          ];
          return (
            <li class="code-list-row" key={row.id}>
              <TextField
                name={codeField}
                label={t('optionsCodeOfRow', line)}
                hideLabel
                helpId={helpId}
                value={row.code}
                problem={problems[codeField]}
                onValue={(code) => change(row.id, { code })}
              />
              <TextField
                name={labelField}
                label={t('optionsLabelOfRow', line)}
                hideLabel
                helpId={helpId}
                value={row.label}
                problem={problems[labelField]}
                onValue={(label) => change(row.id, { label })}
              />
              <Button
                label={t('optionsRemoveRow', line)}
                icon="close"
                iconOnly
                tone="quiet"
                disabled={isLocked}
                onPress={() => remove(index)}
              />
            </li>
          );
        })}
      </ul>
      <ProblemText problem={problems[list]} />
      <Button
        label={t('optionsAddRow')}
        icon="add"
        disabled={isLocked}
        buttonRef={addButton}
        onPress={() => add(withNewRow)}
      />
    </div>
  );
}
