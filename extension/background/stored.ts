import * as v from 'valibot';
import type { NotifiedCalls } from '../../src/browser/notifications';
import { storedItem } from '../../src/browser/stored-item';
import { EMPTY_TOASTER, type ToasterMemory } from '../../src/browser/toaster';
import { type CallLogEntry, CallLogEntrySchema } from '../../src/call-log/entry';
import type { ConnectorId } from '../../src/cti/ids';
import { fromKept, type Kept } from '../../src/desktop/kept';
import type { DesktopState } from '../../src/desktop/state';

/**
 * Everything that is stored, each declared once. What only this extension writes to session storage is taken as
 * it is: an update empties it, so no other version's value is ever read there.
 */
export const stored = {
  desktop: storedItem(
    'session',
    'desktop',
    (value) => value as DesktopState,
    () => undefined,
  ),
  /** The desktop's live calls, for when session storage has been emptied; null when nothing lives. */
  kept: storedItem<DesktopState | undefined, Kept | null>(
    'local',
    'kept',
    (value) => (value === null ? undefined : fromKept(value, Date.now())),
    () => undefined,
  ),
  callLog: storedItem<readonly CallLogEntry[]>(
    'local',
    'callLog',
    (value) => v.parse(v.array(CallLogEntrySchema), value),
    () => [],
  ),
  toaster: storedItem(
    'session',
    'toaster',
    (value) => value as ToasterMemory,
    () => EMPTY_TOASTER,
  ),
  notifiedCalls: storedItem(
    'session',
    'notifiedCalls',
    (value) => value as NotifiedCalls,
    (): NotifiedCalls => ({}),
  ),
  connectorMemory: (id: ConnectorId) =>
    storedItem<unknown>(
      'local',
      `connector:${id}`,
      (value) => value,
      () => undefined,
    ),
};
