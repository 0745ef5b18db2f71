import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../src/cti/call';
import type { Snapshot, SnapshotCall } from '../../src/cti/event';
import type { CallId, ConnectorId } from '../../src/cti/ids';
import type { Input } from '../../src/desktop/apply-input';
import type { Effect } from '../../src/desktop/effect';
import type { CommandPlan } from '../../src/desktop/plan-command';
import { type DesktopState, ENDED_LENGTH, findCall, findKnownCall } from '../../src/desktop/state';

/**
 * What the desk promises, in one place. `offenders` gives what breaks a promise; nothing, when it is kept.
 *
 * - IN_EVERY_STATE        whatever anybody says
 * - IN_EVERY_STEP         whatever anybody says
 * - OVER_ALL_STEPS        whatever anybody says
 * - IN_EVERY_PLAN         of what is sent to the phone systems for one command
 * - WITH_AN_HONEST_PHONE  as long as events come once, in order, and all of them
 * - AFTER_A_RESYNC        of the desk beside the phone system's own snapshot
 * - NO_GHOSTS             the same, also while events are repeated much later
 */
export interface Invariant<Seen> {
  readonly promise: string;
  offenders(seen: Seen): readonly unknown[];
}

/** @throws Error that names the promises that are broken, and by what */
export function expectAll<Seen>(invariants: readonly Invariant<Seen>[], seen: Seen): void {
  for (const { promise, offenders } of invariants) {
    const found = offenders(seen);
    if (found.length > 0) throw new Error(`Broken: ${promise}. By: ${JSON.stringify(found)}`);
  }
}

export const IN_EVERY_STATE: readonly Invariant<DesktopState>[] = [
  {
    promise: 'no call is there twice, under our id or the phone system’s',
    offenders: ({ calls, wrapUps }) => [
      ...repeated([...calls, ...wrapUps.map(({ call }) => call)].map(({ callId }) => callId)),
      ...repeated(calls.map(({ connectorId, vendorCallId }) => `${connectorId} ${vendorCallId}`)),
    ],
  },
  {
    promise: 'a live call is one in which we have a part',
    offenders: ({ calls }) => calls.filter((call) => call.localConnection === 'null'),
  },
  {
    promise: 'it is known since when a call rings, and since when it is on hold while it is',
    offenders: ({ calls }) =>
      calls.filter(
        ({ localConnection, alertingAt, heldAt }) =>
          (localConnection === 'alerting' && alertingAt === undefined) ||
          (localConnection === 'hold') !== (heldAt !== undefined),
      ),
  },
  {
    promise: 'after-call work is for calls that were talked on and are over',
    offenders: ({ wrapUps }) =>
      wrapUps.filter(
        ({ call: { establishedAt, localConnection, services } }) =>
          establishedAt === undefined || localConnection !== 'null' || services.length > 0,
      ),
  },
  {
    promise: 'a session has calls, none twice, and all of them live or are wrapped up',
    offenders: (state) =>
      state.sessions.filter(
        ({ callIds }) =>
          callIds.length === 0 ||
          repeated(callIds).length > 0 ||
          callIds.some((callId) => !findKnownCall(state, callId)),
      ),
  },
  {
    promise: 'a call that has reached the agent is in exactly one session, no call is in two',
    offenders: ({ calls, wrapUps, sessions }) => {
      const sessionsOf = ({ callId }: Call) =>
        sessions.filter(({ callIds }) => callIds.includes(callId)).length;
      return [
        ...calls.filter((call) => sessionsOf(call) > 1),
        ...[...calls, ...wrapUps.map(({ call }) => call)].filter(
          (call) => call.localConnection !== 'queued' && sessionsOf(call) !== 1,
        ),
      ];
    },
  },
  {
    promise: 'every session has an id of its own',
    offenders: ({ sessions }) => repeated(sessions.map(({ sessionId }) => sessionId)),
  },
  {
    promise: 'where there are sessions, one of them is in front, and only then',
    offenders: ({ sessions, activeSessionId }) => {
      if (sessions.length === 0) return activeSessionId === undefined ? [] : [activeSessionId];
      return sessions.some(({ sessionId }) => sessionId === activeSessionId) ? [] : [sessions];
    },
  },
  {
    promise: 'the calls of two phone systems share no session',
    offenders: (state) =>
      state.sessions.filter(
        ({ callIds }) =>
          new Set(callIds.map((callId) => findKnownCall(state, callId)?.connectorId)).size > 1,
      ),
  },
  {
    promise: 'no call is a consultation for itself',
    offenders: ({ calls }) =>
      calls.filter(({ callId, consultationOf }) => callId === consultationOf),
  },
  {
    promise: 'what has been done is remembered once, for calls that live or are wrapped up',
    offenders: (state) => [
      ...repeated(state.ledger),
      ...state.ledger.filter((key) => !findKnownCall(state, callIdOf(key))),
    ],
  },
  {
    promise: 'what has to be done waits once, and is not done yet',
    offenders: ({ outbox, ledger }) => [
      ...repeated(outbox.map(({ key }) => key)),
      ...outbox.filter(({ key }) => ledger.includes(key)),
    ],
  },
  {
    promise: 'outcomes of pops are kept for calls that live or are wrapped up',
    offenders: (state) =>
      Object.keys(state.pops).filter((callId) => !findKnownCall(state, callId as CallId)),
  },
  {
    promise: 'of the calls that are over no more is kept than is needed, each once',
    offenders: ({ ended }) => [
      ...ended.slice(ENDED_LENGTH),
      ...repeated(ended.map(({ connectorId, vendorCallId }) => `${connectorId} ${vendorCallId}`)),
    ],
  },
  {
    promise: 'the agent is in a state of ECMA-269, and asks only for one that can be asked for',
    offenders: ({ agent: { state, pendingAgentState, requested } }) => [
      ...[state].filter((one) => !AGENT_STATES.includes(one)),
      ...[pendingAgentState, requested?.state].filter(
        (one) => one !== undefined && !REQUESTABLE.includes(one),
      ),
    ],
  },
  {
    promise: 'only a line that was lost waits to be tried again',
    offenders: ({ links }) =>
      Object.values(links).filter(
        ({ state, retryAt }) => (state === 'offline') !== (retryAt !== undefined),
      ),
  },
];

