import type { Call } from '../cti/call';
import type { Command } from '../cti/command';
import type { CallPanelName } from './call-panel';

/** What each group of a call's buttons needs. */
export interface CallControlProps {
  readonly call: Call;
  readonly panel: CallPanelName | undefined;
  /** The service that was asked for and is not answered yet. */
  readonly waitingFor: string | undefined;
  readonly onPanel: (panel: CallPanelName) => void;
  readonly onCommand: (command: Command) => void;
}
