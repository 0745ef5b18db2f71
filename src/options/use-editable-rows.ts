import { useEffect, useRef, useState } from 'preact/hooks';

interface EditableRows<Row> {
  readonly rows: readonly Row[];
  onRows(rows: readonly Row[]): void;
  /** Puts the focus into the first field of the row with this id. */
  focusRow(id: number): void;
}

/**
 * Adding and removing lines of a list without losing the focus: it goes to the new line, to the neighbour of the
 * removed one, or, when none is left, to the button that adds one.
 */
export function useEditableRows<Row extends { readonly id: number }>({
  rows,
  onRows,
  focusRow,
}: EditableRows<Row>) {
  const addButton = useRef<HTMLButtonElement>(null);
  const [rowToFocus, setRowToFocus] = useState<number | 'add'>();

  // A line that has just been added exists only after the next drawing.
  useEffect(() => {
    if (rowToFocus === undefined) return;
    if (rowToFocus === 'add') addButton.current?.focus();
    else focusRow(rowToFocus);
    setRowToFocus(undefined);
  }, [rowToFocus]);

  return {
    addButton,
    /** Puts the focus into a row once it is drawn. */
    focus: (id: number) => setRowToFocus(id),
    /** @param withNewRow the same rows and a new one at the end */
    add(withNewRow: (rows: readonly Row[]) => readonly Row[]) {
      const longer = withNewRow(rows);
      onRows(longer);
      setRowToFocus(longer.at(-1)?.id);
    },
    remove(index: number) {
      onRows(rows.filter((_, each) => each !== index));
      setRowToFocus((rows[index + 1] ?? rows[index - 1])?.id ?? 'add');
    },
  };
}
