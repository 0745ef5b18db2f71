import type { AgentState } from '../cti/agent';
import type { Items } from '../settings/item';
import type { OnLogOff } from '../settings/workplace';
import { type Belongings, mergeBelongings } from './belongings';
import { leave, NEW_WORKSTATION, needsName, planHandOver, type Workstation } from './workstation';

/** As it is stored: in trusted storage, for it holds secrets. */
export interface StoredWorkstation {
  readonly workstation: Workstation;
  readonly putAway: Readonly<Record<string, Belongings>>;
}

export interface WorkstationPorts {
  load(): Promise<StoredWorkstation | undefined>;
  save(stored: StoredWorkstation): Promise<void>;
  /** What lies here now. */
  read(): Promise<Belongings>;
  /** The newer items with their secrets, those that they lack from the older ones; both after a stop in between. */
  mergeSecrets(older: Items, newer: Items): Items;
  /** Removes it, and what else an agent leaves behind. May be done twice. */
  clear(): Promise<void>;
  /** Puts it back, beside what lies here. May be done twice. */
  putBack(belongings: Belongings): Promise<void>;
  agentState(): AgentState;
  isIdle(): boolean;
  onLogOff(): OnLogOff;
  onChange(): void;
}

/**
 * Hands a shared workstation over from one agent to the next. Each step may be the last before a stop: what is put
 * away is stored before it is removed, and removed from there only when it is back.
 */
export function keepWorkstation(ports: WorkstationPorts) {
  let stored: StoredWorkstation = { workstation: NEW_WORKSTATION, putAway: {} };
  let isLoaded = false;
  /** What could not be read is not written over: it is read before anything else is done. */
  async function load(): Promise<void> {
    if (isLoaded) return;
    stored = (await ports.load()) ?? stored;
    isLoaded = true;
  }
  let turn: Promise<void> = load().catch(() => undefined);
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = turn.then(load).then(act);
    turn = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  async function keep(next: Partial<StoredWorkstation>): Promise<void> {
    stored = { ...stored, ...next };
    await ports.save(stored);
    ports.onChange();
  }

  /** An agent may be called `constructor`. */
  const putAwayFor = (agent: string): Belongings | undefined =>
    Object.hasOwn(stored.putAway, agent) ? stored.putAway[agent] : undefined;

  async function handOver(): Promise<void> {
    const { workstation } = stored;
    const plan = planHandOver(workstation, ports.agentState(), ports.isIdle(), ports.onLogOff());
    if (plan.kind === 'none') return;
    if (plan.kind === 'putAway') {
      const { agent } = plan;
      const before = putAwayFor(agent);
      const mine = mergeBelongings(before, await ports.read(), ports.mergeSecrets);
      await keep({ putAway: { ...stored.putAway, [agent]: mine } });
    }
    await ports.clear();
    // Agents are not kept apart any more: nobody will come for what is still put away.
    const forgotten = ports.onLogOff() === 'clear';
    await keep(
      forgotten
        ? { workstation: NEW_WORKSTATION, putAway: {} }
        : { workstation: leave(workstation) },
    );
  }

  return {
    /** To be called when the desk has changed, once it is known what the phone systems say. */
    look: () =>
      inTurn(async () => {
        const { workstation } = stored;
        if (!workstation.wasLoggedOn && ports.agentState() !== 'null') {
          await keep({ workstation: { ...workstation, wasLoggedOn: true } });
        }
        await handOver();
      }),
    /** An agent says who they are, and gets back what was put away for them. False: somebody is here. */
    arrive: (name: string) =>
      inTurn(async () => {
        const { workstation, putAway } = stored;
        if (!needsName(workstation, ports.onLogOff())) return false;
        const { [name]: _, ...others } = putAway;
        const mine = putAwayFor(name);
        if (mine) await ports.putBack(mine);
        await keep({ workstation: { ...workstation, agent: name }, putAway: others });
        return true;
      }),
    view: () => ({
      ...stored.workstation,
      needsName: needsName(stored.workstation, ports.onLogOff()),
    }),
  };
}
