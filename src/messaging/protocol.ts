import type { CallLogEntry } from '../call-log/entry';
import type { ScriptName } from '../connectors/simulator/script';
import type { StageAct } from '../connectors/simulator/stage';
import type { Agent, AgentReason } from '../cti/agent';
import type { Call } from '../cti/call';
import type { CallService } from '../cti/call-services';
import type { CommandResult } from '../cti/command';
import type { PhoneDevice } from '../cti/event';
import type { CallId, ConnectorId, SessionId } from '../cti/ids';
import type { PopOutcome } from '../cti/pop-outcome';
import type { AgentCommand } from '../desktop/desk-command';
import type { DeskRules } from '../desktop/rules';
import type { Session } from '../desktop/session';
import type { Link, WrapUp } from '../desktop/state';
import type { Trace } from '../diagnostics/trace';
import type { Settings } from '../settings/schema';

/** A connector as a view shows it. */
export interface LinkView extends Link {
  readonly connectorId: ConnectorId;
  /** Message key of the connector's name. */
  readonly labelKey: string;
  /** The agent's device at this phone system; absent where it tells nothing of it. */
  readonly device?: PhoneDevice;
}

/** A disposition: what a call was about. */
export interface Disposition {
  readonly code: string;
  readonly label: string;
}

/** The whole picture for one view: sent when it connects and after each change, always complete. */
export interface DesktopView {
  /** Grows with each change; a view that has a newer one ignores an older one. */
  readonly revision: number;
  readonly calls: readonly Call[];
  readonly wrapUps: readonly WrapUp[];
  /** One per customer interaction, in the order in which they began. */
  readonly sessions: readonly Session[];
  readonly activeSessionId?: SessionId;
  readonly agent: Agent;
  readonly links: readonly LinkView[];
  readonly pendingServices: Readonly<Record<CallId, CallService>>;
  readonly pops: Readonly<Record<CallId, PopOutcome>>;
  /** Newest first, a handful. */
  readonly recentCalls: readonly CallLogEntry[];
  /** Whether a connected phone system can place calls now. */
  readonly canDial: boolean;
  readonly rules: DeskRules;
  readonly notReadyReasons: readonly AgentReason[];
  readonly dispositions: readonly Disposition[];
  /** The agent's home region (ISO 3166, two letters): numbers are shown in its national form. */
  readonly region: string;
}

/** Requests that are answered. Who may send which, and what they may carry, is in `request-guards.ts`. */
interface Requests {
  /** A command of the agent's. `commandId` is the sender's own; a repeated one is not done again. */
  command(payload: { commandId: string; command: AgentCommand }): CommandResult;
  /** Dial what stands in a page, in a link or in selected text. Needs the agent's gesture there. */
  dialText(payload: { commandId: string; text: string }): CommandResult;
  /** USD's RedoScreenPop: bring the call's record up again, because the agent asks. */
  redoScreenPop(payload: { callId: CallId }): CommandResult;
  /** The call tester: a call with these keys and values rings, as if a phone system had sent them. */
  simulateCall(payload: { pairs: readonly (readonly [string, string])[] }): CommandResult;
  /** The call tester: run a whole scripted call. */
  simulateScript(payload: { script: ScriptName }): CommandResult;
  /** The simulator's other people, the switch itself or the line to it do something. */
  simulateAct(payload: { act: StageAct }): CommandResult;
  /** Tries the line of a connector now, also one that was refused. */
  reconnect(payload: { connectorId: ConnectorId }): CommandResult;
  /** What has happened lately, secrets already removed. */
  getTrace(payload: Record<string, never>): Trace;
  clearTrace(payload: Record<string, never>): CommandResult;
  getSettings(payload: Record<string, never>): Settings;
  /** Refused with the name of the bad field, or stored and in force at once. */
  saveSettings(payload: { settings: Settings }): CommandResult;
}

export type RequestName = keyof Requests;
export type Payload<Name extends RequestName> = Parameters<Requests[Name]>[0];
export type Answer<Name extends RequestName> = ReturnType<Requests[Name]>;

/** Name of the port on which views get `DesktopView`s. */
export const DESKTOP_PORT = 'desktop';
