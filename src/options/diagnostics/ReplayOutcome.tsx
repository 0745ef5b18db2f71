import { Notice } from '../../ui/Notice';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { DifferenceParts } from './DifferenceParts';
import type { ReplayResult } from './replay-result';

/** What came of a replay: identical, or the first difference with both states. */
export function ReplayOutcome({ result }: { readonly result: ReplayResult }) {
  const t = useText();
  if (result.kind === 'noTrace') {
    return (
      <Notice kind="failure">
        {sentenceWords({ key: 'diagnosticsNoTrace', values: [result.problem] }, t)}
      </Notice>
    );
  }
  const { replay, differedAt } = result;
  return (
    <>
      {replay.ok && <p class="identical">{t('diagnosticsIdentical', String(replay.states))}</p>}
      {replay.firstDifference && <DifferenceParts difference={replay.firstDifference} />}
      {differedAt !== undefined && (
        <Notice kind="hint">{t('diagnosticsDifferedBefore', String(differedAt))}</Notice>
      )}
    </>
  );
}
