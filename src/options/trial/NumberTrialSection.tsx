import { useState } from 'preact/hooks';
import type { Direction } from '../../cti/call';
import type { Payload } from '../../messaging/protocol';
import type { NumberTrial } from '../../messaging/trial';
import type { Settings } from '../../settings/schema';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { RadioGroup } from '../../ui/RadioGroup';
import { useText } from '../../ui/text';
import { PairGrid } from '../call-tester/PairGrid';
import { isKeyMissing, type PairRow, toPairs } from '../call-tester/pairs';
import { Section } from '../settings/Section';
import { TextField } from '../settings/TextField';
import { NumberTrialReport } from './NumberTrialReport';
import './trial.css';

interface NumberTrialSectionProps {
  /** As they stand in the form, saved or not. */
  readonly settings: Settings;
  /** Nothing in the form has to be corrected first. */
  readonly canTry: boolean;
  /** Rejects if the background does not answer. */
  tryNumber(trial: Payload<'tryNumber'>): Promise<NumberTrial>;
}

/** `unreadable`: what is in the form has to be corrected first. */
type Outcome = NumberTrial | 'unreadable' | 'keyMissing' | 'noAnswer';

const FAILURE_KEYS = {
  unreadable: 'trialCorrectFirst',
  keyMissing: 'testerKeyMissing',
  noAnswer: 'trialNotAnswered',
} as const;

const DIRECTIONS = [
  { value: 'inbound', labelKey: 'optionsRuleInbound' },
  { value: 'outbound', labelKey: 'optionsRuleOutbound' },
  { value: 'internal', labelKey: 'optionsRuleInternal' },
] as const;

/** What a call from a number would do, with the rules and CRMs as they stand in the form: it searches, and opens nothing. */
export function NumberTrialSection({ settings, canTry, tryNumber }: NumberTrialSectionProps) {
  const t = useText();
  const [number, setNumber] = useState('');
  const [direction, setDirection] = useState<Direction>('inbound');
  const [rows, setRows] = useState<readonly PairRow[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const run = async () => {
    if (isBusy) return;
    if (!canTry || rows.some(isKeyMissing)) {
      setOutcome(canTry ? 'keyMissing' : 'unreadable');
      return;
    }
    setBusy(true);
    setOutcome(undefined);
    const userData = Object.fromEntries(toPairs(rows));
    const trial = { number: number.trim(), direction, userData, settings };
    setOutcome(await tryNumber(trial).catch(() => 'noAnswer' as const));
    setBusy(false);
  };
  // The section stands in the form of the settings, which Enter would save.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void run();
  };

  return (
    <Section id="try-number" title={t('trialNumberTitle')} text={t('trialNumberText')}>
      {/* Only keeps Enter from saving; the controls within are what one works with. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div class="number-trial" onKeyDown={onKeyDown}>
        <TextField
          name="trialNumber"
          label={t('trialNumber')}
          hint={t('trialNumberHint')}
          kind="code"
          value={number}
          onValue={setNumber}
        />
        <RadioGroup
          legend={t('trialDirection')}
          hint={t('trialDirectionHint')}
          options={DIRECTIONS.map(({ value, labelKey }) => ({ value, label: t(labelKey) }))}
          value={direction}
          onChange={setDirection}
        />
        <details class="more">
          <summary>{t('trialPairs')}</summary>
          <p class="quiet">{t('trialPairsHint')}</p>
          <PairGrid rows={rows} onRows={setRows} />
        </details>
        <Button
          label={t('trialTryNumber')}
          icon="call"
          tone="primary"
          busy={isBusy}
          onPress={run}
        />
      </div>
      <div class="number-trial-report" role="status">
        {isBusy && <p>{t('trialSearching')}</p>}
        {typeof outcome === 'string' && <Notice kind="failure">{t(FAILURE_KEYS[outcome])}</Notice>}
        {typeof outcome === 'object' && <NumberTrialReport trial={outcome} />}
      </div>
    </Section>
  );
}