/** One input and what it came to. */
export interface Stepped {
  readonly before: DesktopState;
  readonly input: Input;
  readonly after: DesktopState;
  readonly effects: readonly Effect[];
}

export const IN_EVERY_STEP: readonly Invariant<Stepped>[] = [
  {
    promise: 'a call that is new has the id that was meant for it',
    offenders: ({ before, input, after }) =>
      after.calls.filter(
        ({ callId }) =>
          !before.calls.some((known) => known.callId === callId) &&
          !(input.kind === 'event' && input.newCallId === callId),
      ),
  },
  {
    promise: 'our id of a call stays with it: no call moves to another phone system',
    offenders: ({ before, after }) =>
      after.calls.filter(({ callId, connectorId }) =>
        before.calls.some((known) => known.callId === callId && known.connectorId !== connectorId),
      ),
  },
  {
    promise:
      'no call is lost: it goes on, is wrapped up, is logged, was a colleague’s, or is another one',
    offenders: ({ before, input, after, effects }) =>
      before.calls.filter(
        (call) =>
          !findKnownCall(after, call.callId) &&
          !effects.some(({ kind, callId }) => kind === 'recordCall' && callId === call.callId) &&
          !wasAnsweredElsewhere(call, input) &&
          !isTwin(call, input),
      ),
  },
  {
    promise: 'after-call work ends only with its entry in the call log',
    offenders: ({ before, after, effects }) =>
      before.wrapUps.filter(
        ({ call }) =>
          !after.wrapUps.some((other) => other.call.callId === call.callId) &&
          !effects.some(({ kind, callId }) => kind === 'recordCall' && callId === call.callId),
      ),
  },
  {
    promise: 'nothing is decided that waits to be done or has been done',
    offenders: ({ before, effects }) =>
      effects.filter(
        ({ key }) =>
          before.ledger.includes(key) || before.outbox.some((waiting) => waiting.key === key),
      ),
  },
  {
    promise:
      'what has to be done waits until it is committed, and is then remembered as long as its call',
    offenders: ({ before, input, after }) => {
      const committed = input.kind === 'effectCommitted' ? input.key : undefined;
      return before.outbox.filter(({ key, callId }) =>
        key === committed
          ? findKnownCall(after, callId) && !after.ledger.includes(key)
          : !after.outbox.some((waiting) => waiting.key === key),
      );
    },
  },
  {
    promise:
      'only calls for which there are rules, and that have reached the agent, pop by themselves',
    offenders: ({ after, effects }) =>
      effects.filter((effect) => {
        if (effect.kind !== 'screenPop' || effect.moment === 'asked') return false;
        const { moment, callId } = effect;
        const call = effect.call ?? findKnownCall(after, callId);
        const hasRule = after.rules.popOccasions.some(
          (occasion) => occasion.direction === call?.direction && occasion.moment === moment,
        );
        const isThere = moment === 'ended' || call?.localConnection === 'connected';
        return !hasRule || !(isThere || call?.localConnection === 'alerting');
      }),
  },
  {
    promise: 'what a pop has shown is taken back only when a colleague has the call',
    offenders: ({ before, input, effects }) =>
      effects.filter(({ kind, callId }) => {
        const isElsewhere = input.kind === 'event' && input.event.kind === 'call';
        const hasPopped = before.ledger.some((key) => key.startsWith(`screenPop:${callId}:`));
        return kind === 'withdrawPop' && !(isElsewhere && hasPopped);
      }),
  },
  {
    promise:
      'a line that was refused is not tried again by itself, and nothing but its own word revives it',
    offenders: ({ before, input, after }) =>
      Object.entries(before.links).filter(([connectorId, { state }]) => {
        const isSpokenOf =
          input.kind === 'restarted' ||
          input.kind === 'connectorDetached' ||
          (input.kind === 'event' && input.event.kind === 'link');
        const now = after.links[connectorId as ConnectorId]?.state;
        return state === 'refused' && now !== 'refused' && !isSpokenOf;
      }),
  },
];

