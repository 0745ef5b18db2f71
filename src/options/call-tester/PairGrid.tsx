import { useRef } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import '../../ui/field.css';
import { useEditableRows } from '../use-editable-rows';
import './pair-grid.css';
import { isKeyMissing, type PairRow, withNewRow } from './pairs';

interface PairGridProps {
  readonly rows: readonly PairRow[];
  onRows(rows: readonly PairRow[]): void;
}

type Column = 'key' | 'value';

const cellName = (rowId: number, column: Column) => `${rowId}.${column}`;

/** Keys and values of a call, one pair a line. Arrow keys move up and down a column. */
export function PairGrid({ rows, onRows }: PairGridProps) {
  const t = useText();
  const grid = useRef<HTMLDivElement>(null);
  const focusCell = (rowId: number, column: Column) =>
    grid.current?.querySelector<HTMLElement>(`[name="${cellName(rowId, column)}"]`)?.focus();

  const { addButton, add, remove } = useEditableRows({
    rows,
    onRows,
    focusRow: (id) => focusCell(id, 'key'),
  });

  const moveByArrow = (event: KeyboardEvent, index: number, column: Column) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const target = step === undefined ? undefined : rows[index + step];
    if (target === undefined) return;
    event.preventDefault();
    focusCell(target.id, column);
  };

  const cell = (row: PairRow, index: number, column: Column, label: string, isWrong = false) => (
    <input
      class="input code"
      name={cellName(row.id, column)}
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={isWrong ? `${row.id}.problem` : ''}
      value={row[column]}
      dir="auto"
      spellcheck={false}
      autocomplete="off"
      onInput={({ currentTarget }) =>
        onRows(
          rows.map((each) =>
            each.id === row.id ? { ...each, [column]: currentTarget.value } : each,
          ),
        )
      }
      onKeyDown={(event) => moveByArrow(event, index, column)}
    />
  );

  return (
    <div class="pair-grid" ref={grid}>
      {rows.length === 0 && <p class="quiet">{t('testerNoRows')}</p>}
      <table hidden={rows.length === 0}>
        <caption class="visually-hidden">{t('testerPairsTitle')}</caption>
        <thead>
          <tr class="field-label">
            <th scope="col">{t('testerKey')}</th>
            <th scope="col">{t('testerValue')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const line = String(index + 1);
            const isWrong = isKeyMissing(row);
            return (
              <tr key={row.id}>
                <td>
                  {cell(row, index, 'key', t('testerKeyOfRow', line), isWrong)}
                  {isWrong && (
                    <p class="problem" id={`${row.id}.problem`}>
                      {t('testerKeyMissing')}
                    </p>
                  )}
                </td>
                <td>{cell(row, index, 'value', t('testerValueOfRow', line))}</td>
                <td>
                  <Button
                    label={t('testerRemoveRow', line)}
                    icon="close"
                    iconOnly
                    tone="quiet"
                    onPress={() => remove(index)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button
        label={t('testerAddRow')}
        icon="add"
        buttonRef={addButton}
        onPress={() => add(withNewRow)}
      />
    </div>
  );
}
