import { useMemo, useState } from 'preact/hooks';
import { ENTRY_KINDS } from '../../diagnostics/describe-entry';
import { type EntryFilter, filterEntries } from '../../diagnostics/filter-entries';
import type { Trace } from '../../diagnostics/trace';
import { useText } from '../../ui/text';
import { TraceFilter } from './TraceFilter';
import { TraceTable } from './TraceTable';
import './trace.css';

const EVERYTHING: EntryFilter = { kinds: new Set(ENTRY_KINDS), search: '' };

interface TraceSectionProps {
  readonly trace: Trace;
  readonly language: string;
}

/** What has happened lately, to be looked through. */
export function TraceSection({ trace, language }: TraceSectionProps) {
  const t = useText();
  const [filter, setFilter] = useState(EVERYTHING);
  const { entries } = trace;
  const found = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  return (
    <section class="card" aria-labelledby="diagnostics-trace">
      <h2 id="diagnostics-trace">{t('diagnosticsTraceTitle')}</h2>
      <p class="quiet">{t('diagnosticsTraceText')}</p>
      <TraceFilter filter={filter} onFilter={setFilter} />
      <p class="quiet">
        {entries.length === 0
          ? t('diagnosticsTraceEmpty')
          : t('diagnosticsFound', String(found.length), String(entries.length))}
      </p>
      {found.length > 0 && <TraceTable entries={found} language={language} />}
    </section>
  );
}
