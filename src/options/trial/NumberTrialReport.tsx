import type { NumberTrial } from '../../messaging/trial';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { MOMENT_KEYS } from '../settings/describe-rule';
import { TrialSearchList } from './TrialSearchList';

/** As much of an address as one reads. */
const ADDRESS_LENGTH = 500;

/** How the number was understood, what was searched and found, which rule decides, and what would open. */
export function NumberTrialReport({ trial }: { readonly trial: NumberTrial }) {
  const t = useText();
  const { number, searches, rule, moment, sentence, reason, url } = trial;
  return (
    <>
      <p class="trial-verdict">{sentenceWords(sentence, t)}</p>
      <dl class="trial-facts">
        <div>
          <dt>{t('trialUnderstood')}</dt>
          <dd>{number === undefined ? t('trialNoNumber') : isolate(plainText(number, 40))}</dd>
        </div>
        <div>
          <dt>{t('trialSearches')}</dt>
          <dd>
            {searches.length === 0 ? t('trialNoSearches') : <TrialSearchList searches={searches} />}
          </dd>
        </div>
        <div>
          <dt>{t('trialRule')}</dt>
          <dd>
            {rule === undefined ? t('trialNoRule') : isolate(plainText(rule, NAME_LENGTH))}
            {reason && <p>{sentenceWords(reason, t)}</p>}
          </dd>
        </div>
        {moment && (
          <div>
            <dt>{t('trialMoment')}</dt>
            <dd>{t(MOMENT_KEYS[moment])}</dd>
          </div>
        )}
        {url !== undefined && (
          <div>
            <dt>{t('trialAddress')}</dt>
            <dd>
              <bdi dir="ltr" class="trial-address">
                {plainText(url, ADDRESS_LENGTH)}
              </bdi>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
