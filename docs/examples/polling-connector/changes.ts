import type { CallEvent, CallEventName, CtiEvent } from '../../../src/cti/event';
import type { EpochMs } from '../../../src/cti/ids';
import { type Line, type LineCall, toAgent, toCause, toFacts } from './wire';

/**
 * What has happened between two looks at the line. Much may happen in between, so it is read from the times that
 * the phone system keeps for each call, not guessed from how the call stood before.
 */
export function eventsBetween(before: Line, after: Line): CtiEvent[] {
  const known = (id: LineCall['id']) => before.calls.find((call) => call.id === id);
  const ended = after.ended.filter(({ revision }) => revision > before.revision);
  const { agent, at } = after;
  return [
    ...ended.flatMap(({ call, at: endedAt, why }) => [
      ...steps(known(call.id), call, endedAt),
      withCause({ ...event('connectionCleared', call, endedAt) }, why),
    ]),
    ...after.calls.flatMap((call) => news(known(call.id), call, at)),
    ...(isSame(before.agent, agent) ? [] : [{ kind: 'agent', at, ...toAgent(agent) } as const]),
  ];
}

/** The first step brings all that can be told of the call; a change without a step is told by itself. */
function news(before: LineCall | undefined, call: LineCall, at: EpochMs): CallEvent[] {
  if (before && isSame(before, call)) return [];
  const [first = event('callInformation', call, at), ...later] = steps(before, call, at);
  return [{ ...first, facts: toFacts(call) }, ...later];
}

function steps(before: LineCall | undefined, call: LineCall, at: EpochMs): CallEvent[] {
  const { began, rang, answered, held } = call;
  const since = (name: CallEventName, then: EpochMs | undefined, known: EpochMs | undefined) =>
    then === undefined || then === known ? [] : [event(name, call, then)];
  const isNotReached = call.status === 'NotReached' && before?.status !== 'NotReached';
  return [
    ...(before ? [] : beginning(call, began)),
    ...since('delivered', rang, before?.rang),
    ...since('established', answered, before?.answered),
    ...(isNotReached ? [withCause(event('failed', call, at), call.why)] : []),
    ...since('held', held, before?.held),
    ...(before?.held !== undefined && held === undefined ? [event('retrieved', call, at)] : []),
  ];
}

/** What came before it rang or was answered; often nothing. */
function beginning(call: LineCall, began: EpochMs): CallEvent[] {
  if (call.direction === 'Out') return [event('originated', call, began)];
  const next = call.rang ?? call.answered;
  return next === undefined || began < next ? [event('queued', call, began)] : [];
}

function event(name: CallEventName, { id }: LineCall, at: EpochMs): CallEvent {
  return { kind: 'call', name, vendorCallId: id, at };
}

function withCause(told: CallEvent, why: string | undefined): CallEvent {
  const cause = toCause(why);
  return cause ? { ...told, cause } : told;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
