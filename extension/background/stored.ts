import * as v from 'valibot';
import { storedItem } from '../../src/browser/stored-item';
import { translate } from '../../src/browser/translate';
import { type CallLogEntry, CallLogEntrySchema } from '../../src/call-log/entry';
import type { ConnectorId } from '../../src/cti/ids';
import { type DesktopState, initialState } from '../../src/desktop/state';
import { defaultSettings } from '../../src/settings/defaults';
import { SettingsSchema } from '../../src/settings/schema';

/**
 * Everything that is stored, each declared once. What only this extension writes is taken as it is: session
 * storage is emptied by each update, so no other version's value is ever read there.
 */
export const stored = {
  desktop: storedItem(
    'session',
    'desktop',
    (value) => value as DesktopState,
    () => initialState(Date.now()),
  ),
  settings: storedItem(
    'local',
    'settings',
    (value) => v.parse(SettingsSchema, value),
    () => defaultSettings(translate, navigator.language),
  ),
  callLog: storedItem<readonly CallLogEntry[]>(
    'local',
    'callLog',
    (value) => v.parse(v.array(CallLogEntrySchema), value),
    () => [],
  ),
  connectorMemory: (id: ConnectorId) =>
    storedItem<unknown>(
      'session',
      `connector:${id}`,
      (value) => value,
      () => undefined,
    ),
};
