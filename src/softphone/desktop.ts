import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CallId, ConnectorId } from '../cti/ids';
import type { RecordRef } from '../cti/pop-outcome';
import type { AgentCommand } from '../desktop/desk-command';
import type { DesktopView } from '../messaging/protocol';
import type { Outcome } from './outcome';

/** What the agent can ask for. None of these rejects: failure is a value that is shown in words. */
export interface DesktopActions {
  run(command: AgentCommand): Promise<Outcome>;
  redoScreenPop(callId: CallId): Promise<Outcome>;
  /** Of several records found the agent means this one. */
  chooseMatch(callId: CallId, match: RecordRef): Promise<Outcome>;
  /** Tries the line now, also one that was refused. */
  reconnect(connectorId: ConnectorId): Promise<Outcome>;
  /** An agent says who works at this shared workstation. */
  arrive(name: string): Promise<Outcome>;
  /** Brings the phone system's own softphone page to the front, or opens it. */
  showAdapterPage(): Promise<Outcome>;
  openOptions(): void;
}

export interface Desktop extends DesktopActions {
  readonly view: DesktopView;
}

export const DesktopContext = createContext<Desktop | undefined>(undefined);

/** The picture to show and what can be asked for. */
export function useDesktop(): Desktop {
  const desktop = useContext(DesktopContext);
  if (!desktop) throw new Error('useDesktop outside of <Softphone>');
  return desktop;
}
