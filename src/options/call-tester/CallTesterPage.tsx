import { useEffect, useState } from 'preact/hooks';
import type { ScriptName } from '../../connectors/simulator/script';
import type { StageAct } from '../../connectors/simulator/stage';
import type { CommandResult } from '../../cti/command';
import { CallTesterScreen } from './CallTesterScreen';
import type { LiveView } from './LiveCalls';
import type { Pair } from './pairs';

interface CallTesterPageProps {
  readonly settingsHref: string;
  /** None of them rejects. */
  onRing(pairs: readonly Pair[]): Promise<CommandResult>;
  onScript(script: ScriptName): Promise<CommandResult>;
  onAct(act: StageAct): Promise<CommandResult>;
  /** Tells what the desktop shows, now and at each change; `onLost`: it is not known any more. Returns the stop. */
  watch(onView: (view: LiveView) => void, onLost: () => void): () => void;
}

/** The call tester with the desktop's picture kept up to date. */
export function CallTesterPage({ watch, ...rest }: CallTesterPageProps) {
  const [view, setView] = useState<LiveView>();
  useEffect(() => watch(setView, () => setView(undefined)), [watch]);
  return <CallTesterScreen {...rest} view={view} />;
}
