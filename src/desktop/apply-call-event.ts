import type { Call, Connection } from '../cti/call';
import type { CallEvent } from '../cti/event';
import type { CallId, ConnectorId, DeviceId } from '../cti/ids';
import { type Effect, popKey, recordKey } from './effect';
import { type DesktopState, findCall } from './state';
import { beginsCall, nextState } from './transitions';

/** The next state and what has to be done because of it. */
export interface Step {
  readonly state: DesktopState;
  readonly effects: readonly Effect[];
}

/**
 * Applies what a phone system says of a call. Total: an event that makes no sense (the end of a call that is
 * not known, say) leaves the state as it is.
 * @param newCallId the id that the call gets if this event is the first we hear of it
 */
export function applyCallEvent(
  state: DesktopState,
  connectorId: ConnectorId,
  event: CallEvent,
  newCallId: CallId,
): Step {
  const known = findCall(state, connectorId, event.vendorCallId);
  if (!known && !beginsCall(event.name)) return { state, effects: [] };
  const before = known ?? newCall(connectorId, event, newCallId);
  const after = withFacts(withStates(before, event), event, state, connectorId);
  const live = known
    ? state.calls.map((call) => (call === known ? after : call))
    : [...state.calls, after];
  const secondary = findCall(state, connectorId, event.secondaryCallId);
  const others = secondary && secondary !== known ? [secondary] : [];
  const ending = [after, ...others.map((call) => ({ ...call, localConnection: 'null' as const }))];
  return ending
    .filter((call) => call.localConnection === 'null')
    .reduce((step, call) => endCall(step, call, event), popIfDue({ ...state, calls: live }, after));
}

function newCall(connectorId: ConnectorId, event: CallEvent, callId: CallId): Call {
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

/** Moves the connection that the event speaks of, and keeps the times that hang on it. */
function withStates(call: Call, event: CallEvent): Call {
  if (event.subject !== undefined) return withPartyState(call, event, event.subject);
  const localConnection = nextState(event.name, call.localConnection);
  const { heldAt, ...rest } = call;
  return {
    ...rest,
    localConnection,
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

function withFacts(
  call: Call,
  event: CallEvent,
  state: DesktopState,
  connectorId: ConnectorId,
): Call {
  const { consultationOf, callingDevice, calledDevice, userData, ...facts } = event.facts ?? {};
  const consulted = findCall(state, connectorId, consultationOf);
  return {
    ...call,
    ...facts,
    callingDevice: { ...call.callingDevice, ...callingDevice },
    calledDevice: { ...call.calledDevice, ...calledDevice },
    userData: { ...call.userData, ...userData },
    ...(event.cause && { cause: event.cause }),
    ...(consulted && { consultationOf: consulted.callId }),
  };
}

/** An inbound call that has reached the agent pops, once. */
function popIfDue(state: DesktopState, call: Call): Step {
  const reached = call.localConnection === 'alerting' || call.localConnection === 'connected';
  const key = popKey(call.callId);
  const done = state.ledger.includes(key) || state.outbox.some((effect) => effect.key === key);
  if (!reached || call.direction !== 'inbound' || done) return { state, effects: [] };
  return { state, effects: [{ kind: 'screenPop', key, callId: call.callId }] };
}

/**
 * Takes an ended call out. One that was talked on goes into wrap-up; one that was not (missed, refused,
 * unreachable) goes straight to the call log, unless a colleague answered it: then it was never ours.
 */
function endCall({ state, effects }: Step, call: Call, event: CallEvent): Step {
  const { [call.callId]: _, ...pendingServices } = state.pendingServices;
  const calls = state.calls.filter((other) => other.callId !== call.callId);
  const ended = { ...call, services: [] };
  if (call.establishedAt !== undefined && call.consultationOf === undefined) {
    const wrapUps = [...state.wrapUps, { call: ended, endedAt: event.at }];
    return { state: { ...state, calls, wrapUps, pendingServices }, effects };
  }
  const { [call.callId]: __, ...pops } = state.pops;
  const record: Effect = {
    kind: 'recordCall',
    key: recordKey(call.callId),
    call: ended,
    endedAt: event.at,
  };
  return {
    state: { ...state, calls, pendingServices, pops },
    effects: call.cause === 'answeredElsewhere' ? effects : [...effects, record],
  };
}
