import type { Call } from '../cti/call';
import type { EpochMs } from '../cti/ids';
import type { PopMoment } from '../cti/pop-moment';
import type { PopOutcome } from '../cti/pop-outcome';
import { type PopDecision, popDecision } from '../desktop/pop-decision';
import type { DesktopState } from '../desktop/state';
import { type PopMilestone, popMilestones } from './pop-milestones';
import { stepThrough } from './step-through';
import type { Trace } from './trace';
import type { Words } from './words';

/** Why a call's record came up, or did not. */
export interface PopExplanation {
  /** As it was last known. */
  readonly call: Call;
  /** In the order in which they came about; never empty. */
  readonly reasons: readonly PopReason[];
}

/** In words, or what the pop came to. */
export type PopReason = { readonly at?: EpochMs } & (Words | { readonly outcome: PopOutcome });

interface KnownCall {
  readonly call: Call;
  /** What the model last thought of it while it lived. */
  readonly decision: PopDecision;
}

/** Every call of the trace, the newest first. */
export function explainPops(trace: Trace): PopExplanation[] {
  const calls = new Map<string, KnownCall>();
  const milestones: PopMilestone[] = [];
  learnCalls(calls, trace.start);
  for (const step of stepThrough(trace)) {
    if (step.after !== step.before) learnCalls(calls, step.after);
    milestones.push(...popMilestones(step));
  }
  return [...calls]
    .map(([callId, known]) => ({
      call: known.call,
      reasons: toReasons(
        known.decision,
        milestones.filter((milestone) => milestone.callId === callId),
      ),
    }))
    .reverse();
}

function learnCalls(calls: Map<string, KnownCall>, state: DesktopState): void {
  const ended = state.wrapUps.map(({ call }) => call);
  for (const call of [...state.calls, ...ended]) {
    const known = calls.get(call.callId);
    const isOver = known !== undefined && ended.includes(call);
    const decision = isOver ? known.decision : popDecision(state, call);
    calls.set(call.callId, { call, decision });
  }
}

const WHEN: Readonly<Record<PopMoment, string>> = {
  ringing: 'diagnosticsPopRinging',
  answered: 'diagnosticsPopAnswered',
  outboundPlaced: 'diagnosticsPopOutboundPlaced',
  transferredToMe: 'diagnosticsPopTransferred',
  ended: 'diagnosticsPopEnded',
  asked: 'diagnosticsPopAskedAgain',
};

const WHY_NOT: Readonly<Record<PopDecision['kind'], string>> = {
  noRule: 'diagnosticsPopNoRule',
  notReached: 'diagnosticsPopNotReached',
  turnedAway: 'diagnosticsPopTurnedAway',
  // And the trace does not say when: it begins later.
  alreadyDone: 'diagnosticsPopBeforeTrace',
  due: 'diagnosticsPopDue',
};

function toReasons(decision: PopDecision, milestones: readonly PopMilestone[]): PopReason[] {
  if (milestones.length === 0) return [{ key: WHY_NOT[decision.kind] }];
  return [...milestones.flatMap(toReason), ...openEnd(milestones)];
}

function toReason(milestone: PopMilestone): PopReason[] {
  const { at } = milestone;
  switch (milestone.kind) {
    case 'decided':
      return [{ at, key: WHEN[milestone.moment] }];
    case 'withdrawn':
      return [{ at, key: 'diagnosticsPopWithdrawn' }];
    case 'popped':
      return [{ at, outcome: milestone.outcome }];
    case 'left':
      return [{ at, key: 'diagnosticsPopLeft', values: [milestone.error] }];
    default:
      return [];
  }
}

/** Where the last pop has got to, if it came to nothing yet. */
function openEnd(milestones: readonly PopMilestone[]): PopReason[] {
  const begun = milestones.findLastIndex(({ kind }) => kind === 'decided');
  const since = new Set(milestones.slice(begun + 1).map(({ kind }) => kind));
  if (since.has('popped') || since.has('left')) return [];
  if (since.has('performed')) return [{ key: 'diagnosticsPopCallOver' }];
  if (since.has('committed')) return [{ key: 'diagnosticsPopInterrupted' }];
  return [{ key: 'diagnosticsPopWaiting' }];
}
