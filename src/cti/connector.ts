import type { Service } from './call-services';
import type { CommandResult, ConnectorCommand } from './command';
import type { CtiEvent, Snapshot } from './event';
import type { CallId, ConnectorId, EpochMs } from './ids';
import type { SettingsField } from './settings-field';

/** Time as the connectors and the desktop see it; tests bring their own. */
export interface Clock {
  now(): EpochMs;
}

/** One value that survives the stop of the background and of the browser. Never holds credentials. */
interface Memory {
  load(): Promise<unknown>;
  save(value: unknown): Promise<void>;
}

/** The line to a native messaging host. `onClose` is told why, in the browser's words. */
export interface NativePort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: (reason: string | undefined) => void): void;
  close(): void;
}

/** What the browser lends a connector. */
export interface ConnectorWorld {
  readonly clock: Clock;
  readonly memory: Memory;
  /** A random text, never the same twice. */
  newId(): string;
  /**
   * Tells the desktop. Events are taken in the order they are emitted; resolves, once the event is applied and
   * stored, to our id of the call it speaks of, if that call lives.
   */
  emit(event: CtiEvent): Promise<CallId | undefined>;
  /** Asks for one call of `tick` at that time, even if the background is stopped meanwhile; replaces the last ask. */
  wakeAt(at: EpochMs | undefined): void;
  /** For the trace: what the phone system said and nobody understood, say. Never credentials. */
  note(what: string, payload?: unknown): void;
  openNativePort(): NativePort;
  /** Whether the agent has opened these hosts (match patterns) to Offhook. */
  isAllowed(hosts: readonly string[]): Promise<boolean>;
}

/**
 * The bridge to one phone system. Everything may happen twice, late or never: `connect` is called at each
 * start of the background, so what must last is in the world's memory or in the phone system itself.
 */
export interface Connector {
  /**
   * Tries once to bring the line up and tells by a `link` event how it went: connected, degraded, offline or
   * refused; resolves when the attempt is over. Trying again is the desktop's business: after `offline` it calls
   * again, later each time; after `refused` it does not. May be called while a line is there.
   */
  connect(): Promise<void>;
  /** Asks the phone system for any answer: false or none in time, and the line counts as dead however it looks. */
  probe?(): Promise<boolean>;
  /** All calls and the agent's state now; undefined if the system cannot tell. */
  snapshot(): Promise<Snapshot | undefined>;
  /** Resolves when the phone system has taken or refused it; never rejects. What then happens comes as events. */
  execute(command: ConnectorCommand): Promise<CommandResult>;
  /** A time asked for with `wakeAt` has come. */
  tick?(): void;
  disconnect(): Promise<void>;
}

/** What a connector's folder exports: the plug. */
export interface ConnectorDefinition<Settings> {
  readonly id: ConnectorId;
  /** Message key of its name in `_locales`. */
  readonly labelKey: string;
  /** What it can offer at all; a call's `services` say what is possible now. */
  readonly services: readonly Service[];
  readonly defaults: Settings;
  /** Its form, in the order of the screen; also the items of its section in a call center definition. */
  readonly fields: readonly SettingsField[];
  /** Whether it is in use before anybody has chosen. */
  readonly enabledByDefault: boolean;
  /** Checks settings from storage or an administrator; throws an Error that names the bad field. */
  parseSettings(value: unknown): Settings;
  /** Match patterns of the hosts it needs. */
  hosts(settings: Settings): readonly string[];
  create(settings: Settings, world: ConnectorWorld): Connector;
}
