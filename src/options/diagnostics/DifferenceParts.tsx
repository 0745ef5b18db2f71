import type { DesktopState } from '../../desktop/state';
import { describeEntry } from '../../diagnostics/describe-entry';
import type { Difference } from '../../diagnostics/replay';
import { Notice } from '../../ui/Notice';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { showJson } from './show-json';

/** The first entry that does not lead to what was recorded, and the parts of the state that differ. */
export function DifferenceParts({ difference }: { readonly difference: Difference }) {
  const t = useText();
  const { entry, parts, before, after, error } = difference;
  return (
    <div class="difference">
      <Notice kind="failure">
        {t('diagnosticsDifference', String(entry.seq), error ?? parts.join(', '))}
      </Notice>
      <p>{sentenceWords(describeEntry(entry.observation), t)}</p>
      <div class="states">
        <section aria-labelledby="difference-before">
          <h3 id="difference-before">{t('diagnosticsStateBefore')}</h3>
          <pre class="payload" dir="ltr">
            {showJson(pick(before, parts))}
          </pre>
        </section>
        <section aria-labelledby="difference-after">
          <h3 id="difference-after">{t('diagnosticsStateAfter')}</h3>
          <pre class="payload" dir="ltr">
            {showJson(pick(after, parts))}
          </pre>
        </section>
      </div>
    </div>
  );
}

const pick = (state: DesktopState, parts: readonly string[]) =>
  Object.fromEntries(Object.entries(state).filter(([part]) => parts.includes(part)));
