import type { ConnectionState } from '../cti/call';
import type { CallEventName } from '../cti/event';

/**
 * What an event makes of the connection it speaks of. The switch is the master: whatever the state was, its
 * word holds, so the table has no "from" column; events that do not move a connection are absent.
 */
const NEXT_STATE: Partial<Record<CallEventName, ConnectionState>> = {
  serviceInitiated: 'initiated',
  originated: 'connected',
  offered: 'alerting',
  delivered: 'alerting',
  queued: 'queued',
  established: 'connected',
  held: 'hold',
  retrieved: 'connected',
  conferenced: 'connected',
  diverted: 'null',
  transferred: 'null',
  failed: 'fail',
  connectionCleared: 'null',
  callCleared: 'null',
};

export function nextState(name: CallEventName, current: ConnectionState): ConnectionState {
  return NEXT_STATE[name] ?? current;
}

/**
 * Events after which a call exists that we had not known: all that say we have a part in it. A failure alone is
 * none, unless a snapshot still has it.
 */
export function beginsCall(name: CallEventName, isSnapshot: boolean): boolean {
  const state = NEXT_STATE[name];
  return state !== undefined && state !== 'null' && (name !== 'failed' || isSnapshot);
}
