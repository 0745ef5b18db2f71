import { useText } from '../../ui/text';
import { ActButtons } from './ActButtons';
import { AGENT_ACTS, LINE_ACTS, type NamedAct } from './stage-acts';

interface SwitchActsProps {
  onAct(act: NamedAct): void;
}

/** The simulated switch itself: its line, and its word on the agent. */
export function SwitchActs({ onAct }: SwitchActsProps) {
  const t = useText();
  return (
    <div class="switch-acts">
      <ActButtons title={t('testerLineTitle')} acts={LINE_ACTS} onAct={onAct} />
      <ActButtons title={t('testerAgentTitle')} acts={AGENT_ACTS} onAct={onAct} />
    </div>
  );
}
