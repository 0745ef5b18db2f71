import type { AgentRequest } from '../cti/agent';
import type { CallService } from '../cti/call-services';
import type { CtiEvent, PhoneDevice } from '../cti/event';
import type { CallId, ConnectorId, EpochMs, SessionId } from '../cti/ids';
import type { PopOutcome, RecordRef } from '../cti/pop-outcome';
import { applyAgentEvent, applyDeviceEvent } from './apply-agent-event';
import { applyCallEvent } from './apply-call-event';
import {
  applyLinkEvent,
  applyResynced,
  applySilence,
  applySystemEvent,
  withHeard,
} from './apply-link-event';
import { detachConnector } from './detach-connector';
import { type EffectKey, effectKey } from './effect';
import { withoutTrace } from './end-call';
import { withSession } from './keep-sessions';
import { isDecided } from './pop-decision';
import { askedPop } from './pop-effects';
import { applyPopped, commitEffect, showAgain } from './pop-progress';
import type { DeskRules } from './rules';
import { type DesktopState, findKnownCall } from './state';
import { only, type Step } from './step';

/** Everything that can change the desktop's state; a plain value, so that it can be kept and applied again. */
export type Input =
  | {
      readonly kind: 'event';
      readonly connectorId: ConnectorId;
      readonly event: CtiEvent;
      /** When it was heard, by our own clock. */
      readonly at: EpochMs;
      readonly newCallId: CallId;
      /** Evenly from 0 to 1: spreads the attempts of many desks. */
      readonly chance: number;
    }
  /** The background runs again: what was under way when it stopped is not any more. */
  | { readonly kind: 'restarted'; readonly at: EpochMs }
  | { readonly kind: 'rulesChanged'; readonly rules: DeskRules }
  /** After a snapshot; of a device only a snapshot tells all at once. */
  | {
      readonly kind: 'resynced';
      readonly connectorId: ConnectorId;
      readonly at: EpochMs;
      readonly device?: PhoneDevice;
    }
  /** A probe was answered, or was not. */
  | {
      readonly kind: 'probed';
      readonly connectorId: ConnectorId;
      readonly answered: boolean;
      readonly at: EpochMs;
      readonly chance: number;
    }
  | { readonly kind: 'connectorDetached'; readonly connectorId: ConnectorId; readonly at: EpochMs }
  /** A command is on its way to the phone system, or has been answered by it. */
  | { readonly kind: 'commandSent'; readonly callId: CallId; readonly service: CallService }
  | { readonly kind: 'commandAnswered'; readonly callId: CallId }
  | { readonly kind: 'agentRequested'; readonly request: AgentRequest }
  | {
      readonly kind: 'wrappedUp';
      readonly callId: CallId;
      readonly code: string;
      readonly note: string;
    }
  | { readonly kind: 'wrapUpExtended'; readonly callId: CallId }
  /** A time of the agenda has come. */
  | { readonly kind: 'wrapUpLimitReached' | 'autoAnswerDue'; readonly callId: CallId }
  | { readonly kind: 'sessionActivated' | 'sessionClosing'; readonly sessionId: SessionId }
  /** USD's RedoScreenPop; `asking` is different each time. */
  | { readonly kind: 'popAsked'; readonly callId: CallId; readonly asking: string }
  /** Of several records the agent means this one. */
  | {
      readonly kind: 'matchChosen';
      readonly callId: CallId;
      readonly match: RecordRef;
      readonly asking: string;
    }
  /** An effect is about to become visible: from here on it is not decided again. */
  | { readonly kind: 'effectCommitted'; readonly key: EffectKey; readonly at: EpochMs }
  | { readonly kind: 'popped'; readonly callId: CallId; readonly outcome: PopOutcome };

/** The one way forward: what is, and what happens, give what is next and what has to be done. */
export function applyInput(state: DesktopState, input: Input): Step {
  const { state: next, effects } = step(state, input);
  // Whatever asks for it a second time, an effect is decided once.
  const decided = effects.filter(({ key }) => !isDecided(next, key));
  if (decided.length === 0) return only(next);
  return { state: { ...next, outbox: [...next.outbox, ...decided] }, effects: decided };
}

