import type { Catalogue } from '../../settings/catalogue';
import type { ItemName } from '../../settings/item';
import type { SettingsProblem } from '../../settings/picture';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { itemLabel } from '../item-labels';

const WHERE_KEYS: Readonly<Record<SettingsProblem['where'], string>> = {
  stored: 'settingsProblemStored',
  callCenter: 'settingsProblemInCallCenter',
  policy: 'settingsProblemPolicy',
};
const PLACES = ['policy', 'callCenter', 'stored'] as const;

interface ProblemsNoticeProps {
  readonly problems: readonly SettingsProblem[];
  readonly catalogue: Catalogue;
}

/** What could not be used of what is stored, of the call center, or of the policy. */
export function ProblemsNotice({ problems, catalogue }: ProblemsNoticeProps) {
  const t = useText();
  const places = PLACES.map((place) => ({
    place,
    found: problems.filter(({ where }) => where === place),
  })).filter(({ found }) => found.length > 0);
  if (places.length === 0) return null;
  return (
    <section class="problems-notice" aria-labelledby="problems-title">
      <h2 id="problems-title">{t('settingsProblemsTitle')}</h2>
      {places.map(({ place, found }) => (
        <div key={place}>
          <p>{t(WHERE_KEYS[place])}</p>
          <ul>
            {found.map(({ item, sentence }) => (
              <li key={`${item} ${sentence.key} ${sentence.values?.join()}`}>
                {/* A path that is no item is shown as it is. */}
                {item !== '' && <strong>{itemLabel(item as ItemName, catalogue, t)}: </strong>}
                {sentenceWords(sentence, t)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
