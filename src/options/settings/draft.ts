import type { ListenerSettings } from '../../connectors/generic-listener/settings';
import type { ConnectorDefinition } from '../../cti/connector';
import type { Settings } from '../../settings/schema';
import { type CrmRow, toCrmRows, toCrms } from './crm-draft';
import { type DeskDraft, toDeskDraft, toDeskRules } from './desk-draft';
import { type ScreenPopDraft, toScreenPop, toScreenPopDraft } from './screen-pop-draft';

export const SIMULATOR = 'simulator';
export const GENERIC_LISTENER = 'generic-listener';

/** One line of an editable list; `id` only tells the lines of one list apart. */
export interface CodeRow {
  readonly id: number;
  readonly code: string;
  readonly label: string;
}

/** The settings as the form holds them: text as typed, complete or not. */
export interface Draft {
  readonly region: string;
  readonly crms: readonly CrmRow[];
  readonly screenPop: ScreenPopDraft;
  readonly listenerEnabled: boolean;
  readonly listenerUrl: string;
  readonly listenerToken: string;
  readonly simulatorEnabled: boolean;
  readonly desk: DeskDraft;
  readonly notReadyReasons: readonly CodeRow[];
  readonly dispositions: readonly CodeRow[];
}

/** What a connector is while nobody has chosen. */
export type ConnectorDefaults = Pick<
  ConnectorDefinition<unknown>,
  'id' | 'enabledByDefault' | 'defaults'
>;

/** The settings with a line for each connector, also for those about which nothing is stored yet. */
export function withConnectorDefaults(
  settings: Settings,
  connectors: readonly ConnectorDefaults[],
): Settings {
  const untouched = connectors.map(({ id, enabledByDefault, defaults }) => [
    id,
    { enabled: enabledByDefault, settings: defaults },
  ]);
  return {
    ...settings,
    connectors: { ...Object.fromEntries(untouched), ...settings.connectors },
  };
}

export function toDraft(settings: Settings): Draft {
  const listener = settings.connectors[GENERIC_LISTENER];
  return {
    region: settings.region,
    crms: toCrmRows(settings.crms),
    screenPop: toScreenPopDraft(settings.screenPop),
    listenerEnabled: listener?.enabled ?? false,
    listenerUrl: textOf(listener?.settings, 'url'),
    listenerToken: textOf(listener?.settings, 'token'),
    simulatorEnabled: settings.connectors[SIMULATOR]?.enabled ?? false,
    desk: toDeskDraft(settings.desk),
    notReadyReasons: settings.notReadyReasons.map((reason, id) => ({ id, ...reason })),
    dispositions: settings.dispositions.map((disposition, id) => ({ id, ...disposition })),
  };
}

/** The draft as settings, on top of the stored ones: what the form does not show stays as it is. */
export function toSettings(draft: Draft, stored: Settings): Settings {
  return {
    ...stored,
    region: draft.region,
    crms: toCrms(draft.crms),
    screenPop: toScreenPop(draft.screenPop, stored.screenPop),
    connectors: {
      ...stored.connectors,
      [GENERIC_LISTENER]: { enabled: draft.listenerEnabled, settings: toListenerSettings(draft) },
      [SIMULATOR]: {
        enabled: draft.simulatorEnabled,
        settings: stored.connectors[SIMULATOR]?.settings ?? {},
      },
    },
    desk: toDeskRules(draft.desk),
    notReadyReasons: toCodes(draft.notReadyReasons),
    dispositions: toCodes(draft.dispositions),
  };
}

export function toListenerSettings(draft: Draft): ListenerSettings {
  const url = draft.listenerUrl.trim();
  // An empty token means none: the listener then takes requests without one.
  return draft.listenerToken === '' ? { url } : { url, token: draft.listenerToken };
}

export function withNewRow(rows: readonly CodeRow[]): readonly CodeRow[] {
  const id = 1 + Math.max(-1, ...rows.map((row) => row.id));
  return [...rows, { id, code: '', label: '' }];
}

/** A line in which nothing was typed is not there. */
export function filledRows(rows: readonly CodeRow[]): readonly CodeRow[] {
  return rows.filter((row) => row.code.trim() !== '' || row.label.trim() !== '');
}

/** A list as it is stored. */
export function toCodes(rows: readonly CodeRow[]) {
  return filledRows(rows).map(({ code, label }) => ({ code: code.trim(), label: label.trim() }));
}

/** The origin of any address of the CRM, so that a pasted one does; text that is no web address stays. */
export function tidyOrigin(text: string): string {
  const trimmed = text.trim();
  return /^https?:/i.test(trimmed) && URL.canParse(trimmed) ? new URL(trimmed).origin : trimmed;
}

// A connector's settings are its own business, unknown here; a value that is no text shows as empty.
function textOf(settings: unknown, key: string): string {
  if (typeof settings !== 'object' || settings === null) return '';
  const value = (settings as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : '';
}
