import type { CallService } from './call-services';
import type { Cause } from './cause';
import type { CallId, ConnectorId, DeviceId, EpochMs, VendorCallId } from './ids';

/**
 * One device's part in a call (ECMA-269 connection states).
 *
 *            serviceInitiated            originated             held
 *     null ───────────────────▶ initiated ─────────▶ connected ──────▶ hold
 *      │                                               ▲  ▲ ◀──────────┘
 *      │ delivered, offered            established     │  │   retrieved
 *      ├───────────────────▶ alerting ─────────────────┘  │
 *      │ queued               ▲                           │
 *      └───────────────────▶ queued ──────────────────────┘
 *     any ── failed ──▶ fail        any ── connectionCleared, diverted ──▶ null
 *
 * - null       not part of the call (any more)
 * - initiated  off hook, no number complete yet
 * - alerting   ringing
 * - connected  talking, or, while the far end still alerts, listening to it ring
 * - hold       on hold
 * - queued     waiting in a queue
 * - fail       busy, unreachable, refused
 */
export type ConnectionState =
  | 'null'
  | 'initiated'
  | 'alerting'
  | 'connected'
  | 'hold'
  | 'queued'
  | 'fail';

/** An endpoint as the phone system describes it. Every text comes from a stranger: show it, never run it. */
export interface Device {
  readonly deviceId?: DeviceId;
  readonly number?: string;
  readonly name?: string;
}

/** Another party's part in our call; ours is the call's `localConnection`. */
export interface Connection {
  readonly device: Device;
  readonly state: ConnectionState;
}

/** Seen from the agent: who began it. */
export type Direction = 'inbound' | 'outbound' | 'internal';

/** A live call. A plain value: it is stored after each step and sent to every view. */
export interface Call {
  readonly callId: CallId;
  readonly connectorId: ConnectorId;
  readonly vendorCallId: VendorCallId;
  /** Survives transfer and conference (CSTA global call linkage id). */
  readonly linkId?: string;
  readonly direction: Direction;
  /** USD's initiating activity: `phonecall`, `chat` … */
  readonly callType: string;
  readonly localConnection: ConnectionState;
  /** Everybody but us, in the order they joined. */
  readonly connections: readonly Connection[];
  readonly callingDevice: Device;
  readonly calledDevice: Device;
  readonly lastRedirectionDevice?: Device;
  readonly queue?: string;
  /** The call that waits on hold while this one consults. */
  readonly consultationOf?: CallId;
  readonly muted?: boolean;
  readonly recording?: boolean;
  /** Data attached to the call; free keys. */
  readonly userData: Readonly<Record<string, string>>;
  /** What the phone system permits on it now. */
  readonly services: readonly CallService[];
  readonly startedAt: EpochMs;
  /** When it began to ring here. Absent: it never did. */
  readonly alertingAt?: EpochMs;
  /** When somebody first answered. Absent: never answered. */
  readonly establishedAt?: EpochMs;
  /** Since when we hold it. */
  readonly heldAt?: EpochMs;
  readonly cause?: Cause;
}
