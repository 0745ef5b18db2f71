import type { Connector } from '../../../src/cti/connector';
import type { CallId, ConnectorId } from '../../../src/cti/ids';
import { createDesktopManager, type DesktopManager } from '../../../src/desktop/manager';
import type { DesktopPorts } from '../../../src/desktop/ports';
import type { DesktopState } from '../../../src/desktop/state';
import type { TestPhone } from '../adapter';
import type { FakeWorld, StartedWorld } from '../fake-world';
import type { Logged } from '../story/picture';
import type { Listening } from './listening';

/** What stays when the background is stopped. */
export interface Disk {
  stored: DesktopState | undefined;
}

/** What has been done outside the desk, in order. */
export interface Outside {
  readonly pops: CallId[];
  readonly logged: Logged[];
  /** Both by their keys. */
  readonly performed: string[];
  /** What went wrong that nobody asked for. */
  readonly problems: string[];
}

interface BackgroundParts {
  readonly id: ConnectorId;
  readonly phone: TestPhone;
  readonly world: FakeWorld;
  readonly listening: Listening;
  readonly disk: Disk;
  readonly outside: Outside;
}

/** One start of the background: the real desktop manager and the connector under test, not attached yet. */
export function createBackground({ id, phone, world, listening, disk, outside }: BackgroundParts): {
  readonly manager: DesktopManager;
  readonly connector: Connector;
} {
  const started = world.start({
    onEvent: (event) => {
      listening.hear(event);
      return manager.onEvent(id, event);
    },
    onNote: (what, payload) => manager.note(id, what, payload),
    onTick: () => connector.tick?.(),
  });
  const manager = createDesktopManager({
    clock: world.clock,
    newId: world.newId,
    chance: () => 0.5,
    store: {
      load: async () => disk.stored,
      save: async (state) => {
        world.stir();
        if (started.isAlive()) disk.stored = structuredClone(state);
      },
    },
    perform: createPerformer(started, outside),
    draftOf: async () => ({ code: '', note: '' }),
    wakeAt: (at) => started.callAt('desk', at, () => void manager.tick()),
    deadline: createDeadline(started, world),
    publish: () => world.stir(),
    observe: () => world.stir(),
    report: (problem, error) => outside.problems.push(`${problem}: ${error}`),
  });
  const connector = listening.attend(phone.create(started.connectorWorld));
  return { manager, connector };
}

/** Does what reaches outside, unless the background has been stopped by then. */
function createPerformer({ isAlive }: StartedWorld, outside: Outside): DesktopPorts['perform'] {
  return async (effect, _state, progress) => {
    if (!isAlive()) return;
    await progress.commit();
    if (!isAlive()) return;
    const { key, callId } = effect;
    outside.performed.push(key);
    if (effect.kind === 'recordCall') {
      const { call, code } = effect;
      outside.logged.push({ callId, wasTalk: call.establishedAt !== undefined, code, call });
      return;
    }
    outside.pops.push(callId);
    await progress.popped(callId, { status: 'opened', name: 'A record' });
  };
}

function createDeadline({ callAt }: StartedWorld, world: FakeWorld): DesktopPorts['deadline'] {
  return (work, ms) => {
    const name = world.newId();
    const tooLate = new Promise<undefined>((resolve) => {
      callAt(name, world.clock.now() + ms, () => resolve(undefined));
    });
    return Promise.race([work, tooLate]).finally(() => callAt(name, undefined, () => {}));
  };
}
