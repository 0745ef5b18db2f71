import { useState } from 'preact/hooks';
import type { ScriptName } from '../../connectors/simulator/script';
import type { StageAct } from '../../connectors/simulator/stage';
import type { CommandResult } from '../../cti/command';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import '../page.css';
import './call-tester.css';
import { LiveCalls, type LiveView } from './LiveCalls';
import { describeResult } from './outcome';
import { PairGrid } from './PairGrid';
import { PresetList } from './PresetList';
import { FIRST_PAIRS, isKeyMissing, type Pair, toPairs, toRows } from './pairs';
import { SCRIPT_TEXTS, ScriptList } from './ScriptList';
import { SwitchActs } from './SwitchActs';
import type { NamedAct } from './stage-acts';

interface CallTesterScreenProps {
  readonly view: LiveView;
  /** Where the settings are. */
  readonly settingsHref: string;
  onRing(pairs: readonly Pair[]): Promise<CommandResult>;
  onScript(script: ScriptName): Promise<CommandResult>;
  onAct(act: StageAct): Promise<CommandResult>;
}

/** What came of the last test. */
interface Outcome {
  readonly number: number;
  readonly text: string;
  readonly isFailure: boolean;
}

/** The call tester: ring with chosen keys and values, or play a whole call, and see what comes of it. */
export function CallTesterScreen(props: CallTesterScreenProps) {
  const { view, settingsHref, onRing, onScript, onAct } = props;
  const t = useText();
  const [rows, setRows] = useState(() => toRows(FIRST_PAIRS));
  const [outcome, setOutcome] = useState<Outcome>();

  // The number makes the same words said again a new element, which screen readers then read out again.
  const tell = (text: string, isFailure: boolean) =>
    setOutcome((last) => ({ number: (last?.number ?? 0) + 1, text, isFailure }));

  const follow = async (asked: Promise<CommandResult>, doneText: string) => {
    const result = await asked;
    tell(describeResult(result, doneText, t), !result.ok);
  };

  const ring = () => {
    const pairs = toPairs(rows);
    if (pairs.length === 0) tell(t('testerNothingToSend'), true);
    else if (rows.some(isKeyMissing)) tell(t('testerKeyMissing'), true);
    else follow(onRing(pairs), t('testerRingDone'));
  };

  const letAct = ({ labelKey, act }: NamedAct) =>
    void follow(onAct(act), t('testerActDone', t(labelKey)));

  return (
    <div class="page">
      <header class="page-head">
        <h1>{t('testerTitle')}</h1>
        <p>{t('testerIntro')}</p>
        <a href={settingsHref}>{t('testerToSettings')}</a>
      </header>
      <main class="tester">
        <form
          class="card"
          aria-labelledby="tester-pairs"
          onSubmit={(event) => {
            event.preventDefault();
            ring();
          }}
        >
          <h2 id="tester-pairs">{t('testerPairsTitle')}</h2>
          <p class="quiet">{t('testerPairsText')}</p>
          <PairGrid rows={rows} onRows={setRows} />
          <div class="tester-ring">
            <Button label={t('testerRing')} icon="call" type="submit" tone="go" />
          </div>
          <h3>{t('testerPresetsTitle')}</h3>
          <p class="quiet">{t('testerPresetsText')}</p>
          <PresetList onPreset={(preset) => setRows(toRows(preset.pairs))} />
        </form>
        <section class="card" aria-labelledby="tester-scripts">
          <h2 id="tester-scripts">{t('testerScriptsTitle')}</h2>
          <p class="quiet">{t('testerScriptsText')}</p>
          <ScriptList
            onScript={(script) =>
              follow(onScript(script), t('testerScriptDone', t(SCRIPT_TEXTS[script].label)))
            }
          />
        </section>
        <section class="card tester-live" aria-labelledby="tester-live">
          <h2 id="tester-live">{t('testerLiveTitle')}</h2>
          <div class="tester-outcome" role="status">
            {outcome && (
              <p class="outcome" key={outcome.number} data-failure={outcome.isFailure}>
                {outcome.text}
              </p>
            )}
          </div>
          <LiveCalls view={view} onAct={letAct} />
          <SwitchActs onAct={letAct} />
        </section>
      </main>
    </div>
  );
}
