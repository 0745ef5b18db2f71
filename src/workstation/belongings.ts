import type { Items } from '../settings/item';

/** What is an agent's own at a workstation. Plain JSON. */
export interface Belongings {
  /** Items of the settings as they were with their secrets. */
  readonly secrets: Items;
  /** Notes half written, by call. */
  readonly drafts: Readonly<Record<string, unknown>>;
  /** The list of calls, newest first; each is an entry with its call's id. */
  readonly callLog: readonly { readonly callId: string; readonly startedAt: number }[];
}

/** Both together; where both have a thing, the newer holds. */
export function mergeBelongings(
  older: Belongings | undefined,
  newer: Belongings,
  mergeSecrets: (older: Items, newer: Items) => Items,
): Belongings {
  if (!older) return newer;
  const ids = new Set(newer.callLog.map(({ callId }) => callId));
  return {
    secrets: mergeSecrets(older.secrets, newer.secrets),
    drafts: { ...older.drafts, ...newer.drafts },
    callLog: [...newer.callLog, ...older.callLog.filter(({ callId }) => !ids.has(callId))].sort(
      (one, other) => other.startedAt - one.startedAt,
    ),
  };
}