/** Everything that was decided and done, from the first step to the last. */
export interface History {
  readonly decided: readonly Effect[];
  /** What became visible outside, by key. */
  readonly shown: readonly string[];
}

export const OVER_ALL_STEPS: readonly Invariant<History>[] = [
  {
    promise: 'nothing is decided twice',
    offenders: ({ decided }) => repeated(decided.map(({ key }) => key)),
  },
  {
    promise: 'nothing is shown twice',
    offenders: ({ shown }) => repeated(shown),
  },
  {
    promise: 'a call is written into the call log at most once',
    offenders: ({ decided }) =>
      repeated(decided.filter(({ kind }) => kind === 'recordCall').map(({ callId }) => callId)),
  },
];

/** What is sent to the phone systems because of one command. */
export interface Planned {
  readonly state: DesktopState;
  readonly bringsOneUp: boolean;
  readonly plan: CommandPlan;
}

export const IN_EVERY_PLAN: readonly Invariant<Planned>[] = [
  {
    promise: 'nobody comes to the agent’s ear while somebody is there who can be put on hold',
    offenders: ({ state, bringsOneUp, plan }) => {
      if (!plan.ok || !bringsOneUp) return [];
      const held = plan.steps.map(({ callId }) => callId);
      return state.calls.filter(
        ({ callId, localConnection, services }) =>
          localConnection === 'connected' &&
          services.includes('holdCall') &&
          !held.includes(callId),
      );
    },
  },
  {
    promise: 'only what the phone system permits is asked of it, of calls that live there',
    offenders: ({ state, plan }) =>
      (plan.ok ? plan.steps : []).filter(({ connectorId, command, callId }) => {
        if (!('callId' in command)) return false;
        const call = findCall(state, connectorId, command.callId);
        const services: readonly string[] = call?.services ?? [];
        return call?.callId !== callId || !services.includes(command.service);
      }),
  },
];

export const WITH_AN_HONEST_PHONE: readonly Invariant<DesktopState>[] = [
  {
    promise: 'the times of a call are in order',
    offenders: ({ calls, wrapUps }) => [
      ...calls.filter((call) => !isOrdered(call)),
      ...wrapUps.filter(({ call, endedAt }) => !isOrdered(call, endedAt)),
    ],
  },
  {
    promise: 'of one phone system one call at most is being talked on',
    offenders: ({ calls }) =>
      repeated(
        calls
          .filter((call) => call.localConnection === 'connected')
          .map(({ connectorId }) => connectorId),
      ),
  },
  {
    promise: 'another state waits for the end of a call only while there is one',
    offenders: ({ agent }) =>
      agent.pendingAgentState !== undefined && agent.state !== 'busy' ? [agent] : [],
  },
];

/** The desk, and how things really are. */
export interface Compared {
  readonly state: DesktopState;
  readonly connectorId: ConnectorId;
  readonly snapshot: Snapshot;
}

export const NO_GHOSTS: readonly Invariant<Compared>[] = [
  {
    promise: 'no ghost: every call of the desk is one of the phone system’s',
    offenders: ({ state, connectorId, snapshot }) =>
      state.calls.filter(
        (call) =>
          call.connectorId === connectorId &&
          !snapshot.calls.some(({ vendorCallId }) => vendorCallId === call.vendorCallId),
      ),
  },
];

