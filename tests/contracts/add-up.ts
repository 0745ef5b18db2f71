import type { Connection, ConnectionState } from '../../src/cti/call';
import type { CallEvent, CallEventName, CallFacts, CtiEvent, Snapshot } from '../../src/cti/event';
import type { VendorCallId } from '../../src/cti/ids';

/** What somebody who only hears the events knows. */
export type Heard = Omit<Snapshot, 'at'>;

type HeardCall = Heard['calls'][number];

export const NOTHING_HEARD: Heard = { calls: [] };

/** What each event says of the connection it speaks of (the diagram in src/cti/call.ts). */
const SAYS: Partial<Record<CallEventName, ConnectionState>> = {
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

/**
 * Adds events up, as the contract in src/cti/event.ts reads.
 * @throws Error when an event contradicts itself or speaks of a call that nobody has heard of
 */
export function addUp(heard: Heard, events: readonly CtiEvent[]): Heard {
  return events.reduce(addEvent, heard);
}

function addEvent(heard: Heard, event: CtiEvent): Heard {
  switch (event.kind) {
    case 'link':
      return heard;
    case 'agent': {
      const { kind: _, at: __, ...agent } = event;
      return { ...heard, agent };
    }
    case 'call':
      return { ...heard, calls: addCallEvent(heard.calls, event) };
  }
}

function addCallEvent(calls: readonly HeardCall[], event: CallEvent): readonly HeardCall[] {
  const known = calls.find((call) => call.vendorCallId === event.vendorCallId);
  const without = (id: VendorCallId | undefined, from: readonly HeardCall[]) =>
    from.filter((call) => call.vendorCallId !== id);
  const next = known ? withEvent(known, event) : firstHeard(event);
  const rest = without(event.secondaryCallId, calls);
  if (!next) return without(event.vendorCallId, rest);
  return known ? rest.map((call) => (call === known ? next : call)) : [...rest, next];
}

function firstHeard(event: CallEvent): HeardCall {
  const localConnection = SAYS[event.name];
  const { callingDevice, calledDevice, ...facts } = event.facts ?? {};
  const begins = localConnection !== undefined && localConnection !== 'null';
  if (event.subject !== undefined || !begins || !callingDevice || !calledDevice) {
    throw new Error(`${event.name} speaks of ${event.vendorCallId}, which has not begun`);
  }
  return {
    vendorCallId: event.vendorCallId,
    localConnection,
    startedAt: event.at,
    ...(event.name === 'established' && { establishedAt: event.at }),
    facts: { ...facts, callingDevice, calledDevice },
  };
}

/** Undefined: the call has ended. */
function withEvent(call: HeardCall, event: CallEvent): HeardCall | undefined {
  const facts = withNews(call.facts, event.facts ?? {});
  const establishedAt = call.establishedAt ?? (event.name === 'established' ? event.at : undefined);
  const known = { ...call, ...(establishedAt !== undefined && { establishedAt }) };
  if (event.subject !== undefined) {
    const connections = moveParty(call.facts.connections ?? [], event);
    return { ...known, facts: { ...facts, connections: agreed(connections, event) } };
  }
  const localConnection = SAYS[event.name] ?? call.localConnection;
  if (localConnection === 'null') return undefined;
  const { heldAt, ...rest } = known;
  const onHold = localConnection === 'hold' && { heldAt: heldAt ?? event.at };
  return { ...rest, ...onHold, localConnection, facts };
}

/** Devices and user data are added to key by key, the rest is replaced. */
function withNews(facts: HeardCall['facts'], news: CallFacts): HeardCall['facts'] {
  const { lastRedirectionDevice } = news;
  return {
    ...facts,
    ...news,
    callingDevice: { ...facts.callingDevice, ...news.callingDevice },
    calledDevice: { ...facts.calledDevice, ...news.calledDevice },
    ...(lastRedirectionDevice && {
      lastRedirectionDevice: { ...facts.lastRedirectionDevice, ...lastRedirectionDevice },
    }),
    ...(news.userData && { userData: { ...facts.userData, ...news.userData } }),
  };
}

function moveParty(connections: readonly Connection[], event: CallEvent): readonly Connection[] {
  const state = SAYS[event.name];
  if (state === undefined) return connections;
  const isSubject = (party: Connection) => party.device.deviceId === event.subject;
  if (state === 'null') return connections.filter((party) => !isSubject(party));
  if (connections.some(isSubject)) {
    return connections.map((party) => (isSubject(party) ? { ...party, state } : party));
  }
  return event.subject === undefined
    ? connections
    : [...connections, { device: { deviceId: event.subject }, state }];
}

/** The list that the event brings, which must not say anything else than the event itself. */
function agreed(moved: readonly Connection[], event: CallEvent): readonly Connection[] {
  const told = event.facts?.connections;
  if (!told) return moved;
  const states = (list: readonly Connection[]) =>
    JSON.stringify(list.map(({ device, state }) => [device.deviceId, state]));
  if (states(told) !== states(moved)) {
    throw new Error(`${event.name} says ${states(moved)}, its connections say ${states(told)}`);
  }
  return told;
}
