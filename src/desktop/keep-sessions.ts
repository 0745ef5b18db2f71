import type { Call, ConnectionState } from '../cti/call';
import { type CallId, toSessionId } from '../cti/ids';
import { resolveTemplate } from '../replacement/resolve-template';
import { callParameter } from './call-parameters';
import type { Session } from './session';
import type { DesktopState } from './state';

export function sessionOf(state: DesktopState, callId: CallId): Session | undefined {
  return state.sessions.find((session) => session.callIds.includes(callId));
}

/**
 * Puts a call into the session that it belongs to: that of the call it consults for, that of a call with the same
 * link id, else one of its own. A call in a queue has not come to the agent yet.
 */
export function joinSession(state: DesktopState, call: Call): DesktopState {
  const { callId } = call;
  if (call.localConnection === 'queued' || call.localConnection === 'null') return state;
  if (sessionOf(state, callId)) return state;
  const kin = call.consultationOf
    ? sessionOf(state, call.consultationOf)
    : linkedSession(state, call);
  if (kin) return withSession(state, { ...kin, callIds: [...kin.callIds, callId] });
  const session: Session = {
    sessionId: toSessionId(`session:${callId}`),
    name: '',
    createdAt: call.startedAt,
    callIds: [callId],
    context: {},
  };
  return { ...state, sessions: [...state.sessions, session] };
}

function linkedSession(state: DesktopState, call: Call): Session | undefined {
  const { linkId, callId, connectorId } = call;
  if (linkId === undefined) return undefined;
  const kin = [...state.calls, ...state.wrapUps.map((wrapUp) => wrapUp.call)].find(
    (other) =>
      other.linkId === linkId && other.connectorId === connectorId && other.callId !== callId,
  );
  return kin && sessionOf(state, kin.callId);
}

/** Keeps name and context up to date, and brings the session of the call that is being talked on to the front. */
export function updateSession(
  state: DesktopState,
  call: Call,
  before: ConnectionState | undefined,
): DesktopState {
  const session = sessionOf(state, call.callId);
  if (!session) return state;
  const context = { ...session.context, ...call.userData };
  const isFirst = session.callIds[0] === call.callId;
  const name = isFirst ? sessionName(state, call) : session.name;
  const next = withSession(state, { ...session, name, context });
  const isTaken = call.localConnection === 'connected' && before !== 'connected';
  const isFree = state.activeSessionId === undefined;
  return isTaken || isFree ? { ...next, activeSessionId: session.sessionId } : next;
}

function sessionName({ rules }: DesktopState, call: Call): string {
  for (const template of rules.sessionNames) {
    const resolved = resolveTemplate(template, { read: (name) => callParameter(call, name) });
    if (resolved.ok && resolved.text.trim() !== '') return resolved.text.trim();
  }
  return '';
}

/** The call is done with. With its last call the session closes, and another one comes to the front. */
export function leaveSession(state: DesktopState, callId: CallId): DesktopState {
  const session = sessionOf(state, callId);
  if (!session) return state;
  const callIds = session.callIds.filter((id) => id !== callId);
  if (callIds.length > 0) return withSession(state, { ...session, callIds });
  const sessions = state.sessions.filter((other) => other !== session);
  const { activeSessionId, ...rest } = state;
  if (activeSessionId !== session.sessionId) return { ...state, sessions };
  const next = mostUrgent(rest.calls, sessions);
  return { ...rest, sessions, ...(next && { activeSessionId: next.sessionId }) };
}

/** The session that is being talked in, else the one that began last. */
function mostUrgent(calls: readonly Call[], sessions: readonly Session[]): Session | undefined {
  const talking = calls.find((call) => call.localConnection === 'connected')?.callId;
  return (
    sessions.find(({ callIds }) => talking !== undefined && callIds.includes(talking)) ??
    sessions.at(-1)
  );
}

export function withSession(state: DesktopState, changed: Session): DesktopState {
  const sessions = state.sessions.map((session) =>
    session.sessionId === changed.sessionId ? changed : session,
  );
  return { ...state, sessions };
}
