import type { Effect } from '../desktop/effect';
import type { CallLogEntry } from './entry';

/** Calls kept: a busy week, and well within what `storage.local` holds. */
export const LOG_LENGTH = 500;
/** Longest number and name kept; they come from strangers. UTF-16 code units. */
const TEXT_LENGTH = 200;

/** The log's line for an ended call. */
export function toEntry(effect: Extract<Effect, { kind: 'recordCall' }>): CallLogEntry {
  const { call, endedAt, code, note } = effect;
  const other = call.direction === 'outbound' ? call.calledDevice : call.callingDevice;
  return {
    callId: call.callId,
    direction: call.direction,
    number: (other.number ?? '').slice(0, TEXT_LENGTH),
    name: (other.name ?? '').slice(0, TEXT_LENGTH),
    startedAt: call.startedAt,
    endedAt,
    ...(call.establishedAt !== undefined && { talkMs: endedAt - call.establishedAt }),
    ...(code !== undefined && { code }),
    ...(note !== undefined && { note }),
  };
}

/** Newest first. An entry that is there already (the effect was tried twice) replaces itself. */
export function withEntry(log: readonly CallLogEntry[], entry: CallLogEntry): CallLogEntry[] {
  return [entry, ...log.filter(({ callId }) => callId !== entry.callId)].slice(0, LOG_LENGTH);
}
