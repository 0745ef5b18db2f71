import type { AgentReason, RequestableAgentState } from './agent';
import type { Call, Connection, ConnectionState, Device } from './call';
import type { Cause } from './cause';
import type { DeviceId, EpochMs, VendorCallId } from './ids';

/**
 * What may happen to a call (ECMA-269 call control and call associated events). `mute` and `recording` tell by
 * their facts whether it is on or off; `screenPop` asks for the caller's record.
 */
export const CALL_EVENTS = [
  'serviceInitiated',
  'originated',
  'networkReached',
  'offered',
  'delivered',
  'queued',
  'established',
  'held',
  'retrieved',
  'diverted',
  'transferred',
  'conferenced',
  'failed',
  'connectionCleared',
  'callCleared',
  'callInformation',
  'digitsGenerated',
  'digitsDialed',
  'mute',
  'recording',
  'screenPop',
] as const;

export type CallEventName = (typeof CALL_EVENTS)[number];

/**
 * What an event may tell about its call. An absent key leaves the call's value as it is; devices and `userData`
 * are added to key by key, so that an update need not repeat what is known.
 */
export type CallFacts = Partial<
  Pick<
    Call,
    | 'linkId'
    | 'direction'
    | 'callType'
    | 'callingDevice'
    | 'calledDevice'
    | 'lastRedirectionDevice'
    | 'queue'
    | 'muted'
    | 'recording'
    | 'userData'
    | 'services'
    // Times, where the phone system knows better than the moment of the event.
    | 'startedAt'
    | 'alertingAt'
    | 'establishedAt'
    | 'heldAt'
  >
> & {
  /** Replaces the list of the other parties. */
  readonly connections?: readonly Connection[];
  /** The held call for which this one is the consultation. */
  readonly consultationOf?: VendorCallId;
};

/** Something happened to a call. */
export interface CallEvent {
  readonly kind: 'call';
  readonly name: CallEventName;
  readonly vendorCallId: VendorCallId;
  readonly at: EpochMs;
  /** Whose connection changed: absent, ours; else the other party's device. */
  readonly subject?: DeviceId;
  /** `transferred`, `conferenced`: the other of the two calls, which ends here. */
  readonly secondaryCallId?: VendorCallId;
  /** What the phone system calls this call from here on: a transfer or a conference may change it. */
  readonly newVendorCallId?: VendorCallId;
  readonly cause?: Cause;
  readonly facts?: CallFacts;
}

/** `agentPending` leaves the state as it is and tells what will follow the call. */
export type AgentEventName =
  | 'agentLoggedOn'
  | 'agentLoggedOff'
  | 'agentReady'
  | 'agentNotReady'
  | 'agentBusy'
  | 'agentWorkingAfterCall'
  | 'agentPending';

/** The phone system says what state the agent is in. */
export interface AgentEvent {
  readonly kind: 'agent';
  readonly name: AgentEventName;
  readonly at: EpochMs;
  readonly reason?: AgentReason;
  readonly pendingAgentState?: RequestableAgentState;
  readonly reserved?: boolean;
}

/** Something about the agent's device itself (ECMA-269 logical device features). */
export type DeviceEvent = {
  readonly kind: 'device';
  readonly at: EpochMs;
} & (
  | { readonly name: 'deviceInService' | 'deviceOutOfService' }
  | { readonly name: 'doNotDisturb' | 'messageWaiting'; readonly on: boolean }
  /** `to` absent: not forwarded. */
  | { readonly name: 'forwarding'; readonly to?: string }
);

/** The phone system says how it is itself. After `messageLost` its picture is taken again. */
export interface SystemEvent {
  readonly kind: 'system';
  readonly status: 'normal' | 'disabled' | 'partiallyDisabled' | 'messageLost' | 'overloaded';
  readonly at: EpochMs;
}

/**
 * The health of the line to the phone system.
 *
 *    offline ─▶ connecting ─▶ resyncing ─▶ connected ◀─▶ degraded
 *       ▲            │                         │
 *       └────────────┴──── lost ───────────────┘          refused: not tried again by itself
 */
export type LinkState =
  | 'offline'
  | 'connecting'
  | 'resyncing'
  | 'connected'
  | 'degraded'
  | 'refused';

/** Why a line is not (fully) up: a message key of `_locales` and what fills its places. */
export interface LinkDetail {
  readonly key: string;
  readonly values?: readonly string[];
}

export interface LinkEvent {
  readonly kind: 'link';
  readonly state: LinkState;
  readonly at: EpochMs;
  readonly detail?: LinkDetail;
}

/** What a connector tells the desktop. */
export type CtiEvent = CallEvent | AgentEvent | DeviceEvent | SystemEvent | LinkEvent;

/** The agent's device apart from its calls. */
export interface PhoneDevice {
  readonly inService: boolean;
  readonly doNotDisturb: boolean;
  readonly messageWaiting: boolean;
  readonly forwardedTo?: string;
}

/** One call in a snapshot: its facts and where our connection stands. */
export interface SnapshotCall {
  readonly vendorCallId: VendorCallId;
  readonly localConnection: Exclude<ConnectionState, 'null'>;
  readonly startedAt: EpochMs;
  readonly alertingAt?: EpochMs;
  readonly establishedAt?: EpochMs;
  readonly heldAt?: EpochMs;
  readonly facts: CallFacts & { readonly callingDevice: Device; readonly calledDevice: Device };
}

/** All that the phone system knows of this agent at one moment. */
export interface Snapshot {
  readonly at: EpochMs;
  readonly calls: readonly SnapshotCall[];
  readonly agent?: Omit<AgentEvent, 'kind' | 'at'>;
  readonly device?: PhoneDevice;
}
