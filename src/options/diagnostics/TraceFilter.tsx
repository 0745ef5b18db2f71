import { ENTRY_KINDS, type EntryKind } from '../../diagnostics/describe-entry';
import type { EntryFilter } from '../../diagnostics/filter-entries';
import { Field } from '../../ui/Field';
import { useText } from '../../ui/text';
import { KIND_KEYS } from './TraceRow';

interface TraceFilterProps {
  readonly filter: EntryFilter;
  onFilter(filter: EntryFilter): void;
}

/** Which entries are wanted: by kind, and by words in them. */
export function TraceFilter({ filter, onFilter }: TraceFilterProps) {
  const t = useText();
  const toggle = (kind: EntryKind) => {
    const kinds = new Set(filter.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    onFilter({ ...filter, kinds });
  };
  return (
    <div class="trace-filter">
      <Field label={t('diagnosticsSearch')} controlId="trace-search">
        <input
          id="trace-search"
          class="input"
          type="search"
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          value={filter.search}
          onInput={({ currentTarget }) => onFilter({ ...filter, search: currentTarget.value })}
        />
      </Field>
      <fieldset class="radio-group">
        <legend class="field-label">{t('diagnosticsKinds')}</legend>
        {ENTRY_KINDS.map((kind) => (
          <label class="radio" key={kind}>
            <input type="checkbox" checked={filter.kinds.has(kind)} onChange={() => toggle(kind)} />
            <span>{t(KIND_KEYS[kind])}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
