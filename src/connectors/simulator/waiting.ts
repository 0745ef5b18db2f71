import type { Cause } from '../../cti/cause';
import type { EpochMs } from '../../cti/ids';
import { type Change, withCall, withLocal, withoutCall, withPlans } from './change';
import { release } from './our-line';
import type { SwitchCall, SwitchState } from './switch-state';

/** How long a caller whom nobody has answered stays in the queue for another try. */
const PATIENCE_MS = 120_000;

/** The queue sends a call that waits at the agent's line to ring at the agent's phone. */
export function deliver(
  state: SwitchState,
  call: SwitchCall,
  at: EpochMs,
  cause: Cause = 'distributed',
): Change {
  return {
    state: withCall(state, fromQueue(call, at)),
    happenings: [{ name: 'delivered', vendorCallId: call.vendorCallId, cause }],
  };
}

/** The queue takes the ringing call back; it is not the agent's any more, but may become so again. */
export function requeue(state: SwitchState, call: SwitchCall, at: EpochMs): Change {
  const { vendorCallId } = call;
  const taken = release(state, call, 'diverted', 'callForwardNoAnswer');
  const waits = { ...taken.state, waiting: [...state.waiting, withLocal(call, 'queued', at)] };
  const givesUp = { does: 'clear', who: 'caller', cause: 'callCancelled' } as const;
  return {
    state: withPlans(waits, vendorCallId, [{ afterMs: PATIENCE_MS, act: givesUp }], at),
    happenings: taken.happenings,
  };
}

/** A call that was taken back rings again, under the id that it had; for the agent it begins anew. */
export function deliverAgain(state: SwitchState, call: SwitchCall, at: EpochMs): Change {
  const back = { ...fromQueue(call, at), startedAt: at };
  const { vendorCallId } = call;
  return {
    state: { ...withoutWaiting(state, call), calls: [...state.calls, back] },
    happenings: [{ name: 'delivered', vendorCallId, cause: 'distributed' }],
  };
}

/** The caller gives up in the queue; the agent does not hear of it. */
export function giveUp(state: SwitchState, call: SwitchCall): Change {
  return { state: withoutCall(withoutWaiting(state, call), call.vendorCallId), happenings: [] };
}

function withoutWaiting(state: SwitchState, call: SwitchCall): SwitchState {
  return { ...state, waiting: state.waiting.filter((other) => other !== call) };
}

function fromQueue(call: SwitchCall, at: EpochMs): SwitchCall {
  const { queue } = call.facts;
  return {
    ...withLocal(call, 'alerting', at),
    facts: { ...call.facts, ...(queue && { lastRedirectionDevice: { name: queue } }) },
  };
}
