import type { CommandResult } from '../../cti/command';
import type { ConnectorId } from '../../cti/ids';
import type { LinkView, Payload } from '../../messaging/protocol';
import type { ConnectionReport, NumberTrial } from '../../messaging/trial';
import type { SettingsPicture } from '../../settings/picture';
import type { Settings } from '../../settings/schema';

/** What the settings page asks of the background. */
export interface SettingsBackground {
  /** Rejects if the background does not answer. */
  loadSettings(): Promise<SettingsPicture>;
  /** Never rejects; a refusal's detail names the field. */
  saveSettings(settings: Settings): Promise<CommandResult>;
  /** Tells the state of every connector's line, now and at each change; returns the stop. */
  watchLinks(onLinks: (links: readonly LinkView[]) => void): () => void;
  /** Rejects if the background does not answer. */
  testConnection(connectorId: ConnectorId, settings: unknown): Promise<ConnectionReport>;
  /** Rejects if the background does not answer, or with the reason why it cannot be tried. */
  tryNumber(trial: Payload<'tryNumber'>): Promise<NumberTrial>;
}
