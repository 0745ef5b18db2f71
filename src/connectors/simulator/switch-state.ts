import type { AgentReason, RequestableAgentState } from '../../cti/agent';
import type { ConnectionState, Device } from '../../cti/call';
import type { CallFacts, PhoneDevice, SystemEvent } from '../../cti/event';
import type { DeviceId, EpochMs, VendorCallId } from '../../cti/ids';
import type { Act, TimedAct } from './script';

/** What the switch tells of a call, without the services: those follow from the state of all calls. */
type SwitchFacts = Required<
  Pick<
    CallFacts,
    | 'linkId'
    | 'direction'
    | 'callType'
    | 'callingDevice'
    | 'calledDevice'
    | 'connections'
    | 'userData'
  >
> &
  Pick<CallFacts, 'lastRedirectionDevice' | 'queue' | 'consultationOf' | 'muted' | 'recording'>;

/** A call as long as the agent has a part in it. */
export interface SwitchCall {
  readonly vendorCallId: VendorCallId;
  readonly localConnection: Extract<ConnectionState, 'queued' | 'alerting' | 'connected' | 'hold'>;
  readonly startedAt: EpochMs;
  readonly alertingAt?: EpochMs;
  readonly establishedAt?: EpochMs;
  readonly heldAt?: EpochMs;
  readonly facts: SwitchFacts;
  /** What the others do from when the agent answers; empty afterwards. */
  readonly onceAnswered: readonly TimedAct[];
}

/** A call that rings, is parked or is talked on at somebody else's device; each device has one at most. */
export interface ElsewhereCall {
  readonly device: string;
  readonly talks: boolean;
  readonly caller: Device;
  readonly userData: Readonly<Record<string, string>>;
  /** Absent: it has never been ours. */
  readonly linkId?: string;
}

/** An agent state that is not forced by a call. */
export interface FreeAgent {
  readonly state: RequestableAgentState;
  readonly reason?: AgentReason;
  /** A call has been given to the agent and is on its way. */
  readonly reserved?: boolean;
}

interface BusyAgent {
  readonly state: 'busy';
  /** Where to go back to when nobody talked. */
  readonly before: FreeAgent;
  /** Whether somebody talked since the agent is busy: then there is work after the call. */
  readonly talked: boolean;
  /** Asked for meanwhile. */
  readonly pending?: FreeAgent;
}

export type SwitchAgent = FreeAgent | BusyAgent;

/** Something that will happen at its time, unless its call has ended by then. */
export interface PendingAct {
  readonly at: EpochMs;
  readonly vendorCallId: VendorCallId;
  /** Whose act it is. */
  readonly deviceId: DeviceId;
  readonly act: Act;
}

/** The whole phone system: a plain value that survives JSON. */
export interface SwitchState {
  /** Begins every call id; another one each time the switch is powered up. */
  readonly id: string;
  readonly callsSoFar: number;
  /** In the order in which they began. */
  readonly calls: readonly SwitchCall[];
  /** Calls that have come back into the queue: not the agent's as long as nobody delivers them again. */
  readonly waiting: readonly SwitchCall[];
  readonly elsewhere: readonly ElsewhereCall[];
  readonly device: PhoneDevice;
  /** How the switch says it is itself. */
  readonly status: Exclude<SystemEvent['status'], 'messageLost'>;
  readonly agent: SwitchAgent;
  /** By time, those of the same time in the order in which they were planned. */
  readonly pending: readonly PendingAct[];
}
