import type { Call, Connection } from '../cti/call';
import type { CallEvent } from '../cti/event';
import type { CallId, ConnectorId, DeviceId } from '../cti/ids';
import { type DesktopState, findCall } from './state';
import { nextState } from './transitions';

/** A call of which this event is the first that we hear. */
export function newCall(connectorId: ConnectorId, event: CallEvent, callId: CallId): Call {
  const outbound = event.name === 'serviceInitiated' || event.name === 'originated';
  return {
    callId,
    connectorId,
    vendorCallId: event.vendorCallId,
    direction: outbound ? 'outbound' : 'inbound',
    callType: 'phonecall',
    localConnection: 'null',
    connections: [],
    callingDevice: {},
    calledDevice: {},
    userData: {},
    services: [],
    startedAt: event.at,
  };
}

/** The call after an event that speaks of it. */
export function changeCall(call: Call, event: CallEvent, state: DesktopState): Call {
  return withFacts(withStates(call, event), event, state);
}

/** Moves the connection that the event speaks of, and keeps the times that hang on it. */
function withStates(call: Call, event: CallEvent): Call {
  if (event.subject !== undefined) return withPartyState(call, event, event.subject);
  const localConnection = nextState(event.name, call.localConnection);
  const { heldAt, ...rest } = call;
  return {
    ...rest,
    localConnection,
    ...(localConnection === 'alerting' && { alertingAt: call.alertingAt ?? event.at }),
    ...(event.name === 'established' && { establishedAt: call.establishedAt ?? event.at }),
    ...(localConnection === 'hold' && { heldAt: heldAt ?? event.at }),
  };
}

function withPartyState(call: Call, event: CallEvent, subject: DeviceId): Call {
  const isSubject = (party: Connection) => party.device.deviceId === subject;
  const parties = call.connections.some(isSubject)
    ? call.connections
    : [...call.connections, { device: { deviceId: subject }, state: 'null' as const }];
  const connections = parties
    .map((party) =>
      isSubject(party) ? { ...party, state: nextState(event.name, party.state) } : party,
    )
    .filter((party) => party.state !== 'null');
  // The far end answers: the talk begins for us too.
  const answered = event.name === 'established' && call.establishedAt === undefined;
  return { ...call, connections, ...(answered && { establishedAt: event.at }) };
}

function withFacts(call: Call, event: CallEvent, state: DesktopState): Call {
  const { consultationOf, callingDevice, calledDevice, userData, heldAt, ...facts } =
    event.facts ?? {};
  const consulted = findCall(state, call.connectorId, consultationOf);
  const cause = event.cause ?? (event.name === 'transferred' ? 'transfer' : undefined);
  const changed: Call = {
    ...call,
    ...facts,
    vendorCallId: event.newVendorCallId ?? call.vendorCallId,
    callingDevice: { ...call.callingDevice, ...callingDevice },
    calledDevice: { ...call.calledDevice, ...calledDevice },
    userData: { ...call.userData, ...userData },
    ...(call.localConnection === 'hold' && heldAt !== undefined && { heldAt }),
    ...(cause && { cause }),
    ...(consulted && consulted.callId !== call.callId && { consultationOf: consulted.callId }),
  };
  return changed;
}

/**
 * Two calls that have become one: the customer's goes on, not the consultation, under whichever id the phone
 * system gives it.
 */
export function mergeCalls(survivor: Call, absorbed: Call): { merged: Call; absorbed: Call } {
  if (survivor.consultationOf !== absorbed.callId) {
    const { consultationOf, ...rest } = survivor;
    const stillConsults = consultationOf !== undefined && consultationOf !== absorbed.callId;
    return { merged: stillConsults ? survivor : rest, absorbed };
  }
  const { heldAt: _, ...original } = absorbed;
  const { vendorCallId, localConnection, heldAt, connections, services } = survivor;
  const alertingAt = original.alertingAt ?? survivor.alertingAt;
  const merged: Call = {
    ...original,
    vendorCallId,
    localConnection,
    connections,
    services,
    userData: { ...original.userData, ...survivor.userData },
    ...(alertingAt !== undefined && { alertingAt }),
    ...(heldAt !== undefined && { heldAt }),
  };
  const { vendorCallId: spent } = absorbed;
  return { merged, absorbed: { ...survivor, vendorCallId: spent, localConnection: 'null' } };
}
