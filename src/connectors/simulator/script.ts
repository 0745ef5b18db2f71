import type { Device, Direction } from '../../cti/call';
import type { Cause } from '../../cti/cause';

/** The whole calls that the call tester can play. */
export const SCRIPT_NAMES = [
  'inboundAnswered',
  'inboundMissed',
  'queue',
  'transfer',
  'conference',
  'drop',
] as const;

export type ScriptName = (typeof SCRIPT_NAMES)[number];

/** The other people of a call, by the part they play in it. */
export type Role = 'caller' | 'called' | 'colleague';

/**
 * What one of the others does, or has done to them:
 * - deliver  leaves the queue and rings at the agent
 * - divert   is sent on to somebody else before the agent has answered
 * - alert    is reached: their phone rings
 * - answer   picks up
 * - fail     cannot be reached
 * - join     comes into the conversation
 * - clear    hangs up, gives up or is cut off
 */
export type Act =
  | {
      readonly does: 'deliver' | 'divert' | 'clear';
      readonly who: Role;
      readonly cause: Cause;
    }
  | {
      readonly does: 'fail';
      readonly who: Role;
      readonly device: Device;
      readonly cause: Cause;
    }
  | { readonly does: 'alert' | 'answer' | 'join'; readonly who: Role; readonly device: Device };

/** An act and how long after the start of its phase it comes. */
export interface TimedAct {
  readonly afterMs: number;
  readonly act: Act;
}

/** A call that comes to the agent, from what is told of it to what everybody but the agent does in it. */
export interface Script {
  readonly callingDevice: Device;
  readonly calledDevice: Device;
  readonly lastRedirectionDevice?: Device;
  readonly direction: Direction;
  readonly callType: string;
  readonly queue?: string;
  readonly userData: Readonly<Record<string, string>>;
  readonly arrives: 'queued' | 'alerting';
  readonly cause: Cause;
  /** From when it arrives; what has not happened when the agent answers does not happen any more. */
  readonly untilAnswered: readonly TimedAct[];
  /** From when the agent answers. */
  readonly onceAnswered: readonly TimedAct[];
}
