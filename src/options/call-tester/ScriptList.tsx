import { SCRIPT_NAMES, type ScriptName } from '../../connectors/simulator/script';
import { useText } from '../../ui/text';

/** What each scripted call is called and what will happen in it. */
export const SCRIPT_TEXTS: Readonly<Record<ScriptName, { label: string; explanation: string }>> = {
  inboundAnswered: { label: 'testerScriptAnswered', explanation: 'testerScriptAnsweredText' },
  inboundMissed: { label: 'testerScriptMissed', explanation: 'testerScriptMissedText' },
  queue: { label: 'testerScriptQueue', explanation: 'testerScriptQueueText' },
  transfer: { label: 'testerScriptTransfer', explanation: 'testerScriptTransferText' },
  conference: { label: 'testerScriptConference', explanation: 'testerScriptConferenceText' },
  drop: { label: 'testerScriptDrop', explanation: 'testerScriptDropText' },
};

interface ScriptListProps {
  onScript(script: ScriptName): void;
}

/** Whole calls that play by themselves. */
export function ScriptList({ onScript }: ScriptListProps) {
  const t = useText();
  return (
    <ul class="choices">
      {SCRIPT_NAMES.map((script) => (
        <li key={script}>
          <button type="button" class="choice" onClick={() => onScript(script)}>
            <span class="choice-name">{t(SCRIPT_TEXTS[script].label)}</span>
            <span class="choice-text">{t(SCRIPT_TEXTS[script].explanation)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
