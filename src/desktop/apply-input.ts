import type { AgentState } from '../cti/agent';
import type { CallService } from '../cti/call-services';
import type { AgentEvent, AgentEventName, CtiEvent } from '../cti/event';
import type { CallId, ConnectorId } from '../cti/ids';
import type { PopOutcome } from '../cti/pop-outcome';
import { applyCallEvent, type Step } from './apply-call-event';
import { type EffectKey, popKey, recordKey } from './effect';
import { type DesktopState, findKnownCall, LEDGER_LENGTH } from './state';

/** Everything that can change the desktop's state. */
export type Input =
  | {
      readonly kind: 'event';
      readonly connectorId: ConnectorId;
      readonly event: CtiEvent;
      readonly newCallId: CallId;
    }
  /** A command is on its way to the phone system, or has been answered by it. */
  | { readonly kind: 'commandSent'; readonly callId: CallId; readonly service: CallService }
  | { readonly kind: 'commandAnswered'; readonly callId: CallId }
  | {
      readonly kind: 'wrappedUp';
      readonly callId: CallId;
      readonly code: string;
      readonly note: string;
    }
  /** USD's RedoScreenPop; `asking` is different each time. */
  | { readonly kind: 'popAsked'; readonly callId: CallId; readonly asking: string }
  /** An effect is about to become visible: from here on it is never run again. */
  | { readonly kind: 'effectCommitted'; readonly key: EffectKey }
  | { readonly kind: 'popped'; readonly callId: CallId; readonly outcome: PopOutcome };

const AGENT_STATE: Record<AgentEventName, AgentState> = {
  agentLoggedOn: 'notReady',
  agentLoggedOff: 'null',
  agentReady: 'ready',
  agentNotReady: 'notReady',
  agentBusy: 'busy',
  agentWorkingAfterCall: 'workingAfterCall',
};

/** The one way forward: what is, and what happens, give what is next and what has to be done. */
export function applyInput(state: DesktopState, input: Input): Step {
  const { state: next, effects } = step(state, input);
  if (effects.length === 0) return { state: next, effects };
  return { state: { ...next, outbox: [...next.outbox, ...effects] }, effects };
}

function step(state: DesktopState, input: Input): Step {
  switch (input.kind) {
    case 'event':
      return applyEvent(state, input.connectorId, input.event, input.newCallId);
    case 'commandSent':
      return only({
        ...state,
        pendingServices: { ...state.pendingServices, [input.callId]: input.service },
      });
    case 'commandAnswered': {
      const { [input.callId]: _, ...pendingServices } = state.pendingServices;
      return only({ ...state, pendingServices });
    }
    case 'wrappedUp':
      return wrapUp(state, input);
    case 'popAsked':
      return {
        state,
        effects: [
          { kind: 'screenPop', key: popKey(input.callId, input.asking), callId: input.callId },
        ],
      };
    case 'effectCommitted':
      return only({
        ...state,
        outbox: state.outbox.filter((effect) => effect.key !== input.key),
        ledger: [...state.ledger, input.key].slice(-LEDGER_LENGTH),
      });
    case 'popped':
      return findKnownCall(state, input.callId)
        ? only({ ...state, pops: { ...state.pops, [input.callId]: input.outcome } })
        : only(state);
  }
}

function applyEvent(
  state: DesktopState,
  connectorId: ConnectorId,
  event: CtiEvent,
  newCallId: CallId,
): Step {
  switch (event.kind) {
    case 'call':
      return applyCallEvent(state, connectorId, event, newCallId);
    case 'agent':
      return only({ ...state, agent: toAgent(event, state.agent) });
    case 'link': {
      const { state: link, at, detail } = event;
      const since = state.links[connectorId]?.state === link ? state.links[connectorId].since : at;
      const entry = { state: link, since, ...(detail && { detail }) };
      return only({ ...state, links: { ...state.links, [connectorId]: entry } });
    }
  }
}

function toAgent(event: AgentEvent, before: DesktopState['agent']): DesktopState['agent'] {
  const state = AGENT_STATE[event.name];
  const unchanged = state === before.state && event.reason?.code === before.reason?.code;
  return {
    state,
    since: unchanged ? before.since : event.at,
    ...(event.reason && { reason: event.reason }),
    ...(event.pendingAgentState && { pendingAgentState: event.pendingAgentState }),
  };
}

function wrapUp(state: DesktopState, input: Input & { kind: 'wrappedUp' }): Step {
  const done = state.wrapUps.find(({ call }) => call.callId === input.callId);
  if (!done) return only(state);
  const { [input.callId]: _, ...pops } = state.pops;
  const wrapUps = state.wrapUps.filter((other) => other !== done);
  return {
    state: { ...state, wrapUps, pops },
    effects: [
      {
        kind: 'recordCall',
        key: recordKey(input.callId),
        ...done,
        code: input.code,
        note: input.note,
      },
    ],
  };
}

const only = (state: DesktopState): Step => ({ state, effects: [] });
