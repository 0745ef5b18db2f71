import { vi } from 'vitest';
import type { ConnectorId, EpochMs } from '../../../src/cti/ids';
import { fromKept, toKept } from '../../../src/desktop/kept';
import type { DesktopManager } from '../../../src/desktop/manager';
import type { DeskRules } from '../../../src/desktop/rules';
import type { DesktopState } from '../../../src/desktop/state';
import type { ConnectorAdapter, TestPhone } from '../adapter';
import { createFakeWorld, type FakeWorld } from '../fake-world';
import type { Picture } from '../story/picture';
import { createBackground, type Disk, type Outside } from './background';
import { createListening, type Listening } from './listening';

/** A phone system at the end of a real line may take this long to tell; one in memory is not waited for. */
export const PATIENCE = { timeout: 2000, interval: 5 } as const;

/** The real desktop manager with the connector under test, in a world where time goes when told to. */
export interface Desk {
  readonly connectorId: ConnectorId;
  readonly phone: TestPhone;
  readonly world: FakeWorld;
  readonly listening: Listening;
  readonly outside: Outside;
  /** The manager of this start of the background. */
  manager(): DesktopManager;
  picture(): Picture;
  /** What runs is stopped where it stands, and started again with what is kept. */
  restart(what: 'background' | 'browser' | 'empty'): Promise<void>;
  close(): Promise<void>;
}

/** @returns the desk when its line has come up, or has tried to */
export async function openDesk(adapter: ConnectorAdapter, rules: DeskRules): Promise<Desk> {
  const { id, services } = adapter;
  const world = createFakeWorld({ openNativePort: adapter.openNativePort, settle });
  const phone = await adapter.open(world.clock);
  const listening = createListening();
  const disk: Disk = { stored: undefined };
  const outside: Outside = { pops: [], logged: [], performed: [], problems: [] };
  let running: ReturnType<typeof createBackground>;

  async function start(): Promise<void> {
    running = createBackground({ id, phone, world, listening, disk, outside });
    const { manager, connector } = running;
    await manager.start(rules);
    void manager.attach(id, { connector, services }).then(() => manager.resume());
    await world.quiet();
  }

  /** No time passes while the line is being made, or the picture taken, over a real line. */
  async function settle(): Promise<void> {
    if (!phone.settled) return;
    await phone.settled();
    const isInFlux = () => ['connecting', 'resyncing'].includes(linkState());
    // One that does not come up at all is for the story to judge.
    await vi.waitUntil(() => !isInFlux(), PATIENCE).catch(() => {});
  }

  const linkState = () => running.manager.state().links[id]?.state ?? 'offline';

  await start();
  return {
    connectorId: id,
    phone,
    world,
    listening,
    outside,
    manager: () => running.manager,
    picture() {
      const { calls, wrapUps, sessions, activeSessionId, agent, devices } = running.manager.state();
      const { pops, logged } = outside;
      const [link, device] = [linkState(), devices[id]];
      return { calls, wrapUps, sessions, activeSessionId, agent, link, device, pops, logged };
    },
    async restart(what) {
      if (what === 'browser') disk.stored = afterBrowserRestart(disk, world.clock.now());
      if (what === 'empty') disk.stored = undefined;
      await start();
    },
    async close() {
      await running.connector.disconnect();
      await phone.close?.();
    },
  };
}

/** What of the state is still there when the browser has been closed. */
function afterBrowserRestart({ stored }: Disk, at: EpochMs): DesktopState | undefined {
  const kept = stored && toKept(stored);
  return kept && fromKept(structuredClone(kept), at);
}
