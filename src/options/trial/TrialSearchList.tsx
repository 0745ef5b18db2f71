import type { TrialSearch } from '../../messaging/trial';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';

/** More than that nobody looks through here. */
const SHOWN_MATCHES = 10;
const QUESTION_LENGTH = 200;

const word = (text: string, length = NAME_LENGTH) => isolate(plainText(text, length));

/** What each search asked and found. */
export function TrialSearchList({ searches }: { readonly searches: readonly TrialSearch[] }) {
  const t = useText();
  return (
    <ol class="trial-searches">
      {searches.map((search, at) => (
        <li key={at}>
          <p>{t('trialSearchIn', word(search.entity), word(search.crmId))}</p>
          {search.question !== '' && (
            <p class="trial-question">
              <bdi dir="ltr">{plainText(search.question, QUESTION_LENGTH)}</bdi>
            </p>
          )}
          {search.failure ? (
            <p class="problem">{sentenceWords(search.failure, t)}</p>
          ) : (
            <p>
              {search.matches.length === 0
                ? t('trialFoundNone')
                : t('trialFound', String(search.matches.length), namesOf(search))}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function namesOf({ matches }: TrialSearch): string {
  const names = matches.slice(0, SHOWN_MATCHES).map(({ name, recordId }) => word(name || recordId));
  return matches.length > SHOWN_MATCHES ? `${names.join(', ')} …` : names.join(', ');
}
