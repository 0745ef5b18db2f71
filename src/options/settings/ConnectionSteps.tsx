import type { ConnectionReport, ConnectionStep } from '../../messaging/trial';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';

const STEP_KEYS: Readonly<Record<ConnectionStep['step'], string>> = {
  settings: 'trialStepSettings',
  hosts: 'trialStepHosts',
  connect: 'trialStepConnect',
  snapshot: 'trialStepSnapshot',
};

const OUTCOME_KEYS: Readonly<Record<ConnectionStep['outcome'], string>> = {
  ok: 'trialOutcomeOk',
  failed: 'trialOutcomeFailed',
  skipped: 'trialOutcomeSkipped',
};

/** How trying a phone system out went: each step, and what failed. */
export function ConnectionSteps({ report }: { readonly report: ConnectionReport }) {
  const t = useText();
  return (
    <div class="trial-steps" data-ok={report.ok}>
      <p class="trial-verdict">{t(report.ok ? 'trialWorks' : 'trialFails')}</p>
      <ol>
        {report.steps.map(({ step, outcome, detail, tookMs }) => (
          <li key={step} data-outcome={outcome}>
            <span class="trial-step">{t(STEP_KEYS[step])}</span>
            <span class="trial-outcome">{t(OUTCOME_KEYS[outcome])}</span>
            {outcome !== 'skipped' && (
              <span class="trial-took">{t('trialTook', String(Math.round(tookMs)))}</span>
            )}
            {detail && <p class="trial-detail">{sentenceWords(detail, t)}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
