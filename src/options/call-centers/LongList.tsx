import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';

interface LongListProps {
  readonly rows: readonly ComponentChild[];
  /** So many are shown before the person asks for the rest. */
  readonly first: number;
  readonly className: string;
}

/** A list of which the beginning is shown, with a button for the rest; each row is an `li` with a key. */
export function LongList({ rows, first, className }: LongListProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  // A button for one line would take as much room as the line.
  const isCut = !isOpen && rows.length > first + 1;
  return (
    <>
      <ul class={className}>{isCut ? rows.slice(0, first) : rows}</ul>
      {isCut && (
        <Button
          label={t('optionsShowMore', String(rows.length - first))}
          tone="quiet"
          icon="expand"
          onPress={() => setOpen(true)}
        />
      )}
    </>
  );
}
