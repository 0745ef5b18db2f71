import type { Agent } from '../../../src/cti/agent';
import type { Call, Connection } from '../../../src/cti/call';
import type { CallId } from '../../../src/cti/ids';
import { selectAgentDifference } from '../../../src/softphone/agent-difference';
import { type NameBook, nameOf } from './name-book';
import { type CallName, isDeviceOf, PEOPLE, type Person } from './people';
import type { Picture } from './picture';
import type { AgentSays, CallSays, LogLine, Says } from './says';

/**
 * The picture in the words of the story, about no more than what `says` speaks of: equal to `says` exactly when
 * the story is true, and else the difference reads like one.
 */
export function tell(says: Says, picture: Picture, book: NameBook): Says {
  const named = (callId: CallId) =>
    nameOf(book, callId) ?? (`another call (${callId})` as CallName);
  const facts: { readonly [Key in keyof Says]-?: () => Says[Key] | undefined } = {
    calls: () => tellCalls(says.calls ?? {}, picture.calls, book),
    agent: () =>
      typeof says.agent === 'object' ? tellAgent(says.agent, picture.agent) : picture.agent.state,
    wrapUps: () => picture.wrapUps.map(({ call }) => named(call.callId)),
    sessions: () => picture.sessions.map(({ callIds }) => callIds.map(named)),
    activeSession: () => tellActiveSession(says.activeSession, picture, book),
    sessionNames: () => picture.sessions.map(({ name }) => name),
    link: () => picture.link,
    device: () => picture.device && pick(says.device ?? {}, picture.device),
    pops: () => picture.pops.map(named),
    logged: () =>
      picture.logged.map(({ callId, wasTalk, code }): LogLine => {
        const outcome = wasTalk ? 'talked' : 'unanswered';
        return code === undefined ? [named(callId), outcome] : [named(callId), outcome, code];
      }),
  };
  return toldLike(says, facts);
}

/** Live calls that the story does not know are told by our id. */
function tellCalls(
  said: NonNullable<Says['calls']>,
  calls: readonly Call[],
  book: NameBook,
): NonNullable<Says['calls']> {
  const told = calls.map((call) => {
    const name = nameOf(book, call.callId);
    const wanted = name && said[name];
    const facts = typeof wanted === 'object' ? tellCall(wanted, call, book) : call.localConnection;
    return [name ?? call.callId, facts];
  });
  return Object.fromEntries(told);
}

function tellCall(says: CallSays, call: Call, book: NameBook): CallSays {
  const { number, name } = call.lastRedirectionDevice ?? {};
  const first = nameOf(book, call.callId);
  const known = first && book.get(first);
  const linked = says.linkedWith && book.get(says.linkedWith)?.first.linkId;
  const facts: { readonly [Key in keyof CallSays]-?: () => CallSays[Key] | undefined } = {
    is: () => call.localConnection,
    parties: () => tellParties(call.connections),
    offers: () => says.offers?.filter((service) => call.services.includes(service)),
    withholds: () => says.withholds?.filter((service) => !call.services.includes(service)),
    direction: () => call.direction,
    callType: () => call.callType,
    ani: () => call.callingDevice.number ?? null,
    callerName: () => call.callingDevice.name,
    dnis: () => call.calledDevice.number,
    queue: () => call.queue,
    redirectedBy: () => (says.redirectedBy === number ? number : name),
    muted: () => call.muted ?? false,
    recording: () => call.recording ?? false,
    userData: () => pick(says.userData ?? {}, call.userData),
    cause: () => call.cause,
    answered: () => call.establishedAt !== undefined,
    consultationFor: () => call.consultationOf && nameOf(book, call.consultationOf),
    renamed: () => known !== undefined && known.first.vendorCallId !== call.vendorCallId,
    linkedWith: () =>
      linked !== undefined && linked === call.linkId ? says.linkedWith : undefined,
  };
  return toldLike(says, facts);
}

function tellParties(connections: readonly Connection[]): NonNullable<CallSays['parties']> {
  const people = Object.keys(PEOPLE) as Person[];
  const told = connections.map(({ device, state }, index) => {
    const person = people.find((one) => isDeviceOf(device, one));
    return [person ?? `somebody else (${device.number ?? index})`, state];
  });
  return Object.fromEntries(told);
}

function tellAgent(says: AgentSays, agent: Agent): AgentSays {
  const facts: { readonly [Key in keyof AgentSays]-?: () => AgentSays[Key] | undefined } = {
    is: () => agent.state,
    pending: () => agent.pendingAgentState ?? null,
    reason: () => agent.reason?.code ?? null,
    reserved: () => agent.reserved ?? false,
    wants: () => selectAgentDifference(agent) ?? null,
  };
  return toldLike(says, facts);
}

function tellActiveSession(
  said: Says['activeSession'],
  { sessions, activeSessionId }: Picture,
  book: NameBook,
): CallName | 'none' {
  const callIds = sessions.find(({ sessionId }) => sessionId === activeSessionId)?.callIds ?? [];
  const names = callIds.map((callId) => nameOf(book, callId));
  return names.find((name) => name === said) ?? names[0] ?? 'none';
}

/** The facts of which `says` speaks. */
function toldLike<Words extends object>(
  says: Words,
  facts: { readonly [Key in keyof Words]-?: () => Words[Key] | undefined },
): Words {
  const keys = Object.keys(says) as (keyof Words)[];
  return Object.fromEntries(keys.map((key) => [key, facts[key]()])) as Words;
}

/** The values that `actual` has for the keys of `wanted`. */
function pick<Wanted extends object>(wanted: Wanted, actual: object): Wanted {
  const values = new Map(Object.entries(actual));
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, values.get(key)])) as Wanted;
}
