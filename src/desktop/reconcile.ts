import type { Call, ConnectionState } from '../cti/call';
import type { CallEvent, CallEventName, CtiEvent, Snapshot, SnapshotCall } from '../cti/event';
import type { ConnectorId, VendorCallId } from '../cti/ids';
import type { DesktopState } from './state';

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
  const renamed = findRenamed(believed, snapshot.calls);
  const idNow = (call: Call) => renamed.get(call.vendorCallId) ?? call.vendorCallId;
  const seenNow = (id: VendorCallId) => snapshot.calls.find((seen) => seen.vendorCallId === id);

  const ended = believed
    .filter((call) => !seenNow(idNow(call)))
    .map(({ vendorCallId }) => callEvent('connectionCleared', vendorCallId, snapshot.at));
  const news = [...renamed].map(([old, newVendorCallId]) => ({
    ...callEvent('callInformation', old, snapshot.at),
    newVendorCallId,
  }));
  // A consultation is told after the call that it is for.
  const inOrder = snapshot.calls.toSorted(
    (one, other) => Number(isConsultation(one)) - Number(isConsultation(other)),
  );
  const present = inOrder.flatMap((seen) => {
    const known = believed.find((call) => idNow(call) === seen.vendorCallId);
    const { consultationOf } = seen.facts;
    // A consultation whose first call is gone has nothing to be tied to.
    const isTied = consultationOf === undefined || seenNow(consultationOf) !== undefined;
    return callEvents(known, isTied ? seen : withoutConsultation(seen), snapshot.at);
  });
  const agent: CtiEvent[] = snapshot.agent
    ? [{ kind: 'agent', at: snapshot.at, ...snapshot.agent }]
    : [];
  return [...news, ...ended, ...present, ...agent];
}

/** A call that we do not find again, and one that we do not know, with the same link id: a transfer renamed it. */
function findRenamed(
  believed: readonly Call[],
  seen: readonly SnapshotCall[],
): ReadonlyMap<VendorCallId, VendorCallId> {
  const missing = believed.filter(
    (call) => !seen.some(({ vendorCallId }) => vendorCallId === call.vendorCallId),
  );
  const unknown = seen.filter(
    ({ vendorCallId }) => !believed.some((call) => call.vendorCallId === vendorCallId),
  );
  return new Map(
    missing.flatMap((call): [VendorCallId, VendorCallId][] => {
      const { linkId } = call;
      const heirs = unknown.filter(({ facts }) => linkId !== undefined && facts.linkId === linkId);
      const rivals = missing.filter((other) => other.linkId === linkId);
      const [heir] = heirs;
      // Two that could be meant, a call and its consultation say: then it is better to begin anew.
      return heir && heirs.length === 1 && rivals.length === 1
        ? [[call.vendorCallId, heir.vendorCallId]]
        : [];
    }),
  );
}

function withoutConsultation(seen: SnapshotCall): SnapshotCall {
  const { consultationOf: _, ...facts } = seen.facts;
  return { ...seen, facts };
}

const isConsultation = ({ facts }: SnapshotCall) => facts.consultationOf !== undefined;

/** At most one event for each call: it moves our connection, or only tells what is new. */
function callEvents(believed: Call | undefined, seen: SnapshotCall, at: number): CallEvent[] {
  const { vendorCallId, localConnection } = seen;
  const facts = { ...seen.facts, ...timesOf(seen) };
  const event = (name: CallEventName): CallEvent => ({
    ...callEvent(name, vendorCallId, at),
    facts,
  });
  if (!believed) return [event(eventInto(localConnection, seen, undefined))];
  if (believed.localConnection !== localConnection || isAnsweredMeanwhile(believed, seen)) {
    return [event(eventInto(localConnection, seen, believed))];
  }
  const { cause: _, ...information } = event('callInformation');
  return knows(believed, seen) ? [] : [information];
}

const isAnsweredMeanwhile = (believed: Call, seen: SnapshotCall) =>
  seen.localConnection === 'connected' &&
  seen.establishedAt !== undefined &&
  believed.establishedAt === undefined;

function eventInto(
  localConnection: Exclude<ConnectionState, 'null'>,
  seen: SnapshotCall,
  believed: Call | undefined,
): CallEventName {
  if (localConnection !== 'connected') return EVENT_INTO[localConnection];
  if (believed?.localConnection === 'hold') return 'retrieved';
  return seen.establishedAt === undefined ? 'originated' : 'established';
}

const EVENT_INTO: Record<Exclude<ConnectionState, 'null' | 'connected'>, CallEventName> = {
  initiated: 'serviceInitiated',
  alerting: 'delivered',
  hold: 'held',
  queued: 'queued',
  fail: 'failed',
};

function timesOf({ startedAt, alertingAt, establishedAt, heldAt }: SnapshotCall) {
  return {
    startedAt,
    ...(alertingAt !== undefined && { alertingAt }),
    ...(establishedAt !== undefined && { establishedAt }),
    ...(heldAt !== undefined && { heldAt }),
  };
}

/** Whether a snapshot tells only what we believe already: then nothing has happened. */
function knows(believed: Call, seen: SnapshotCall): boolean {
  const { consultationOf, ...facts } = { ...seen.facts, ...timesOf(seen) };
  const pairs = Object.entries(facts) as [keyof typeof facts, unknown][];
  const isKnownConsultation = consultationOf === undefined || believed.consultationOf !== undefined;
  return isKnownConsultation && pairs.every(([key, value]) => contains(believed[key] ?? {}, value));
}

/**
 * Devices and attached data may know more than the snapshot tells, key by key, in any order: storage may have sorted
 * the keys. All else is equal or not.
 */
function contains(known: unknown, told: unknown): boolean {
  if (Array.isArray(known) && Array.isArray(told)) {
    return known.length === told.length && told.every((item, at) => contains(known[at], item));
  }
  if (isPlain(known) && isPlain(told)) {
    return Object.entries(told).every(([key, value]) => contains(known[key], value));
  }
  return known === told;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function callEvent(name: CallEventName, vendorCallId: VendorCallId, at: number): CallEvent {
  return { kind: 'call', name, vendorCallId, at, cause: 'resync' };
}
