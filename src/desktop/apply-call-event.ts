import type { Call } from '../cti/call';
import type { CallEvent } from '../cti/event';
import type { CallId, ConnectorId } from '../cti/ids';
import { changeCall, mergeCalls, newCall } from './change-call';
import { effectKey } from './effect';
import { endCall, withEnded, withoutTrace } from './end-call';
import { joinSession, updateSession } from './keep-sessions';
import { askedPop, duePops } from './pop-effects';
import { type DesktopState, findCall } from './state';
import { only, type Step } from './step';
import { beginsCall } from './transitions';
import { isTurnedAway } from './turn-away';

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
  const begins = event.subject === undefined && beginsCall(event.name, event.cause === 'resync');
  if (!known && (!begins || isStale(state, connectorId, event))) return only(state);
  const before = known ?? newCall(connectorId, event, newCallId);
  const changed = changeCall(before, event, state);
  const secondary = findCall(state, connectorId, event.secondaryCallId);
  if (event.name === 'conferenced' && secondary && secondary !== known) {
    return conference(state, changed, secondary, event);
  }
  const step = reaction(withCall(state, known, changed, event), known, changed, event);
  const ending = secondary && secondary !== known ? [changed, secondary] : [changed];
  return ending
    .filter((call) => call === secondary || call.localConnection === 'null')
    .reduce((now, call) => endCall(now, call, event), step);
}

/** What a call may begin with in the very moment in which another one with the same id has ended. */
const BEGINNINGS: readonly CallEvent['name'][] = [
  'serviceInitiated',
  'originated',
  'offered',
  'delivered',
  'queued',
];

/** Said before the call's end but heard after it, or said twice. What a snapshot says is never stale. */
function isStale(state: DesktopState, connectorId: ConnectorId, event: CallEvent): boolean {
  const ended = state.ended.find(
    (one) => one.connectorId === connectorId && one.vendorCallId === event.vendorCallId,
  );
  if (!ended || event.cause === 'resync') return false;
  return event.at < ended.at || (event.at === ended.at && !BEGINNINGS.includes(event.name));
}

/** Puts the call in, in its place or at the end, and into its session. */
function withCall(
  state: DesktopState,
  known: Call | undefined,
  call: Call,
  event: CallEvent,
): DesktopState {
  const isRenamed = known !== undefined && known.vendorCallId !== call.vendorCallId;
  const single = withoutTwin(state, call, [call.callId]);
  const calls = known
    ? single.calls.map((other) => (other === known ? call : other))
    : [...single.calls, call];
  const next = { ...single, calls };
  const current = isRenamed ? withEnded(next, known, event.at) : next;
  return updateSession(joinSession(current, call), call, known?.localConnection);
}

/** Under its new id a call may have been heard of already: then it was there twice. */
function withoutTwin(state: DesktopState, call: Call, own: readonly CallId[]): DesktopState {
  const twin = findCall(state, call.connectorId, call.vendorCallId);
  return twin && !own.includes(twin.callId) ? withoutTrace(state, twin.callId) : state;
}

/** What the desk does because of it: turns the call away, or pops its caller's record. */
function reaction(
  state: DesktopState,
  known: Call | undefined,
  call: Call,
  event: CallEvent,
): Step {
  const { callId } = call;
  if (known?.localConnection !== 'alerting' && isTurnedAway(state, call)) {
    const service = 'clearConnection' as const;
    const key = effectKey('deskCommand', callId, service);
    return { state, effects: [{ kind: 'deskCommand', key, callId, service }] };
  }
  if (event.name === 'screenPop') {
    return { state, effects: [askedPop(state, callId, String(event.at))] };
  }
  return { state, effects: duePops(state, call) };
}

/** One call of two; the one that is absorbed was talked on, so it is recorded. */
function conference(state: DesktopState, changed: Call, secondary: Call, event: CallEvent): Step {
  const { merged, absorbed } = mergeCalls(changed, secondary);
  const single = withoutTwin(state, merged, [merged.callId, absorbed.callId]);
  const calls = single.calls
    .filter((call) => call.callId !== absorbed.callId)
    .map((call) => (call.callId === merged.callId ? merged : call));
  const before = single.calls.find((call) => call.callId === merged.callId);
  const added = { ...single, calls: before ? calls : [...calls, merged] };
  const next = updateSession(joinSession(added, merged), merged, before?.localConnection);
  // The id that the event speaks of is spent as well, if the merged call has got a new one.
  const isRenamed = event.newVendorCallId !== undefined;
  const spent = { ...merged, vendorCallId: event.vendorCallId };
  const current = isRenamed ? withEnded(next, spent, event.at) : next;
  return endCall(only(current), absorbed, event, 'absorbed');
}
