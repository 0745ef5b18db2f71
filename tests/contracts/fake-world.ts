import type { Clock, ConnectorWorld, NativePort } from '../../src/cti/connector';
import type { CtiEvent } from '../../src/cti/event';
import type { CallId, EpochMs } from '../../src/cti/ids';

/** A browser with one connector, and a clock that goes when told to. */
export interface FakeWorld {
  readonly clock: Clock;
  /** Never the same twice, and the same in every run. */
  newId(): string;
  /** Something has happened. */
  stir(): void;
  /** Resolves when nothing more happens unless time passes. */
  quiet(): Promise<void>;
  /** Moves the clock; whatever is due by then happens in order, each when it is quiet again. */
  passTime(ms: number): Promise<void>;
  /** A start of the background. The one before is gone: what still runs in it is neither heard nor remembered. */
  start(listener: WorldListener): StartedWorld;
}

interface WorldListener {
  onEvent(event: CtiEvent): Promise<CallId | undefined>;
  onNote(what: string, payload: unknown): void;
  /** A time asked for by the connector has come. */
  onTick(): void;
}

export interface StartedWorld {
  readonly connectorWorld: ConnectorWorld;
  isAlive(): boolean;
  /** Calls once at that time; replaces the last ask of the same name. */
  callAt(name: string, at: EpochMs | undefined, call: () => void): void;
}

/** 2026-01-02T08:00:00Z */
export const MORNING = 1_767_340_800_000;

/** More than anybody has a reason to do while no time passes. */
const TOO_OFTEN = 1000;

interface WorldParts {
  readonly openNativePort?: (() => NativePort) | undefined;
  /** Waits for what is on its way outside of this process's own promises. */
  settle?(): Promise<void>;
}

export function createFakeWorld({ openNativePort, settle }: WorldParts = {}): FakeWorld {
  const alarms = new Map<string, { readonly at: EpochMs; readonly call: () => void }>();
  let now = MORNING;
  let memory: string | undefined;
  let starts = 0;
  let ids = 0;
  let happened = 0;

  const clock: Clock = { now: () => now };
  const stir = () => {
    happened += 1;
  };
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };

  async function quiet(): Promise<void> {
    for (let before = -1, turns = 0; before !== happened; turns += 1) {
      if (turns > TOO_OFTEN) throw new Error('it does not come to rest');
      before = happened;
      // A turn of the event loop: everything that waits for nothing but its own promises gets done in it.
      await new Promise(setImmediate);
      if (before === happened) await settle?.();
    }
  }

  return {
    clock,
    newId,
    stir,
    quiet,
    async passTime(ms) {
      const until = now + ms;
      for (let count = 0; ; count += 1) {
        const [next] = [...alarms].sort(([, one], [, other]) => one.at - other.at);
        if (!next || next[1].at > until) break;
        if (count > TOO_OFTEN) throw new Error(`${next[0]} comes up again and again`);
        const [name, { at, call }] = next;
        now = Math.max(now, at);
        alarms.delete(name);
        call();
        await quiet();
      }
      now = until;
    },
    start(listener) {
      starts += 1;
      alarms.clear();
      const current = starts;
      const isAlive = () => current === starts;
      const callAt: StartedWorld['callAt'] = (name, at, call) => {
        if (!isAlive()) return;
        stir();
        if (at === undefined) alarms.delete(name);
        else alarms.set(name, { at, call });
      };
      return {
        isAlive,
        callAt,
        connectorWorld: {
          clock,
          newId,
          memory: {
            load: async () => (memory === undefined ? undefined : JSON.parse(memory)),
            save: async (value) => {
              stir();
              if (isAlive()) memory = JSON.stringify(value);
            },
          },
          emit: async (event) => {
            stir();
            return isAlive() ? listener.onEvent(event) : undefined;
          },
          wakeAt: (at) => callAt('connector', at, listener.onTick),
          note: (what, payload) => {
            if (isAlive()) listener.onNote(what, payload);
          },
          openNativePort: () => {
            if (openNativePort) return openNativePort();
            throw new Error('this connector needs no native host');
          },
          isAllowed: async () => true,
        },
      };
    },
  };
}
