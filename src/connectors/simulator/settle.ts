import type { CallFacts, CtiEvent } from '../../cti/event';
import type { EpochMs, VendorCallId } from '../../cti/ids';
import { agentEvents, withCalls } from './agent-desk';
import { type Change, findCall, type Happening } from './change';
import { permittedServices } from './permitted-services';
import { deviceEvents } from './phone-device';
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
  const mentioned = change.happenings.map(idAfter);
  const told = change.happenings.map((happening, index) => {
    const isFirst = mentioned.indexOf(idAfter(happening)) === index;
    return callEvent(happening, at, isFirst ? newFacts(before, state, happening) : undefined);
  });
  const touched = state.calls
    .filter(({ vendorCallId }) => !mentioned.includes(vendorCallId))
    .flatMap(({ vendorCallId }) => {
      const happening: Happening = { name: 'callInformation', vendorCallId };
      const facts = newFacts(before, state, happening);
      return facts ? [callEvent(happening, at, facts)] : [];
    });
  return {
    state,
    events: [
      ...told,
      ...touched,
      ...deviceEvents(before.device, state.device, at),
      ...agentEvents(before.agent, state.agent, at),
    ],
  };
}

/** What the call of the happening is called after it. */
function idAfter({ vendorCallId, newVendorCallId }: Happening): VendorCallId {
  return newVendorCallId ?? vendorCallId;
}

function callEvent(happening: Happening, at: EpochMs, facts: CallFacts | undefined): CtiEvent {
  return { kind: 'call', ...happening, at, ...(facts && { facts }) };
}

/** What can be told now and could not be told before; undefined when that is nothing. */
function newFacts(
  before: SwitchState,
  after: SwitchState,
  happening: Happening,
): CallFacts | undefined {
  const known = findCall(before, happening.vendorCallId);
  const call = findCall(after, idAfter(happening));
  if (!call) return undefined;
  const old: CallFacts = known ? describeCall(known, before) : {};
  const changed = Object.entries(describeCall(call, after)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key as keyof CallFacts]),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}
