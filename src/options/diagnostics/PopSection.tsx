import { useMemo, useState } from 'preact/hooks';
import type { Call } from '../../cti/call';
import { explainPops } from '../../diagnostics/explain-pops';
import type { Trace } from '../../diagnostics/trace';
import { Button } from '../../ui/Button';
import { PlainText } from '../../ui/PlainText';
import { useText } from '../../ui/text';
import { formatInstant } from './format-time';
import { PopReasonLine } from './PopReasonLine';

/** As many calls as somebody remembers. */
const STEP = 10;

interface PopSectionProps {
  readonly trace: Trace;
  readonly language: string;
}

/** Why each call's record came up or did not. */
export function PopSection({ trace, language }: PopSectionProps) {
  const t = useText();
  const [length, setLength] = useState(STEP);
  const explanations = useMemo(() => explainPops(trace), [trace]);
  return (
    <section class="card" aria-labelledby="diagnostics-pops">
      <h2 id="diagnostics-pops">{t('diagnosticsPopsTitle')}</h2>
      {explanations.length === 0 && <p class="quiet">{t('diagnosticsPopsEmpty')}</p>}
      <ul class="pops">
        {explanations.slice(0, length).map(({ call, reasons }) => (
          <li key={call.callId}>
            <h3>
              <PlainText text={partyOf(call) ?? t('diagnosticsNobody')} />
            </h3>
            <p class="pop-time">{formatInstant(call.startedAt, language)}</p>
            <ol>
              {reasons.map((reason, at) => (
                <PopReasonLine key={at} reason={reason} language={language} />
              ))}
            </ol>
          </li>
        ))}
      </ul>
      {explanations.length > length && (
        <Button
          label={t('diagnosticsShowMore', String(Math.min(STEP, explanations.length - length)))}
          icon="expand"
          onPress={() => setLength(length + STEP)}
        />
      )}
    </section>
  );
}

/** Who is at the other end: name and number, as far as they are known. */
function partyOf({ direction, callingDevice, calledDevice }: Call): string | undefined {
  const { name, number } = direction === 'outbound' ? calledDevice : callingDevice;
  return [name, number].filter(Boolean).join(' · ') || undefined;
}
