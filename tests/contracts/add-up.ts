import type { Connection, ConnectionState } from '../../src/cti/call';
import type {
  AgentEvent,
  CallEvent,
  CallEventName,
  CallFacts,
  CtiEvent,
  DeviceEvent,
  PhoneDevice,
  Snapshot,
} from '../../src/cti/event';
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
    case 'system':
      return heard;
    case 'agent':
      return { ...heard, agent: addAgentEvent(heard.agent, event) };
    case 'device':
      return { ...heard, device: addDeviceEvent(heard.device, event) };
    case 'call':
      return { ...heard, calls: addCallEvent(heard.calls, event) };
  }
}

/** `agentPending` tells what will follow and leaves the rest. */
function addAgentEvent(known: Heard['agent'], event: AgentEvent): NonNullable<Heard['agent']> {
  const { kind: _, at: __, ...told } = event;
  return event.name === 'agentPending' && known ? { ...known, ...told, name: known.name } : told;
}

const QUIET_DEVICE: PhoneDevice = { inService: true, doNotDisturb: false, messageWaiting: false };

function addDeviceEvent(known: PhoneDevice = QUIET_DEVICE, event: DeviceEvent): PhoneDevice {
  switch (event.name) {
    case 'deviceInService':
    case 'deviceOutOfService':
      return { ...known, inService: event.name === 'deviceInService' };
    case 'forwarding': {
      const { forwardedTo: _, ...rest } = known;
      return event.to === undefined ? rest : { ...rest, forwardedTo: event.to };
    }
    default:
      return { ...known, [event.name]: event.on };
  }
}

function addCallEvent(calls: readonly HeardCall[], event: CallEvent): readonly HeardCall[] {
  const known = calls.find((call) => call.vendorCallId === event.vendorCallId);
  const without = (id: VendorCallId | undefined, from: readonly HeardCall[]) =>
    from.filter((call) => call.vendorCallId !== id);
  const next = known ? withEvent(known, event) : firstHeard(event);
  const rest = without(event.secondaryCallId, calls);
  if (!next) return without(event.vendorCallId, rest);
  const named = { ...next, vendorCallId: event.newVendorCallId ?? next.vendorCallId };
  return known ? rest.map((call) => (call === known ? named : call)) : [...rest, named];
}

function firstHeard(event: CallEvent): HeardCall {
  const localConnection = SAYS[event.name];
  const { callingDevice = {}, calledDevice = {}, ...facts } = event.facts ?? {};
  const begins = localConnection !== undefined && localConnection !== 'null';
  if (event.subject !== undefined || !begins) {
    throw new Error(`${event.name} speaks of ${event.vendorCallId}, which has not begun`);
  }
  return {
    vendorCallId: event.vendorCallId,
    localConnection,
    startedAt: event.at,
    ...timesOf(localConnection, event),
    facts: { ...facts, callingDevice, calledDevice },
  };
}

/** When it first rang, was first answered, and since when it is on hold. */
function timesOf(localConnection: ConnectionState, event: CallEvent, known?: HeardCall) {
  const { alertingAt, establishedAt, heldAt } = known ?? {};
  const rings = localConnection === 'alerting' ? event.at : undefined;
  const answered = event.name === 'established' ? event.at : undefined;
  const held = localConnection === 'hold' ? (heldAt ?? event.at) : undefined;
  return {
    ...defined('alertingAt', alertingAt ?? rings),
    ...defined('establishedAt', establishedAt ?? answered),
    ...defined('heldAt', held),
  };
}

const defined = (key: 'alertingAt' | 'establishedAt' | 'heldAt', at: number | undefined) =>
  at === undefined ? {} : { [key]: at };

/** Undefined: the call has ended. */
function withEvent(call: HeardCall, event: CallEvent): HeardCall | undefined {
  const facts = withNews(call.facts, event.facts ?? {});
  const { localConnection: before } = call;
  if (event.subject !== undefined) {
    const moved = moveParty(call.facts.connections ?? [], event);
    const { alertingAt: _, establishedAt: __, heldAt: ___, ...rest } = call;
    const connections = agreed(moved, event);
    return { ...rest, ...timesOf(before, event, call), facts: { ...facts, connections } };
  }
  const localConnection = SAYS[event.name] ?? before;
  if (localConnection === 'null') return undefined;
  const { alertingAt: _, establishedAt: __, heldAt: ___, ...rest } = call;
  return { ...rest, ...timesOf(localConnection, event, call), localConnection, facts };
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

/**
 * The list that the event brings. It must not say anything else than the event itself, but may have somebody more
 * where one party hands over to another.
 */
function agreed(moved: readonly Connection[], event: CallEvent): readonly Connection[] {
  const told = event.facts?.connections;
  if (!told) return moved;
  const stays = event.name === 'transferred' ? told.filter((party) => isAmong(moved, party)) : told;
  if (states(stays) !== states(moved)) {
    throw new Error(`${event.name} says ${states(moved)}, its connections say ${states(told)}`);
  }
  return told;
}

const isAmong = (list: readonly Connection[], { device }: Connection) =>
  list.some((party) => party.device.deviceId === device.deviceId);

const states = (list: readonly Connection[]) =>
  JSON.stringify(list.map(({ device, state }) => [device.deviceId, state]));