export const AFTER_A_RESYNC: readonly Invariant<Compared>[] = [
  ...NO_GHOSTS,
  {
    promise: 'no call is missing',
    offenders: ({ state, connectorId, snapshot }) =>
      snapshot.calls.filter(({ vendorCallId }) => !findCall(state, connectorId, vendorCallId)),
  },
  {
    promise: 'a call stands where the phone system has it, since when it says',
    offenders: differing((call, seen) => [
      [call.localConnection, seen.localConnection],
      [timesOf(call), timesOf(seen)],
    ]),
  },
  {
    promise: 'a call offers what the phone system permits',
    offenders: differing((call, seen) => [[call.services, seen.facts.services]]),
  },
  {
    promise: 'who is in a call, and what is known of it, is as the phone system tells',
    offenders: differing((call, { facts }) => {
      const {
        consultationOf: _,
        services: __,
        callingDevice,
        calledDevice,
        userData,
        ...rest
      } = facts;
      return [
        ...Object.entries(rest).map(([key, value]) => [call[key as keyof Call], value] as const),
        // Of devices and attached data the desk may know more than is told again.
        [{ ...call.callingDevice, ...callingDevice }, call.callingDevice],
        [{ ...call.calledDevice, ...calledDevice }, call.calledDevice],
        [{ ...call.userData, ...userData }, call.userData],
      ];
    }),
  },
  {
    promise: 'a consultation is for the call that the phone system means',
    offenders: differing((call, { facts }, { state, connectorId }) => {
      const meant = findCall(state, connectorId, facts.consultationOf);
      return meant ? [[call.consultationOf, meant.callId]] : [];
    }),
  },
  {
    promise: 'the agent is in the state that the phone system says, whatever was asked for',
    offenders: ({ state: { agent }, snapshot }) => {
      if (!snapshot.agent) return [];
      const { name, reason, pendingAgentState, reserved } = snapshot.agent;
      const state = AGENT_STATE_OF[name];
      const told = { state, reason, pendingAgentState, reserved };
      const known = {
        state: agent.state,
        reason: agent.reason,
        pendingAgentState: agent.pendingAgentState,
        reserved: agent.reserved,
      };
      return isDeepStrictEqual(told, known) ? [] : [told, known];
    },
  },
  {
    promise: 'the agent’s device is as the phone system says',
    offenders: ({ state, connectorId, snapshot: { device } }) =>
      device && !isDeepStrictEqual(state.devices[connectorId], device)
        ? [device, state.devices[connectorId]]
        : [],
  },
];

const REQUESTABLE: readonly string[] = ['null', 'notReady', 'ready', 'workingAfterCall'];
const AGENT_STATES: readonly string[] = [...REQUESTABLE, 'busy'];

const AGENT_STATE_OF: Readonly<Record<string, string>> = {
  agentLoggedOn: 'notReady',
  agentLoggedOff: 'null',
  agentReady: 'ready',
  agentNotReady: 'notReady',
  agentBusy: 'busy',
  agentWorkingAfterCall: 'workingAfterCall',
};

/** Compares each call of a snapshot with the desk's; the pairs that are not equal are the offenders. */
function differing(
  pairs: (call: Call, seen: SnapshotCall, compared: Compared) => readonly (readonly unknown[])[],
) {
  return (compared: Compared) =>
    compared.snapshot.calls.flatMap((seen) => {
      const call = findCall(compared.state, compared.connectorId, seen.vendorCallId);
      const unlike = call
        ? pairs(call, seen, compared).filter(([ours, theirs]) => !isDeepStrictEqual(ours, theirs))
        : [];
      return unlike.map((pair) => [seen.vendorCallId, ...pair]);
    });
}

type Times = Pick<Call, 'startedAt' | 'alertingAt' | 'establishedAt' | 'heldAt'>;

const timesOf = ({ startedAt, alertingAt, establishedAt, heldAt }: Times) => [
  startedAt,
  alertingAt,
  establishedAt,
  heldAt,
];

/** Somebody who has not answered yet can be put on hold. */
function isOrdered({ startedAt, alertingAt, establishedAt, heldAt }: Times, endedAt?: number) {
  const rises = (...times: readonly (number | undefined)[]) =>
    times
      .filter((time) => time !== undefined)
      .every((time, index, known) => index === 0 || time >= (known[index - 1] ?? 0));
  return rises(startedAt, alertingAt, establishedAt, endedAt) && rises(startedAt, heldAt, endedAt);
}

function wasAnsweredElsewhere(call: Call, input: Input): boolean {
  if (input.kind !== 'event' || input.event.kind !== 'call') return false;
  const { cause, vendorCallId } = input.event;
  if (vendorCallId !== call.vendorCallId) return call.cause === 'answeredElsewhere';
  return (cause ?? call.cause) === 'answeredElsewhere';
}

/** The same call, heard of under its new id before the change of id was. */
function isTwin(call: Call, input: Input): boolean {
  return (
    input.kind === 'event' &&
    input.event.kind === 'call' &&
    input.connectorId === call.connectorId &&
    input.event.newVendorCallId === call.vendorCallId
  );
}

/** The call of an effect's key. */
const callIdOf = (key: string) => key.split(':')[1] as CallId;

const repeated = <T>(list: readonly T[]): readonly T[] =>
  list.filter((item, index) => list.indexOf(item) !== index);
