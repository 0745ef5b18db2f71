import type { Call } from '../cti/call';
import type { CallEvent } from '../cti/event';
import type { CallId, EpochMs } from '../cti/ids';
import { type Effect, effectKey } from './effect';
import { leaveSession, sessionOf } from './keep-sessions';
import { endPops } from './pop-effects';
import { type DesktopState, ENDED_LENGTH } from './state';
import type { Step } from './step';

/**
 * Takes an ended call out. One that was talked on goes into wrap-up; one that was not (missed, refused,
 * unreachable) goes straight to the call log, unless a colleague answered it: then it was never ours. A
 * consultation, and a call that went into another one, need no wrap-up of their own.
 */
export function endCall(
  { state, effects }: Step,
  call: Call,
  event: CallEvent,
  how: 'over' | 'absorbed' = 'over',
): Step {
  const ended: Call = { ...call, localConnection: 'null', services: [] };
  const { [call.callId]: _, ...pendingServices } = state.pendingServices;
  const calls = state.calls.filter((other) => other.callId !== call.callId);
  const rest = withEnded({ ...state, calls, pendingServices }, call, event.at);
  // Without a session it has only waited in a queue, whatever was played to the caller there.
  const hasReached = sessionOf(state, call.callId) !== undefined;
  const isOwnTalk =
    hasReached && call.establishedAt !== undefined && call.consultationOf === undefined;
  const pops = hasReached && how === 'over' ? endPops(state, ended) : [];
  if (isOwnTalk && how === 'over') {
    const wrapUps = [...rest.wrapUps, { call: ended, endedAt: event.at, extensions: 0 }];
    return {
      state: { ...rest, wrapUps },
      effects: [...effects, ...pops, ...closing(rest, call.callId)],
    };
  }
  const record: Effect = {
    kind: 'recordCall',
    key: effectKey('recordCall', call.callId),
    callId: call.callId,
    call: ended,
    endedAt: event.at,
  };
  return {
    state: withoutTrace(rest, call.callId),
    effects: [...effects, ...pops, ...(call.cause === 'answeredElsewhere' ? [] : [record])],
  };
}

/** A session that the agent closes does not wait for its after-call work. */
function closing(state: DesktopState, callId: CallId): readonly Effect[] {
  if (!sessionOf(state, callId)?.closing) return [];
  return [{ kind: 'finishWrapUp', key: effectKey('finishWrapUp', callId), callId }];
}

/** Forgets all that is kept for a call that neither lives nor is wrapped up any more. */
export function withoutTrace(state: DesktopState, callId: CallId): DesktopState {
  const { [callId]: _, ...pops } = state.pops;
  const { [callId]: __, ...choices } = state.choices;
  const isOther = (key: string) => key.split(':')[1] !== callId;
  return leaveSession(
    {
      ...state,
      calls: state.calls.filter((call) => call.callId !== callId),
      wrapUps: state.wrapUps.filter(({ call }) => call.callId !== callId),
      ledger: state.ledger.filter(isOther),
      showing: state.showing.filter(({ effect }) => effect.callId !== callId),
      pops,
      choices,
    },
    callId,
  );
}

/** Remembers that this id of the phone system's is spent. */
export function withEnded(state: DesktopState, call: Call, at: EpochMs): DesktopState {
  const { connectorId, vendorCallId } = call;
  const others = state.ended.filter(
    (other) => other.connectorId !== connectorId || other.vendorCallId !== vendorCallId,
  );
  return { ...state, ended: [...others, { connectorId, vendorCallId, at }].slice(-ENDED_LENGTH) };
}
