import type { AdapterPageStage } from '../adapter-page/adapter-page';
import type { CallLogEntry } from '../call-log/entry';
import type { ScriptName } from '../connectors/simulator/script';
import type { StageAct } from '../connectors/simulator/stage';
import type { Agent, AgentReason } from '../cti/agent';
import type { Call, Direction } from '../cti/call';
import type { CallService } from '../cti/call-services';
import type { CommandResult } from '../cti/command';
import type { PhoneDevice } from '../cti/event';
import type { CallId, ConnectorId, EpochMs, SessionId } from '../cti/ids';
import type { PopOutcome, RecordRef } from '../cti/pop-outcome';
import type { AgentCommand } from '../desktop/desk-command';
import type { DeskRules } from '../desktop/rules';
import type { Session } from '../desktop/session';
import type { Link, WrapUp } from '../desktop/state';
import type { Trace } from '../diagnostics/trace';
import type { CallField } from '../screen-pop/rule';
import type { ItemName } from '../settings/item';
import type { CallCenterChoice, SettingsPicture, SettingsPreview } from '../settings/picture';
import type { Settings } from '../settings/schema';
import type { ConnectionReport, NumberTrial } from './trial';

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
  /** What the agent has picked from the list of matches. */
  readonly choices: Readonly<Record<CallId, RecordRef>>;
  /** Newest first, a handful. */
  readonly recentCalls: readonly CallLogEntry[];
  /** Whether a connected phone system can place calls now. */
  readonly canDial: boolean;
  readonly rules: DeskRules;
  readonly notReadyReasons: readonly AgentReason[];
  readonly dispositions: readonly Disposition[];
  /** The agent's home region (ISO 3166, two letters): numbers are shown in its national form. */
  readonly region: string;
  /** What the phone system's own softphone page does; absent: there is none. */
  readonly adapterPage?: AdapterPageStage;
  /** Who works here, where agents are kept apart; absent: they are not. */
  readonly workstation?: {
    readonly agent?: string;
    readonly needsName: boolean;
    /** Those who have worked here before, the latest first. */
    readonly known: readonly string[];
  };
}

/** A call as the toast in a page shows it, and no more of it than that. Every text is a stranger's. */
export interface ToastView {
  readonly callId: CallId;
  readonly direction: Direction;
  readonly name?: string;
  /** The other party's. Absent: withheld, or the rules do not want it shown. */
  readonly number?: string;
  /** What the rules want shown of the call, in their order. */
  readonly fields: readonly { readonly field: CallField; readonly value: string }[];
  /** Since when it rings here. Absent: it has been answered. */
  readonly alertingAt?: EpochMs;
  /** Of the two that a toast has buttons for, those that the phone system permits now. */
  readonly services: readonly ('answerCall' | 'clearConnection')[];
  /** Whoever tells of the call does not tell when it stops ringing. */
  readonly isOnlyHeardOf: boolean;
  readonly pop?: PopOutcome;
}

/** What a toast's frame gets when it is let in and after each change; `key` proves that it is this frame. */
export interface ToastPicture {
  readonly key: string;
  /** Newest first. */
  readonly toasts: readonly ToastView[];
  readonly region: string;
}

/** All that a toast can do, and only to a call that it shows. */
export type ToastAct =
  | { readonly act: 'answer' | 'decline' | 'openRecord' | 'dismiss'; readonly callId: CallId }
  | { readonly act: 'chooseMatch'; readonly callId: CallId; readonly match: RecordRef };

/** Requests that are answered. Who may send which, and what they may carry, is in `request-guards.ts`. */
interface Requests {
  /** A command of the agent's. `commandId` is the sender's own; a repeated one is not done again. */
  command(payload: { commandId: string; command: AgentCommand }): CommandResult;
  /** Dial what stands in a page, in a link or in selected text. Needs the agent's gesture there. */
  dialText(payload: { commandId: string; text: string }): CommandResult;
  /** USD's RedoScreenPop: bring the call's record up again, because the agent asks. */
  redoScreenPop(payload: { callId: CallId }): CommandResult;
  /** Of several records found the agent means this one: it is opened, and stays with the call. */
  chooseMatch(payload: { callId: CallId; match: RecordRef }): CommandResult;
  /** The agent does something in a toast. `key`: what the background has given to that very frame. */
  toastAct(payload: { commandId: string; key: string; act: ToastAct }): CommandResult;
  /** The call tester: a call with these keys and values rings, as if a phone system had sent them. */
  simulateCall(payload: { pairs: readonly (readonly [string, string])[] }): CommandResult;
  /** The call tester: run a whole scripted call. */
  simulateScript(payload: { script: ScriptName }): CommandResult;
  /** The simulator's other people, the switch itself or the line to it do something. */
  simulateAct(payload: { act: StageAct }): CommandResult;
  /** Tries the line of a connector now, also one that was refused. */
  reconnect(payload: { connectorId: ConnectorId }): CommandResult;
  /** Brings the phone system's own softphone page to the front, or opens it. */
  showAdapterPage(payload: Record<string, never>): CommandResult;
  /** An agent says who works at this shared workstation, and gets back what was put away for them. */
  arrive(payload: { name: string }): CommandResult;
  /** What has happened lately, secrets already removed. */
  getTrace(payload: Record<string, never>): Trace;
  clearTrace(payload: Record<string, never>): CommandResult;
  getSettings(payload: Record<string, never>): SettingsPicture;
  /**
   * Refused with the name of the bad field, or stored and in force at once. What is as the layers beneath have it is
   * not stored: it goes on following them. A locked item that is another is refused.
   */
  saveSettings(payload: { settings: Settings }): CommandResult;
  /** What `saveCallCenters` would change. */
  previewCallCenters(payload: CallCenterChoice): SettingsPreview;
  /** All or nothing: refused if one of the files cannot be used. */
  saveCallCenters(payload: CallCenterChoice): CommandResult;
  /** What `importSettingsFile` would change. */
  previewSettingsFile(payload: { text: string }): SettingsPreview;
  importSettingsFile(payload: { text: string }): CommandResult;
  /** Back to what the layers beneath say; `items` empty: all of them. */
  forgetOwnSettings(payload: { items: readonly ItemName[] }): CommandResult;
  /** Tries these settings of a connector out, beside the one in use. Takes 15 s at most. */
  testConnection(payload: { connectorId: ConnectorId; settings: unknown }): ConnectionReport;
  /** What a call from this number would do with these settings, saved or not: it really searches, and opens nothing. */
  tryNumber(payload: {
    number: string;
    direction: Direction;
    userData: Readonly<Record<string, string>>;
    settings: Settings;
  }): NumberTrial;
}

export type RequestName = keyof Requests;
export type Payload<Name extends RequestName> = Parameters<Requests[Name]>[0];
export type Answer<Name extends RequestName> = ReturnType<Requests[Name]>;

/** Name of the port on which views get `DesktopView`s. */
export const DESKTOP_PORT = 'desktop';

/** Name of the port on which a toast's frame says its token and gets `ToastPicture`s. */
export const TOAST_PORT = 'toast';
