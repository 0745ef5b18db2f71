import type { Connection, Device } from '../../../src/cti/call';
import type { Snapshot, SnapshotCall } from '../../../src/cti/event';
import type { EpochMs } from '../../../src/cti/ids';
import type { PhoneSystem } from './phone-system';
import {
  AGENT_EVENT_STATES,
  AGENT_WORDS,
  DIRECTION_WORDS,
  SERVICE_WORDS,
  WHY_WORDS,
} from './words';

/** `GET api/line`: what a simple phone system tells. */
export function describeLine(system: PhoneSystem): object {
  const { at, calls, agent } = system.snapshot();
  return {
    revision: system.revision(),
    at: time(at),
    agent: describeAgent(agent),
    calls: calls.map((call) => describeLineCall(call, system)),
    ended: system.endings().map((ending) => ({
      revision: ending.revision,
      at: time(ending.at),
      why: (ending.cause && WHY_WORDS[ending.cause]) ?? 'Unknown',
      call: describeLineCall(ending.call, system),
    })),
  };
}

/** `GET api/picture`: everything. */
export function describePicture(system: PhoneSystem, number: number): object {
  const { at, calls, agent, device } = system.snapshot();
  return {
    number,
    at: time(at),
    agent: describeAgent(agent),
    calls: calls.map(describeCall),
    phone: {
      online: device?.inService,
      doNotDisturb: device?.doNotDisturb,
      voicemail: device?.messageWaiting,
      forwardedTo: device?.forwardedTo,
    },
  };
}

function describeLineCall(call: SnapshotCall, system: PhoneSystem): object {
  const failure = system.failureOf(call.vendorCallId);
  return {
    ...describeBasics(call),
    status: statusOf(call),
    why: failure && WHY_WORDS[failure],
    caller: withoutId(call.facts.callingDevice),
    called: withoutId(call.facts.calledDevice),
  };
}

/** A call as the events and the picture describe it. */
export function describeCall(call: SnapshotCall): object {
  const { facts } = call;
  return {
    ...describeBasics(call),
    status: ownStatusOf(call),
    link: facts.linkId,
    caller: describeDevice(facts.callingDevice),
    called: describeDevice(facts.calledDevice),
    via: facts.lastRedirectionDevice && describeDevice(facts.lastRedirectionDevice),
    consultFor: facts.consultationOf,
    muted: facts.muted,
    recording: facts.recording,
    others: facts.connections?.map(({ device, state }) => ({
      ...describeDevice(device),
      status: OTHERS[state],
    })),
  };
}

function describeBasics(call: SnapshotCall) {
  const { facts } = call;
  return {
    id: call.vendorCallId,
    direction: DIRECTION_WORDS[facts.direction ?? 'inbound'],
    kind: facts.callType,
    queue: facts.queue,
    began: time(call.startedAt),
    rang: optionalTime(call.alertingAt),
    answered: optionalTime(call.establishedAt),
    held: optionalTime(call.heldAt),
    allowed: facts.services?.map((service) => SERVICE_WORDS[service]),
    data: facts.userData ?? {},
  };
}

/** Without the others' states, a call that reaches nobody is one of its own statuses. */
function statusOf(call: SnapshotCall): string {
  const others = call.facts.connections ?? [];
  const isStuck = others.length > 0 && others.every(({ state }) => state === 'fail');
  return isStuck && call.localConnection === 'connected' ? 'NotReached' : ownStatusOf(call);
}

function ownStatusOf({ localConnection, establishedAt }: SnapshotCall): string {
  switch (localConnection) {
    case 'alerting':
      return 'Ringing';
    case 'hold':
      return 'OnHold';
    case 'connected':
      return establishedAt === undefined ? 'Dialing' : 'InCall';
    default:
      return 'Waiting';
  }
}

const OTHERS: Readonly<Record<Connection['state'], string>> = {
  null: 'Gone',
  initiated: 'Dialing',
  alerting: 'Ringing',
  connected: 'InCall',
  hold: 'OnHold',
  queued: 'Waiting',
  fail: 'NotReached',
};

export function describeAgent(agent: Snapshot['agent']): object {
  const { name, reason, reserved, pendingAgentState: next } = agent ?? { name: 'agentLoggedOff' };
  const state = AGENT_EVENT_STATES[name as keyof typeof AGENT_EVENT_STATES];
  return {
    status: AGENT_WORDS[state],
    reason,
    expecting: reserved,
    next: next && AGENT_WORDS[next],
  };
}

const describeDevice = ({ deviceId, number, name }: Device) => ({ line: deviceId, number, name });
const withoutId = ({ number, name }: Device) => ({ number, name });

export const time = (at: EpochMs) => new Date(at).toISOString();
const optionalTime = (at: EpochMs | undefined) => (at === undefined ? undefined : time(at));
