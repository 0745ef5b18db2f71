import type { EpochMs } from '../../../src/cti/ids';

/** A clock that stands still until everybody waits, and then jumps to what is waited for first. */
export interface VirtualTime {
  now(): EpochMs;
  sleep(ms: number): Promise<void>;
  /** Lets time pass until the task is done. Throws if it waits for something that time does not bring. */
  run<Result>(task: Promise<Result>): Promise<Result>;
}

export function createVirtualTime(): VirtualTime {
  let now = 0;
  let sleepers: { readonly at: EpochMs; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
    async run(task) {
      let isDone = false;
      const end = () => {
        isDone = true;
      };
      task.then(end, end);
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (isDone) return task;
        const at = Math.min(...sleepers.map((sleeper) => sleeper.at));
        if (at === Number.POSITIVE_INFINITY) throw new Error('nothing will ever happen again');
        now = at;
        const [awake, asleep] = [
          sleepers.filter((sleeper) => sleeper.at === at),
          sleepers.filter((sleeper) => sleeper.at !== at),
        ];
        sleepers = asleep;
        for (const { wake } of awake) wake();
      }
    },
  };
}
