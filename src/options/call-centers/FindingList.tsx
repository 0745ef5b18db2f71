import { type Finding, findingKey } from '../../call-center/finding';
import { NAME_LENGTH, plainText } from '../../ui/plain-text';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import './changes.css';
import { LongList } from './LongList';

/** More findings of one kind are shown when asked for. */
const FIRST_FINDINGS = 5;

/** What there is to say about a file: errors first, each with where it stands and what to do. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <>
      <FindingGroup severity="error" findings={findings} />
      <FindingGroup severity="warning" findings={findings} />
    </>
  );
}

interface FindingGroupProps {
  readonly severity: Finding['severity'];
  readonly findings: readonly Finding[];
}

function FindingGroup({ severity, findings }: FindingGroupProps) {
  const t = useText();
  const own = findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return null;
  const titleKey = severity === 'error' ? 'optionsFindingErrors' : 'optionsFindingWarnings';
  return (
    <div class="findings" data-severity={severity}>
      <p class="findings-title">{t(titleKey, String(own.length))}</p>
      <LongList
        className="finding-list"
        first={FIRST_FINDINGS}
        rows={own.map((finding) => (
          <li key={toKey(finding)}>
            <p class="finding-place">
              {t('optionsFindingPlace', String(finding.place.line), String(finding.place.column))}
              {finding.item !== '' && (
                <>
                  {' · '}
                  <code>{plainText(finding.item, NAME_LENGTH)}</code>
                </>
              )}
            </p>
            <p>{sentenceWords({ key: findingKey(finding), values: finding.values }, t)}</p>
          </li>
        ))}
      />
    </div>
  );
}

const toKey = ({ code, place, values }: Finding) =>
  `${code} ${place.line}:${place.column} ${values.join(' ')}`;
