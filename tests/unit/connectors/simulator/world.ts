import type { ConnectorWorld } from '../../../../src/cti/connector';
import type { CtiEvent } from '../../../../src/cti/event';
import type { EpochMs } from '../../../../src/cti/ids';
import { MORNING } from '../../../contracts/fake-world';

/** A browser in which the background can be started again, with a clock that goes when told to. */
export function createWorld() {
  const events: CtiEvent[] = [];
  const notes: string[] = [];
  let now = MORNING;
  let memory: string | undefined;
  let wakesAt: EpochMs | undefined;
  let starts = 0;
  let ids = 0;

  return {
    /** Everything emitted since the first start, in order. */
    events,
    notes,
    now: () => now,
    /** When the last start asked to be woken. */
    wakesAt: () => wakesAt,
    /** What is stored, as another version may have left it. */
    setMemory(value: unknown) {
      memory = JSON.stringify(value);
    },
    memory: (): unknown => memory && JSON.parse(memory),
    /** Moves the clock; wakes nobody. */
    passTime(ms: number) {
      now += ms;
    },
    /** The world of a new start. What the one before still says or saves is not heard. */
    start(): ConnectorWorld {
      starts += 1;
      const current = starts;
      const isAlive = () => current === starts;
      wakesAt = undefined;
      return {
        clock: { now: () => now },
        memory: {
          load: async () => memory && JSON.parse(memory),
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
        note: (what) => {
          notes.push(what);
        },
        openNativePort: () => {
          throw new Error('the simulator needs no native host');
        },
        isAllowed: async () => true,
      };
    },
  };
}
