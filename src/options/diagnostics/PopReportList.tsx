import type { PopReport, PopTab, SearchReport } from '../../cti/pop-outcome';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { sentenceWords } from '../../ui/pop-words';
import { type Translate, useText } from '../../ui/text';

const TAB_KEYS: Readonly<Record<PopTab, string>> = {
  alreadyThere: 'diagnosticsPopTabAlreadyThere',
  reused: 'diagnosticsPopTabReused',
  opened: 'diagnosticsPopTabOpened',
  openedForDraft: 'diagnosticsPopTabOpenedForDraft',
  reusedForDraft: 'diagnosticsPopTabReusedForDraft',
};

/** Why a pop came out as it did: the rule, what was asked and answered, the tab, and how long it took. */
export function PopReportList({ report }: { readonly report: PopReport }) {
  const t = useText();
  const { rule, searches, reason, skipped = [], tab, ms } = report;
  return (
    <ul class="pop-report">
      <li>
        {rule === undefined ? t('diagnosticsPopUndecided') : t('diagnosticsPopRule', word(rule))}
      </li>
      {searches.map((search, at) => (
        <li key={at}>{describeSearch(search, t)}</li>
      ))}
      {reason && <li>{sentenceWords(reason, t)}</li>}
      {skipped.map((sentence, at) => (
        <li key={at}>{sentenceWords(sentence, t)}</li>
      ))}
      {tab && <li>{t(TAB_KEYS[tab])}</li>}
      <li>{t('diagnosticsPopTotal', String(Math.round(ms)))}</li>
    </ul>
  );
}

function describeSearch({ name, count, ms, reused, failure }: SearchReport, t: Translate): string {
  const time = String(Math.round(ms));
  if (failure) return t('diagnosticsPopSearchFailed', word(name), time, sentenceWords(failure, t));
  return reused
    ? t('diagnosticsPopSearchReused', word(name), String(count))
    : t('diagnosticsPopSearch', word(name), String(count), time);
}

const word = (text: string) => isolate(plainText(text, NAME_LENGTH));
