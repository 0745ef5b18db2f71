import { type CommandResult, DONE, refused } from '../../cti/command';
import type { Connector, ConnectorWorld } from '../../cti/connector';
import type { LinkState } from '../../cti/event';
import type { EpochMs } from '../../cti/ids';
import { type Pair, scriptOf } from './offer';
import type { Script, ScriptName } from './script';
import { SCRIPTS } from './scripts';
import type { Turn } from './settle';
import { advance, applyCommand, nextDueAt, playScript, powerUp, toSnapshot } from './switch';
import type { SwitchState } from './switch-state';

/** The simulator's line, with what the call tester asks of it. Neither rejects. */
export interface SimulatorConnector extends Connector {
  /** A call with these keys and values rings. */
  offerCall(pairs: readonly Pair[]): Promise<CommandResult>;
  /** A whole scripted call begins. */
  runScript(name: ScriptName): Promise<CommandResult>;
}

/** The shell around the switch: keeps its state in the world's memory and wakes it when something is due. */
export function createSimulator(world: ConnectorWorld): SimulatorConnector {
  /** Undefined: not connected. */
  let state: SwitchState | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  /** One at a time, in the order of asking; a failure is the asker's, not the next one's. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = queue.then(task);
    queue = turn.catch(() => {});
    return turn;
  }

  /** Stored before it is told: whoever wakes up in between learns it from the snapshot. */
  async function take({ state: next, events }: Turn): Promise<void> {
    if (next !== state) await world.memory.save(next);
    state = next;
    world.wakeAt(nextDueAt(next));
    for (const event of events) void world.emit(event);
  }

  const link = (to: LinkState) =>
    void world.emit({ kind: 'link', state: to, at: world.clock.now() });

  /** Takes one step of the switch and answers for it; a step that could not be stored is not taken. */
  function step<T extends Turn>(
    turnOf: (now: SwitchState, at: EpochMs) => T,
    resultOf: (turn: T) => CommandResult,
  ): Promise<CommandResult> {
    return inTurn(async () => {
      if (!state) return refused('notConnected');
      const turn = turnOf(state, world.clock.now());
      await take(turn);
      return resultOf(turn);
    }).catch((error: unknown) => refused('rejected', String(error)));
  }

  const play = (script: Script) =>
    step(
      (now, at) => playScript(now, script, at),
      () => DONE,
    );

  return {
    connect: () =>
      inTurn(async () => {
        link('connecting');
        const at = world.clock.now();
        const stored = await world.memory.load();
        await take(isSwitchState(stored) ? advance(stored, at) : powerUp(world.newId(), at));
        link('connected');
      }),
    snapshot: () => inTurn(async () => state && toSnapshot(state, world.clock.now())),
    execute: (command) =>
      step(
        (now, at) => applyCommand(now, command, at),
        (turn) => turn.result,
      ),
    tick: () => void step(advance, () => DONE),
    disconnect: () =>
      inTurn(async () => {
        state = undefined;
        world.wakeAt(undefined);
        link('offline');
      }),
    offerCall: (pairs) => play(scriptOf(pairs)),
    runScript: (name) => play(SCRIPTS[name]),
  };
}

/** Only we write this memory, and it does not outlive an update of the extension; empty is all it can be else. */
function isSwitchState(value: unknown): value is SwitchState {
  return typeof value === 'object' && value !== null && 'callsSoFar' in value;
}
