import type { Call } from '../cti/call';
import type { ParameterSource } from '../replacement/parameter-source';
import { callParameter } from './call-parameters';
import { sessionOf } from './keep-sessions';
import type { Session } from './session';
import { type DesktopState, findKnownCall } from './state';

/**
 * The replacement parameters of a call: `cti.…` of the call itself, `$Context.…` and `$Session.…` of its session, or
 * all three of the session in front. The desk has no global session.
 */
export function callParameters(state: DesktopState, call: Call): ParameterSource {
  return {
    read(name, which) {
      if (which === 'global') return undefined;
      const session =
        which === 'own'
          ? sessionOf(state, call.callId)
          : state.sessions.find(({ sessionId }) => sessionId === state.activeSessionId);
      const shown = which === 'own' ? call : firstCall(state, session);
      const fromCall = shown && callParameter(shown, name);
      return fromCall ?? (session && sessionParameter(state, session, name));
    },
  };
}

function firstCall(state: DesktopState, session: Session | undefined): Call | undefined {
  const [callId] = session?.callIds ?? [];
  return callId === undefined ? undefined : findKnownCall(state, callId);
}

function sessionParameter(state: DesktopState, session: Session, name: string): string | undefined {
  const [, section, key = ''] = /^\$(context|session)\.(.+)$/i.exec(name) ?? [];
  if (section === undefined) return undefined;
  const wanted = key.toLowerCase();
  if (section.toLowerCase() === 'context') {
    return Object.entries(session.context).find(([known]) => known.toLowerCase() === wanted)?.[1];
  }
  return Object.hasOwn(SESSION, wanted) ? SESSION[wanted]?.(session, state) : undefined;
}

/** USD's `$Session` section, keys in lower case. */
const SESSION: Readonly<Record<string, (session: Session, state: DesktopState) => string>> = {
  id: ({ sessionId }) => sessionId,
  name: ({ name }) => name,
  starttime: ({ createdAt }) => new Date(createdAt).toISOString(),
  count: (_, { sessions }) => String(sessions.length),
  isglobal: () => 'False',
};
