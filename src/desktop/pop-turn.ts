import type { CallId } from '../cti/ids';
import type { PopMoment } from '../cti/pop-moment';
import type { DesktopState } from './state';

/**
 * Whether another call's record is in front and this one's has to wait for the end of that call (with its after-call
 * work). A call that the agent talks on, and a record that the agent asks for, never wait.
 */
export function hasToQueue(state: DesktopState, callId: CallId, moment: PopMoment): boolean {
  const call = state.calls.find((one) => one.callId === callId);
  if (moment === 'asked' || call?.localConnection === 'connected') return false;
  const known = [...state.calls, ...state.wrapUps.map((wrapUp) => wrapUp.call)];
  return known.some((other) => other.callId !== callId && isInFront(state, other.callId));
}

function isInFront({ pops }: DesktopState, callId: CallId): boolean {
  const status = pops[callId]?.status;
  return status !== undefined && status !== 'nothing' && status !== 'failed';
}
