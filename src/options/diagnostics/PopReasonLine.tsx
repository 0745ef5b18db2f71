import type { PopReason } from '../../diagnostics/explain-pops';
import { draftWords, popWords, sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { formatInstant } from './format-time';
import { PopReportList } from './PopReportList';

interface PopReasonLineProps {
  readonly reason: PopReason;
  readonly language: string;
}

/** One step on the way of a call's record: when, what, and of a pop's end how it came about. */
export function PopReasonLine({ reason, language }: PopReasonLineProps) {
  const t = useText();
  const outcome = 'outcome' in reason ? reason.outcome : undefined;
  const draft = draftWords(outcome?.report, t);
  return (
    <li>
      {reason.at !== undefined && (
        <span class="pop-time">{formatInstant(reason.at, language)}</span>
      )}
      {'outcome' in reason ? popWords(reason.outcome, t) : sentenceWords(reason, t)}
      {draft && <p>{draft}</p>}
      {outcome?.report && <PopReportList report={outcome.report} />}
    </li>
  );
}
