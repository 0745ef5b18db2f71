import type { ConnectorWorld, NativePort } from '../../src/cti/connector';
import type { CtiEvent } from '../../src/cti/event';
import type { EpochMs } from '../../src/cti/ids';

/** A background that can be stopped and started again, with a clock that goes when told to. */
export interface FakeWorld {
  /** Everything emitted since the first start, in order. */
  readonly events: readonly CtiEvent[];
  /** When the last start asked to be woken. */
  readonly wakesAt: EpochMs | undefined;
  now(): EpochMs;
  /** Moves the clock; wakes nobody. */
  passTime(ms: number): void;
  /**
   * The world of a new start. The one before is dead from here on: whatever its connector still says or saves
   * is not heard.
   */
  start(): ConnectorWorld;
}

/** 2026-01-02T08:00:00Z */
export const MORNING = 1_767_340_800_000;

export function createFakeWorld(openNativePort?: () => NativePort): FakeWorld {
  const events: CtiEvent[] = [];
  let now = MORNING;
  let wakesAt: EpochMs | undefined;
  let memory: string | undefined;
  let starts = 0;
  let ids = 0;

  return {
    events,
    get wakesAt() {
      return wakesAt;
    },
    now: () => now,
    passTime(ms) {
      now += ms;
    },
    start() {
      starts += 1;
      const current = starts;
      const isAlive = () => current === starts;
      wakesAt = undefined;
      return {
        clock: { now: () => now },
        memory: {
          load: async () => (memory === undefined ? undefined : JSON.parse(memory)),
          save: async (value) => {
            if (isAlive()) memory = JSON.stringify(value);
          },
        },
        newId: () => {
          ids += 1;
          return `id-${ids}`;
        },
        emit: async (event) => {
          if (isAlive()) events.push(event);
          return undefined;
        },
        wakeAt: (at) => {
          if (isAlive()) wakesAt = at;
        },
        openNativePort: () => {
          if (openNativePort) return openNativePort();
          throw new Error('this connector needs no native host');
        },
        isAllowed: async () => true,
      };
    },
  };
}
