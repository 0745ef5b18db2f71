import type { CallFacts, CtiEvent } from '../../cti/event';
import type { EpochMs, VendorCallId } from '../../cti/ids';
import { agentEvents, withCalls } from './agent-desk';
import { type Change, findCall, type Happening } from './change';
import { permittedServices } from './permitted-services';
import type { SwitchCall, SwitchState } from './switch-state';

/** One step of the switch as the outside sees it. */
export interface Turn {
  readonly state: SwitchState;
  readonly events: readonly CtiEvent[];
}

/** All that can be told of a call now. */
export function describeCall(call: SwitchCall, state: SwitchState) {
  return { ...call.facts, services: permittedServices(call, state.calls) };
}

/**
 * Ends a step: the agent's state follows the calls, and each call's first event tells all that is new about the
 * call. A call to which nothing happened but that is different now (its services hang on the other calls) gets
 * an event of its own, so the events always add up to the snapshot.
 */
export function settle(before: SwitchState, change: Change, at: EpochMs): Turn {
  const state = { ...change.state, agent: withCalls(change.state.agent, change.state.calls) };
  const mentioned = change.happenings.map((happening) => happening.vendorCallId);
  const news = (id: VendorCallId): CallFacts | undefined => newFacts(before, state, id);
  const told = change.happenings.map((happening, index) =>
    callEvent(
      happening,
      at,
      mentioned.indexOf(happening.vendorCallId) === index
        ? news(happening.vendorCallId)
        : undefined,
    ),
  );
  const touched = state.calls
    .filter(({ vendorCallId }) => !mentioned.includes(vendorCallId) && news(vendorCallId))
    .map(({ vendorCallId }) =>
      callEvent({ name: 'callInformation', vendorCallId }, at, news(vendorCallId)),
    );
  return { state, events: [...told, ...touched, ...agentEvents(before.agent, state.agent, at)] };
}

function callEvent(happening: Happening, at: EpochMs, facts: CallFacts | undefined): CtiEvent {
  return { kind: 'call', ...happening, at, ...(facts && { facts }) };
}

/** What can be told now and could not be told before; undefined when that is nothing. */
function newFacts(
  before: SwitchState,
  after: SwitchState,
  vendorCallId: VendorCallId,
): CallFacts | undefined {
  const known = findCall(before, vendorCallId);
  const call = findCall(after, vendorCallId);
  if (!call) return undefined;
  const old: CallFacts = known ? describeCall(known, before) : {};
  const changed = Object.entries(describeCall(call, after)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key as keyof CallFacts]),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}
