import { type CommandResult, DONE, refused } from '../../cti/command';
import type { Connector, ConnectorWorld } from '../../cti/connector';
import type { CtiEvent, LinkDetail, LinkState } from '../../cti/event';
import type { EpochMs } from '../../cti/ids';
import { carry, GOOD_LINE, type Line, WHY } from './line';
import { type Memory, parseMemory } from './memory';
import { type Pair, scriptOf } from './offer';
import type { Script, ScriptName } from './script';
import { SCRIPTS } from './scripts';
import type { Turn } from './settle';
import type { StageAct } from './stage';
import {
  applyCommand,
  applyStageAct,
  catchUp,
  greet,
  nextDueAt,
  playScript,
  powerUp,
  toSnapshot,
} from './switch';
import type { SwitchState } from './switch-state';

/** The simulator's line, with what the call tester asks of it. None of these rejects. */
export interface SimulatorConnector extends Connector {
  /** A call with these keys and values rings. */
  offerCall(pairs: readonly Pair[]): Promise<CommandResult>;
  /** A whole scripted call begins. */
  runScript(name: ScriptName): Promise<CommandResult>;
  /** The others, the switch or the line act. They can while the line is down, too. */
  stage(act: StageAct): Promise<CommandResult>;
}

/** Between the switch and the desktop: nothing, a line that carries, or one that only looks as if it did. */
type Session = 'none' | 'open' | 'dead';

/** What comes of a command then. */
const NO_LINE = { none: 'notConnected', dead: 'noAnswer' } as const;

/** The shell around the switch: keeps its state in the world's memory and wakes it when something is due. */
export function createSimulator(world: ConnectorWorld): SimulatorConnector {
  /** Undefined: not looked up yet, or never powered up. */
  let memory: Memory | undefined;
  let isInUse = true;
  let session: Session = 'none';
  let last: CtiEvent | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  /** One at a time, in the order of asking; a failure is the asker's, not the next one's. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = queue.then(task);
    queue = turn.catch(() => {});
    return turn;
  }

  async function remember(next: Memory): Promise<Memory> {
    const isKnown = memory?.switch === next.switch && memory.line === next.line;
    if (!isKnown) await world.memory.save(next);
    memory = next;
    return next;
  }

  /** Stored before it is told: whoever wakes up in between learns it from the snapshot. */
  async function take({ state, events }: Turn, line: Line, isHeard: boolean): Promise<Memory> {
    const carried = carry(line, isHeard ? events : []);
    const now = await remember({ switch: state, line: carried.line });
    world.wakeAt(nextDueAt(state));
    for (const event of carried.arriving) tell(event);
    return now;
  }

  function tell(event: CtiEvent): void {
    last = event;
    void world.emit(event);
  }

  function link(state: LinkState, detail?: LinkDetail): void {
    void world.emit({ kind: 'link', state, at: world.clock.now(), ...(detail && { detail }) });
  }

  /** The line does not carry (any more): says so. */
  function fail(state: 'down' | 'refused'): void {
    session = 'none';
    link(state === 'refused' ? 'refused' : 'offline', WHY[state]);
  }

  async function connect(): Promise<void> {
    session = 'none';
    isInUse = true;
    const at = world.clock.now();
    memory ??= await recall();
    const line = memory?.line ?? GOOD_LINE;
    const turn = memory ? catchUp(memory.switch, at) : powerUp(world.newId(), at);
    const now = await take(turn, line, line.state === 'up');
    if (line.state !== 'up') {
      fail(line.state === 'refused' ? 'refused' : 'down');
      return;
    }
    session = 'open';
    link('connected');
    await take(greet(now.switch, at), now.line, true);
  }

  async function recall(): Promise<Memory | undefined> {
    const stored = await world.memory.load();
    const found = parseMemory(stored);
    if (stored !== undefined && !found)
      world.note('the stored switch has another form; a new one is powered up');
    return found;
  }

  /** Asks for something that needs the memory; a failure to store is a refusal, and nothing has happened. */
  function ask(task: (now: Memory) => Promise<CommandResult>): Promise<CommandResult> {
    return inTurn(async () => {
      // A line that was refused is not tried at the next start; the tester can act all the same.
      if (isInUse) memory ??= await recall();
      return memory ? task(memory) : refused('notConnected');
    }).catch((error: unknown) => refused('rejected', String(error)));
  }

  /** Takes one step of the switch and answers for it. */
  function step(
    turnOf: (now: SwitchState, at: EpochMs) => Turn & { readonly result?: CommandResult },
  ): Promise<CommandResult> {
    return ask(async (now) => {
      const turn = turnOf(now.switch, world.clock.now());
      await take(turn, now.line, session === 'open');
      return turn.result ?? DONE;
    });
  }

  const play = (script: Script) => step((now, at) => playScript(now, script, at));

  /** It is never made again by itself: the desktop tries. */
  async function setLine(now: Memory, state: Line['state']): Promise<CommandResult> {
    await remember({ ...now, line: { ...now.line, state } });
    if (session === 'none' || state === 'up') return DONE;
    if (state === 'dead') session = 'dead';
    else fail(state);
    return DONE;
  }

  return {
    connect: () => inTurn(connect),
    probe: () => inTurn(async () => session === 'open'),
    snapshot: () =>
      inTurn(async () =>
        memory && session === 'open' ? toSnapshot(memory.switch, world.clock.now()) : undefined,
      ),
    execute: (command) =>
      step((now, at) =>
        session === 'open'
          ? applyCommand(now, command, at)
          : { state: now, events: [], result: refused(NO_LINE[session]) },
      ),
    tick: () => void step(catchUp),
    disconnect: () =>
      inTurn(async () => {
        memory = undefined;
        isInUse = false;
        session = 'none';
        world.wakeAt(undefined);
        link('offline');
      }),
    offerCall: (pairs) => play(scriptOf(pairs)),
    runScript: (name) => play(SCRIPTS[name]),
    stage(act) {
      switch (act.does) {
        case 'line':
          return ask((now) => setLine(now, act.to));
        case 'lose':
          return ask(async (now) => {
            const toLose = Math.max(now.line.toLose, act.events);
            await remember({ ...now, line: { ...now.line, toLose } });
            return DONE;
          });
        case 'repeat':
          return ask(async () => {
            if (session !== 'open') return refused('notConnected');
            if (!last) return refused('rejected');
            tell(last);
            return DONE;
          });
        default:
          return step((now, at) => applyStageAct(now, act, at));
      }
    },
  };
}