function step(state: DesktopState, input: Input): Step {
  switch (input.kind) {
    case 'event':
      return applyEvent(state, input);
    case 'restarted':
      return only({
        ...showAgain(state, input.at),
        pendingServices: {},
        links: refusedOnly(state.links),
      });
    case 'rulesChanged':
      return only({ ...state, rules: input.rules });
    case 'resynced': {
      const { connectorId, device } = input;
      const devices = device ? { ...state.devices, [connectorId]: device } : state.devices;
      return only(applyResynced({ ...state, devices }, connectorId, input.at));
    }
    case 'probed':
      return only(
        input.answered
          ? withHeard(state, input.connectorId, input.at)
          : applySilence(state, input.connectorId, input.at, input.chance),
      );
    case 'connectorDetached':
      return detachConnector(state, input.connectorId, input.at);
    case 'commandSent':
      return only({
        ...state,
        pendingServices: { ...state.pendingServices, [input.callId]: input.service },
      });
    case 'commandAnswered': {
      const { [input.callId]: _, ...pendingServices } = state.pendingServices;
      return only({ ...state, pendingServices });
    }
    case 'agentRequested':
      return only({ ...state, agent: { ...state.agent, requested: input.request } });
    case 'wrappedUp':
      return wrapUp(state, input);
    case 'wrapUpExtended':
      return only({
        ...state,
        wrapUps: state.wrapUps.map((one) =>
          one.call.callId === input.callId ? { ...one, extensions: one.extensions + 1 } : one,
        ),
      });
    case 'wrapUpLimitReached': {
      const { callId } = input;
      const key = effectKey('finishWrapUp', callId);
      return { state, effects: [{ kind: 'finishWrapUp', key, callId }] };
    }
    case 'autoAnswerDue': {
      const { callId } = input;
      const key = effectKey('deskCommand', callId, 'answerCall');
      return { state, effects: [{ kind: 'deskCommand', key, callId, service: 'answerCall' }] };
    }
    case 'sessionActivated':
      return state.sessions.some(({ sessionId }) => sessionId === input.sessionId)
        ? only({ ...state, activeSessionId: input.sessionId })
        : only(state);
    case 'sessionClosing':
      return closeSession(state, input.sessionId);
    case 'popAsked':
      return { state, effects: [askedPop(state, input.callId, input.asking)] };
    case 'matchChosen': {
      const { callId, match, asking } = input;
      if (!findKnownCall(state, callId)) return only(state);
      const chosen = { ...state, choices: { ...state.choices, [callId]: match } };
      return { state: chosen, effects: [askedPop(chosen, callId, asking)] };
    }
    case 'effectCommitted':
      return only(commitEffect(state, input.key, input.at));
    case 'popped':
      return applyPopped(state, input.callId, input.outcome);
  }
}

/** What holds of lines when nobody has tried them yet: those that were refused still are. */
function refusedOnly(links: DesktopState['links']): DesktopState['links'] {
  return Object.fromEntries(Object.entries(links).filter(([, { state }]) => state === 'refused'));
}

function applyEvent(state: DesktopState, input: Input & { kind: 'event' }): Step {
  const { connectorId, event, at } = input;
  if (event.kind === 'link') {
    return only(applyLinkEvent(state, connectorId, event, input.chance));
  }
  const heard = withHeard(state, connectorId, at);
  switch (event.kind) {
    case 'call':
      return applyCallEvent(heard, connectorId, event, input.newCallId);
    case 'agent':
      return only({ ...heard, agent: applyAgentEvent(heard.agent, event) });
    case 'device': {
      const device = applyDeviceEvent(heard.devices[connectorId], event);
      return only({ ...heard, devices: { ...heard.devices, [connectorId]: device } });
    }
    case 'system':
      return only(applySystemEvent(heard, connectorId, event));
  }
}

function wrapUp(state: DesktopState, input: Input & { kind: 'wrappedUp' }): Step {
  const { callId, code, note } = input;
  const done = state.wrapUps.find(({ call }) => call.callId === callId);
  if (!done) return only(state);
  const { call, endedAt } = done;
  const key = effectKey('recordCall', callId);
  return {
    state: withoutTrace(state, callId),
    effects: [{ kind: 'recordCall', key, callId, call, endedAt, code, note }],
  };
}

/** Its wrap-ups end with what has been written; those of its live calls will. */
function closeSession(state: DesktopState, sessionId: SessionId): Step {
  const session = state.sessions.find((one) => one.sessionId === sessionId);
  if (!session) return only(state);
  const waiting = state.wrapUps.filter(({ call }) => session.callIds.includes(call.callId));
  return {
    state: withSession(state, { ...session, closing: true }),
    effects: waiting.map(({ call: { callId } }) => {
      return { kind: 'finishWrapUp', key: effectKey('finishWrapUp', callId), callId } as const;
    }),
  };
}
