import type { Catalogue } from '../../settings/catalogue';
import type { Settings } from '../../settings/schema';
import { type ConnectorRow, toConnectorRows, toConnectors } from './connector-draft';
import { type CrmRow, toCrmRows, toCrms } from './crm-draft';
import { type DeskDraft, toDeskDraft, toDeskRules } from './desk-draft';
import { type ScreenPopDraft, toScreenPop, toScreenPopDraft } from './screen-pop-draft';
import { toWorkplace, toWorkplaceDraft, type WorkplaceDraft } from './workplace-draft';

/** One line of an editable list; `id` only tells the lines of one list apart. */
export interface CodeRow {
  readonly id: number;
  readonly code: string;
  readonly label: string;
}

/** The settings as the form holds them: text as typed, complete or not. Plain values only. */
export interface Draft extends WorkplaceDraft {
  readonly region: string;
  readonly crms: readonly CrmRow[];
  readonly screenPop: ScreenPopDraft;
  readonly connectors: readonly ConnectorRow[];
  readonly desk: DeskDraft;
  readonly notReadyReasons: readonly CodeRow[];
  readonly dispositions: readonly CodeRow[];
}

export function toDraft(settings: Settings, { connectors }: Pick<Catalogue, 'connectors'>): Draft {
  return {
    region: settings.region,
    crms: toCrmRows(settings.crms),
    screenPop: toScreenPopDraft(settings.screenPop),
    connectors: toConnectorRows(settings.connectors, connectors),
    desk: toDeskDraft(settings.desk),
    notReadyReasons: settings.notReadyReasons.map((reason, id) => ({ id, ...reason })),
    dispositions: settings.dispositions.map((disposition, id) => ({ id, ...disposition })),
    ...toWorkplaceDraft(settings),
  };
}

/** The draft as settings, on top of the stored ones: what the form does not show stays as it is. */
export function toSettings(draft: Draft, stored: Settings): Settings {
  return {
    ...stored,
    region: draft.region,
    crms: toCrms(draft.crms),
    screenPop: toScreenPop(draft.screenPop, stored.screenPop),
    connectors: toConnectors(draft.connectors, stored.connectors),
    desk: toDeskRules(draft.desk),
    notReadyReasons: toCodes(draft.notReadyReasons),
    dispositions: toCodes(draft.dispositions),
    ...toWorkplace(draft),
  };
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
