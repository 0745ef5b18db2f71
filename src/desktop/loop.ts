import type { ConnectorId, EpochMs } from '../cti/ids';
import { agenda } from './agenda';
import { applyInput, type Input } from './apply-input';
import type { Effect } from './effect';
import type { DesktopPorts } from './ports';
import { type DesktopState, initialState } from './state';

/** The state, and the only way to change it. */
export interface Loop {
  state(): DesktopState;
  /** One at a time, in the order of asking; a failure is the asker's, not the next one's. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  /** Applies and stores, within a turn. */
  take(input: Input): Promise<void>;
  /** A turn of its own for one input; resolves when it is applied and stored. */
  dispatch(input: Input): Promise<void>;
  /** What was stored, before anything else happens. */
  begin(stored: DesktopState): void;
  /** Asks to be woken for what is due next; `isSpent`: the time asked for last has come. */
  planWake(isSpent?: boolean): void;
}

interface LoopPorts {
  perform(effect: Effect): void;
  canProbe(connectorId: ConnectorId): boolean;
}

/** Takes inputs one by one: applies, stores, publishes, starts the effects, asks to be woken. */
export function createLoop(ports: DesktopPorts, { perform, canProbe }: LoopPorts): Loop {
  let state = initialState(ports.clock.now());
  let queue: Promise<unknown> = Promise.resolve();
  let wakesAt: EpochMs | undefined;

  function planWake(isSpent = false): void {
    if (isSpent) wakesAt = undefined;
    const times = agenda(state, canProbe).map(({ at }) => at);
    const next = times.length > 0 ? Math.min(...times) : undefined;
    if (next === wakesAt) return;
    wakesAt = next;
    ports.wakeAt(next);
  }

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = queue.then(task);
    queue = turn.catch(() => {});
    return turn;
  }

  async function take(input: Input): Promise<void> {
    const step = applyInput(state, input);
    const isChanged = step.state !== state;
    state = step.state;
    const effects = step.effects.map(({ key }) => key);
    ports.observe({ kind: 'input', at: ports.clock.now(), input, effects }, state);
    planWake();
    if (!isChanged) return;
    // A desk that cannot remember still works; only a restart would now lose something.
    const stored = ports.store.save(state).catch((error: unknown) => {
      ports.report('the state could not be stored', error);
    });
    // A performer may look things up meanwhile; its commit waits its turn, until this is stored.
    for (const effect of step.effects) perform(effect);
    ports.publish(state);
    await stored;
  }

  return {
    state: () => state,
    inTurn,
    take,
    dispatch: (input) => inTurn(() => take(input)),
    begin(stored) {
      state = stored;
    },
    planWake,
  };
}
