import type { CallId, ConnectorId, EpochMs } from '../cti/ids';
import { effectKey } from './effect';
import { permits } from './permit';
import { isDecided } from './pop-decision';
import type { DesktopState } from './state';
import { otherCalls } from './turn-away';
import { wrapUpLimit } from './wrap-up-limit';

/** Something that the desk does by itself when its time has come. */
export type Due = { readonly at: EpochMs } & (
  | { readonly kind: 'autoAnswer' | 'wrapUpLimit'; readonly callId: CallId }
  | { readonly kind: 'reconnect' | 'probe'; readonly connectorId: ConnectorId }
);

/** How long a phone system may be silent before it is asked whether it is there. */
export const PROBE_AFTER_MS = 60_000;

/**
 * All that is due by itself, worked out from the state alone: a restart forgets nothing of it.
 * @param canProbe whether the phone system of a connector can be asked if it is there
 */
export function agenda(
  state: DesktopState,
  canProbe: (connectorId: ConnectorId) => boolean,
): readonly Due[] {
  const links = Object.entries(state.links) as [ConnectorId, DesktopState['links'][ConnectorId]][];
  return [
    ...autoAnswers(state),
    ...state.wrapUps.flatMap((wrapUp): Due[] => {
      const { callId } = wrapUp.call;
      const at = wrapUpLimit(wrapUp, state.rules);
      const isOver = isDecided(state, effectKey('finishWrapUp', callId));
      return at === undefined || isOver ? [] : [{ kind: 'wrapUpLimit', at, callId }];
    }),
    ...links.flatMap(([connectorId, link]): Due[] => {
      if (link.retryAt !== undefined) return [{ kind: 'reconnect', at: link.retryAt, connectorId }];
      const isUp = link.state === 'connected' || link.state === 'degraded';
      if (!isUp || !canProbe(connectorId)) return [];
      return [{ kind: 'probe', at: (link.heardAt ?? link.since) + PROBE_AFTER_MS, connectorId }];
    }),
  ];
}

function autoAnswers(state: DesktopState): Due[] {
  const { enabled, delayMs, duringCalls } = state.rules.autoAnswer;
  // Somebody at lunch has not heard it ring.
  if (!enabled || state.agent.state === 'notReady') return [];
  return state.calls.flatMap((call): Due[] => {
    const { callId, alertingAt } = call;
    const rings = call.localConnection === 'alerting' && call.direction !== 'outbound';
    const isFree = duringCalls || otherCalls(state, call).length === 0;
    const decided =
      isDecided(state, effectKey('deskCommand', callId, 'answerCall')) ||
      isDecided(state, effectKey('deskCommand', callId, 'clearConnection'));
    if (!rings || alertingAt === undefined || !isFree || decided || !permits(call, 'answerCall')) {
      return [];
    }
    return [{ kind: 'autoAnswer', at: alertingAt + delayMs, callId }];
  });
}
