import type { EpochMs } from '../../cti/ids';
import { type Change, withCall, withLocal, withoutCall } from './change';
import { followedBy, release, retrieve } from './our-line';
import type { PairService } from './permitted-services';
import type { SwitchCall, SwitchState } from './switch-state';

/** Does what needs two calls; whether it may be done has been asked before. */
export function performOnPair(
  state: SwitchState,
  service: PairService,
  active: SwitchCall,
  held: SwitchCall,
  at: EpochMs,
): Change {
  switch (service) {
    case 'alternateCall':
      return retrieve(state, held, at);
    case 'reconnectCall':
      return followedBy(release(state, active, 'connectionCleared', 'normal'), (free) =>
        retrieve(free, held, at),
      );
    case 'transferCall':
      return transfer(state, original(active, held));
    case 'conferenceCall':
      return conference(state, original(active, held), at);
  }
}

/** Two calls that become one: the one that goes on, and the one that ends in it. */
interface Merger {
  readonly survivor: SwitchCall;
  readonly absorbed: SwitchCall;
}

/** The customer's call goes on, not the consultation, whichever of them is on hold at the moment. */
function original(active: SwitchCall, held: SwitchCall): Merger {
  return held.facts.consultationOf === active.vendorCallId
    ? { survivor: active, absorbed: held }
    : { survivor: held, absorbed: active };
}

/** The two others talk with each other; the agent has no part in it any more. */
function transfer(state: SwitchState, { survivor, absorbed }: Merger): Change {
  return {
    state: withoutCall(withoutCall(state, survivor.vendorCallId), absorbed.vendorCallId),
    happenings: [
      {
        name: 'transferred',
        vendorCallId: survivor.vendorCallId,
        secondaryCallId: absorbed.vendorCallId,
        cause: 'transfer',
      },
    ],
  };
}

/** Everybody in one call; what the others were going to do, they do there. */
function conference(state: SwitchState, { survivor, absorbed }: Merger, at: EpochMs): Change {
  const merged: SwitchCall = {
    ...withLocal(survivor, 'connected', at),
    facts: {
      ...survivor.facts,
      connections: [...survivor.facts.connections, ...absorbed.facts.connections],
      userData: { ...survivor.facts.userData, ...absorbed.facts.userData },
    },
  };
  const pending = state.pending.map((planned) =>
    planned.vendorCallId === absorbed.vendorCallId
      ? { ...planned, vendorCallId: survivor.vendorCallId }
      : planned,
  );
  return {
    state: withoutCall(withCall({ ...state, pending }, merged), absorbed.vendorCallId),
    happenings: [
      {
        name: 'conferenced',
        vendorCallId: survivor.vendorCallId,
        secondaryCallId: absorbed.vendorCallId,
        cause: 'conference',
      },
    ],
  };
}
