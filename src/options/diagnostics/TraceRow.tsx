import { describeEntry, type EntryKind, entryKind } from '../../diagnostics/describe-entry';
import type { TraceEntry } from '../../diagnostics/trace';
import { Icon } from '../../ui/Icon';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { formatInstant } from './format-time';
import { showJson } from './show-json';

export const KIND_KEYS: Readonly<Record<EntryKind, string>> = {
  event: 'diagnosticsKindEvent',
  command: 'diagnosticsKindCommand',
  effect: 'diagnosticsKindEffect',
  note: 'diagnosticsKindNote',
  desk: 'diagnosticsKindDesk',
};

interface TraceRowProps {
  readonly entry: TraceEntry;
  readonly language: string;
  readonly isOpen: boolean;
  onToggle(seq: number): void;
}

/** One entry: when, what kind, what; opened, all that is known of it. */
export function TraceRow({ entry, language, isOpen, onToggle }: TraceRowProps) {
  const t = useText();
  const { seq, observation, state } = entry;
  const kind = entryKind(observation);
  const payloadId = `trace-payload-${seq}`;
  return (
    <>
      <tr class="trace-row" data-kind={kind}>
        <td class="trace-seq">{seq}</td>
        <td class="trace-time">{formatInstant(observation.at, language)}</td>
        <td class="trace-kind">{t(KIND_KEYS[kind])}</td>
        <td>
          <button
            type="button"
            class="trace-words"
            aria-expanded={isOpen}
            aria-controls={isOpen ? payloadId : undefined}
            onClick={() => onToggle(seq)}
          >
            <span>{sentenceWords(describeEntry(observation), t)}</span>
            <Icon name="expand" />
          </button>
          {state && seq > 1 && <p class="trace-gap">{t('diagnosticsGap')}</p>}
        </td>
      </tr>
      {isOpen && (
        <tr id={payloadId}>
          <td colSpan={4}>
            <pre class="payload" dir="ltr">
              {showJson(observation)}
            </pre>
          </td>
        </tr>
      )}
    </>
  );
}
