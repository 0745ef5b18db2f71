import type { Imported } from '../../screen-pop/dialects/imported';
import { PlainText } from '../../ui/PlainText';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';

/** As many names as tell whether it was the right document. */
const SHOWN_NAMES = 10;

/** What could be read of a document, and what was lost. */
export function ImportReport({ imported }: { readonly imported: Imported }) {
  const t = useText();
  const { rules, warnings } = imported;
  return (
    <>
      <p>
        <strong>
          {rules.length === 0
            ? t('optionsImportNothing')
            : t('optionsImportFound', String(rules.length))}
        </strong>
      </p>
      <ul class="import-names">
        {rules.slice(0, SHOWN_NAMES).map(({ name }) => (
          <li key={name}>
            <PlainText text={name} />
          </li>
        ))}
        {rules.length > SHOWN_NAMES && <li>…</li>}
      </ul>
      {warnings.length > 0 && (
        <>
          <p>{t('optionsImportWarnings', String(warnings.length))}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <section class="import-warnings" aria-label={t('optionsImportWarningList')} tabIndex={0}>
            <ul>
              {warnings.map(({ code, path, value, sentence }) => (
                <li key={`${code} ${path} ${value}`}>{sentenceWords(sentence, t)}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  );
}
