import type { Call, Connection, Device } from '../cti/call';
import type { Cause } from '../cti/cause';
import type { EpochMs } from '../cti/ids';
import { isHeldByOthers } from '../desktop/held-by-others';
import { permits } from '../desktop/permit';
import type { DesktopView } from '../messaging/protocol';

/** Whom the agent talks to, or would: the other end of the call. */
export function selectParty(call: Call): Device {
  const { direction, callingDevice, calledDevice, connections } = call;
  if (direction === 'inbound') return callingDevice;
  if (direction === 'outbound') return calledDevice;
  // Between colleagues either may have begun; the one who is in the call with us is the other end.
  return connections[0]?.device ?? callingDevice;
}

/** The same, called by the name of the record that the CRM had for it when the phone system gives none. */
export function selectKnownParty(call: Call, pops: DesktopView['pops']): Device {
  const party = selectParty(call);
  const pop = pops[call.callId];
  return !party.name?.trim() && pop?.status === 'opened' ? { ...party, name: pop.name } : party;
}

/** Everybody else in the call, if there are several. */
export function selectConference(call: Call): readonly Connection[] {
  const others = selectOthers(call);
  return others.length > 1 ? others : [];
}

function selectOthers({ connections }: Call): readonly Connection[] {
  return connections.filter(({ state }) => state !== 'null');
}

/** Rings at the agent and waits for an answer. */
export function isIncoming(call: Call): boolean {
  return call.localConnection === 'alerting' && call.direction !== 'outbound';
}

/** How a call looks to the agent; `calling`: the far end rings; `held` by us, `heldByThem`: they hold us. */
export type CallLook =
  | 'ringing'
  | 'calling'
  | 'talking'
  | 'held'
  | 'heldByThem'
  | 'queued'
  | 'failed'
  | 'ended';

export function selectLook(call: Call): CallLook {
  switch (call.localConnection) {
    case 'alerting':
      return 'ringing';
    case 'connected':
      if (isHeldByOthers(call)) return 'heldByThem';
      return call.establishedAt === undefined ? 'calling' : 'talking';
    case 'initiated':
      return 'calling';
    case 'hold':
      return 'held';
    case 'queued':
      return 'queued';
    case 'fail':
      return 'failed';
    case 'null':
      return 'ended';
  }
}

/** Message keys of the looks. */
export const LOOK_KEYS: Readonly<Record<CallLook, string>> = {
  ringing: 'softphoneStateRinging',
  calling: 'softphoneStateCalling',
  talking: 'softphoneStateOnCall',
  held: 'softphoneStateOnHold',
  heldByThem: 'softphoneStateHeldByThem',
  queued: 'softphoneStateInQueue',
  failed: 'softphoneStateFailed',
  ended: 'softphoneStateEnded',
};

/** Message keys of the causes that tell an agent what to do next. */
export const CAUSE_KEYS: Partial<Readonly<Record<Cause, string>>> = {
  busy: 'softphoneCauseBusy',
  callNotAnswered: 'softphoneCauseNoAnswer',
  destNotObtainable: 'softphoneCauseUnreachable',
  doNotDisturb: 'softphoneCauseBusy',
  invalidNumber: 'softphoneCauseInvalidNumber',
  networkCongestion: 'softphoneCauseCongestion',
  rejected: 'softphoneCauseRejected',
};

/** Since when the call has looked as it looks; undefined: time does not matter any more. */
export function selectSince(call: Call): EpochMs | undefined {
  switch (selectLook(call)) {
    case 'talking':
    case 'heldByThem':
      return call.establishedAt;
    case 'held':
      return call.heldAt;
    case 'failed':
    case 'ended':
      return undefined;
    default:
      return call.startedAt;
  }
}

/** The listener hears of calls and controls none: what stands here is closed, not hung up. */
export function isOnlyHeardOf(call: Call): boolean {
  return (
    call.connectorId === 'generic-listener' &&
    call.services.every((service) => service === 'clearConnection')
  );
}

/**
 * The call on hold that can be joined with this one or change places with it: the consulted one, or the only one
 * held on the same phone system.
 */
export function selectHeldPartner(call: Call, calls: readonly Call[]): Call | undefined {
  const held = calls.filter(
    (other) => other.localConnection === 'hold' && other.connectorId === call.connectorId,
  );
  const consulted = held.find(
    (other) => other.callId === call.consultationOf || other.consultationOf === call.callId,
  );
  return consulted ?? (held.length === 1 ? held[0] : undefined);
}

/** Services that need a call and its held partner. */
const PAIR_SERVICES = ['transferCall', 'conferenceCall', 'alternateCall', 'reconnectCall'] as const;

export type PairService = (typeof PAIR_SERVICES)[number];

export function selectPairServices(call: Call): readonly PairService[] {
  return PAIR_SERVICES.filter((service) => permits(call, service));
}
