import type { ConnectorKind } from '../../settings/catalogue';
import type { Settings } from '../../settings/schema';
import { type SettingsRow, toRowSettings } from './settings-row';

/** One connector as the form holds it. */
export interface ConnectorRow extends SettingsRow {
  readonly id: string;
  readonly enabled: boolean;
  /** As it was when the form was made. */
  readonly wasEnabled: boolean;
}

type Connectors = Settings['connectors'];

/** A row for each connector there is, also for those about which nothing is stored yet. */
export const toConnectorRows = (
  stored: Connectors,
  kinds: readonly ConnectorKind[],
): readonly ConnectorRow[] =>
  kinds.map(({ id, enabledByDefault, defaults }) => {
    const { enabled, settings } = stored[id] ?? { enabled: enabledByDefault, settings: defaults };
    return { id, enabled, wasEnabled: enabled, settings, typed: {} };
  });

/** On top of the stored ones: those that this version does not know, and those that nobody touched, stay as they are. */
export function toConnectors(rows: readonly ConnectorRow[], stored: Connectors): Connectors {
  const chosen = rows.filter((row) => row.id in stored || isTouched(row));
  return { ...stored, ...Object.fromEntries(chosen.map((row) => [row.id, toConnector(row)])) };
}

/** One of them as it would be saved. */
export const toConnector = (row: ConnectorRow) => ({
  enabled: row.enabled,
  settings: toRowSettings(row),
});

const isTouched = ({ enabled, wasEnabled, typed }: ConnectorRow) =>
  enabled !== wasEnabled || Object.keys(typed).length > 0;

export const withConnector = (
  rows: readonly ConnectorRow[],
  changed: ConnectorRow,
): readonly ConnectorRow[] => rows.map((row) => (row.id === changed.id ? changed : row));
