import type { Call, ConnectionState } from '../cti/call';
import type { CallEventName, CtiEvent, Snapshot, SnapshotCall } from '../cti/event';
import type { ConnectorId } from '../cti/ids';
import type { DesktopState } from './state';
import { nextState } from './transitions';

/**
 * Turns the difference between what we believed and what the phone system says now into ordinary events with
 * cause `resync`: waking up, reconnecting and lost events are one code path.
 */
export function reconcile(
  state: DesktopState,
  connectorId: ConnectorId,
  snapshot: Snapshot,
): CtiEvent[] {
  const believed = state.calls.filter((call) => call.connectorId === connectorId);
  const ended = believed
    .filter((call) => !snapshot.calls.some((seen) => seen.vendorCallId === call.vendorCallId))
    .map(
      ({ vendorCallId }): CtiEvent => ({
        kind: 'call',
        name: 'connectionCleared',
        vendorCallId,
        at: snapshot.at,
        cause: 'resync',
      }),
    );
  const present = snapshot.calls.flatMap((seen) =>
    callEvents(
      believed.find((call) => call.vendorCallId === seen.vendorCallId),
      seen,
      snapshot.at,
    ),
  );
  const agent: CtiEvent[] = snapshot.agent
    ? [{ kind: 'agent', at: snapshot.at, ...snapshot.agent }]
    : [];
  return [...ended, ...present, ...agent];
}

function callEvents(believed: Call | undefined, seen: SnapshotCall, at: number): CtiEvent[] {
  const { vendorCallId, facts } = seen;
  const event = (name: CallEventName, when: number): CtiEvent => ({
    kind: 'call',
    name,
    vendorCallId,
    at: when,
    cause: 'resync',
    facts,
  });
  const events: CtiEvent[] = [];
  if (!believed) {
    const began = facts.direction === 'outbound' ? 'originated' : 'delivered';
    events.push(event(seen.localConnection === 'queued' ? 'queued' : began, seen.startedAt));
  }
  if (seen.establishedAt !== undefined && believed?.establishedAt === undefined) {
    events.push(event('established', seen.establishedAt));
  }
  const reached = events.length > 0 ? lastStateOf(events) : believed?.localConnection;
  if (reached !== seen.localConnection) {
    events.push(event(EVENT_INTO[seen.localConnection], seen.heldAt ?? at));
  }
  return events.length === 0 && believed && !knows(believed, facts)
    ? [{ kind: 'call', name: 'callInformation', vendorCallId, at, facts }]
    : events;
}

/** Whether a snapshot's facts are all what we believe already: then nothing has happened. */
function knows(believed: Call, { consultationOf: _, ...facts }: SnapshotCall['facts']): boolean {
  const pairs = Object.entries(facts) as [keyof typeof facts, unknown][];
  return pairs.every(([key, value]) => JSON.stringify(believed[key]) === JSON.stringify(value));
}

const EVENT_INTO: Record<Exclude<ConnectionState, 'null'>, CallEventName> = {
  initiated: 'serviceInitiated',
  alerting: 'delivered',
  connected: 'retrieved',
  hold: 'held',
  queued: 'queued',
  fail: 'failed',
};

function lastStateOf(events: readonly CtiEvent[]): ConnectionState {
  const last = events.at(-1);
  return last?.kind === 'call' ? nextState(last.name, 'null') : 'null';
}
