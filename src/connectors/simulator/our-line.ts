import type { Cause } from '../../cti/cause';
import type { CallFacts } from '../../cti/event';
import type { EpochMs } from '../../cti/ids';
import { type Change, unchanged, withCall, withLocal, withoutCall, withPlans } from './change';
import type { SwitchCall, SwitchState } from './switch-state';

/** The first change and what comes right after it. */
export function followedBy(first: Change, next: (state: SwitchState) => Change): Change {
  const second = next(first.state);
  return { state: second.state, happenings: [...first.happenings, ...second.happenings] };
}

export function hold(state: SwitchState, call: SwitchCall, at: EpochMs): Change {
  return {
    state: withCall(state, withLocal(call, 'hold', at)),
    happenings: [{ name: 'held', vendorCallId: call.vendorCallId }],
  };
}

/** The call ends for the agent; `facts` are its last ones. */
export function release(
  state: SwitchState,
  { vendorCallId }: SwitchCall,
  name: 'connectionCleared' | 'diverted' | 'transferred',
  cause: Cause,
  facts?: CallFacts,
): Change {
  return {
    state: withoutCall(state, vendorCallId),
    happenings: [{ name, vendorCallId, cause, ...(facts && { facts }) }],
  };
}

/** Frees the agent's ear: who is talking goes on hold, a busy tone ends. */
export function freeLine(state: SwitchState, at: EpochMs): Change {
  return state.calls
    .filter((call) => call.localConnection === 'connected')
    .reduce(
      (change, call) =>
        followedBy(change, (now) =>
          isBusyTone(call)
            ? release(now, call, 'connectionCleared', 'normal')
            : hold(now, call, at),
        ),
      unchanged(state),
    );
}

const isBusyTone = ({ facts }: SwitchCall) =>
  facts.connections.length > 0 && facts.connections.every((party) => party.state === 'fail');

export function answer(state: SwitchState, call: SwitchCall, at: EpochMs): Change {
  const { vendorCallId } = call;
  const answered = { ...withLocal(call, 'connected', at), establishedAt: at, onceAnswered: [] };
  return followedBy(freeLine(state, at), (free) => {
    // Giving up and being sent elsewhere were for the case that nobody answers.
    const pending = free.pending.filter((planned) => planned.vendorCallId !== vendorCallId);
    const talking = withCall({ ...free, pending }, answered);
    return {
      state: withPlans(talking, vendorCallId, call.onceAnswered, at),
      happenings: [{ name: 'established', vendorCallId }],
    };
  });
}

export function retrieve(state: SwitchState, call: SwitchCall, at: EpochMs): Change {
  return followedBy(freeLine(state, at), (free) => ({
    state: withCall(free, withLocal(call, 'connected', at)),
    happenings: [{ name: 'retrieved', vendorCallId: call.vendorCallId }],
  }));
}
