import { useState } from 'preact/hooks';
import type { TraceEntry } from '../../diagnostics/trace';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import { TraceRow } from './TraceRow';

/** What a browser draws without being felt; the rest comes when it is asked for. */
const STEP = 100;

interface TraceTableProps {
  /** The newest first. */
  readonly entries: readonly TraceEntry[];
  readonly language: string;
}

/** The entries, one line each. */
export function TraceTable({ entries, language }: TraceTableProps) {
  const t = useText();
  const [length, setLength] = useState(STEP);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (seq: number) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(seq)) after.add(seq);
      return after;
    });
  return (
    <>
      <table class="trace">
        <caption class="visually-hidden">{t('diagnosticsTraceTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('diagnosticsColumnNumber')}</th>
            <th scope="col">{t('diagnosticsColumnTime')}</th>
            <th scope="col">{t('diagnosticsColumnKind')}</th>
            <th scope="col">{t('diagnosticsColumnWhat')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, length).map((entry) => (
            <TraceRow
              key={entry.seq}
              entry={entry}
              language={language}
              isOpen={open.has(entry.seq)}
              onToggle={toggle}
            />
          ))}
        </tbody>
      </table>
      {entries.length > length && (
        <Button
          label={t('diagnosticsShowMore', String(Math.min(STEP, entries.length - length)))}
          icon="expand"
          onPress={() => setLength(length + STEP)}
        />
      )}
    </>
  );
}
