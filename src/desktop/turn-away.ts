import type { Call } from '../cti/call';
import { permits } from './permit';
import type { DesktopState } from './state';

/** Whether the rules of the desk keep a call from ringing here. */
export function isTurnedAway(state: DesktopState, call: Call): boolean {
  if (call.localConnection !== 'alerting' || !permits(call, 'clearConnection')) return false;
  const { oneCallOnly, callWhileNotReady } = state.rules;
  if (oneCallOnly && otherCalls(state, call).length > 0) return true;
  return callWhileNotReady === 'reject' && state.agent.state === 'notReady';
}

/** The other calls that keep the agent busy; one that waits in a queue does not. */
export function otherCalls(state: DesktopState, call: Call): readonly Call[] {
  return state.calls.filter(
    (other) => other.callId !== call.callId && other.localConnection !== 'queued',
  );
}
