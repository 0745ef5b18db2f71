import { hostPermissions } from '../../src/browser/host-permissions';
import { openNativePort } from '../../src/browser/native-port';
import { genericListener } from '../../src/connectors/generic-listener';
import type { GenericListener } from '../../src/connectors/generic-listener/connector';
import { NATIVE_HOST_NAME } from '../../src/connectors/generic-listener/host-protocol';
import { type SimulatorConnector, simulator } from '../../src/connectors/simulator';
import type { Clock, Connector, ConnectorWorld } from '../../src/cti/connector';
import type { ConnectorId } from '../../src/cti/ids';
import type { DesktopManager } from '../../src/desktop/manager';
import { isUp } from '../../src/desktop/state';
import type { Settings } from '../../src/settings/schema';
import { CONNECTORS } from '../catalogue';
import { stored } from './stored';

type Definition = (typeof CONNECTORS)[number];

export interface ConnectorSetPorts {
  readonly manager: DesktopManager;
  readonly clock: Clock;
  readonly timers: { wakeAt(name: string, at: number | undefined): void };
}

/** The connectors in use: those that the settings enable. */
export type ConnectorSet = ReturnType<typeof createConnectorSet>;

/** A connector in use: what it was made from, and a way to cut it off. */
interface InUse {
  readonly options: string;
  cutOff(): void;
}

export function createConnectorSet({ manager, clock, timers }: ConnectorSetPorts) {
  const inUse = new Map<ConnectorId, InUse>();
  let turn: Promise<void> = Promise.resolve();
  /** From then on it is new settings that bring a connector into use. */
  let hasStarted = false;

  /** What one connector gets; once it is cut off, nothing that it still says is heard. */
  function worldFor(id: ConnectorId): { world: ConnectorWorld; cutOff(): void } {
    let isAlive = true;
    const world: ConnectorWorld = {
      clock,
      memory: stored.connectorMemory(id),
      newId: () => crypto.randomUUID(),
      emit: async (event) => (isAlive ? manager.onEvent(id, event) : undefined),
      wakeAt: (at) => {
        if (isAlive) timers.wakeAt(id, at);
      },
      note: (what, payload) => {
        if (isAlive) manager.note(id, what, payload);
      },
      openNativePort: () => openNativePort(NATIVE_HOST_NAME),
      isAllowed: (hosts) => hostPermissions.has([...hosts]),
    };
    return {
      world,
      cutOff() {
        isAlive = false;
      },
    };
  }

  /** One that cannot be started says so and keeps no other from starting. */
  async function use(definition: Definition, settings: Settings): Promise<void> {
    try {
      await renew(definition, settings);
    } catch (error) {
      const values = [error instanceof Error ? error.message : String(error)];
      const detail = { key: 'connectorFailed', values };
      const at = clock.now();
      await manager.onEvent(definition.id, { kind: 'link', state: 'refused', at, detail });
    }
  }

  async function renew(definition: Definition, settings: Settings): Promise<void> {
    const { id } = definition;
    const wanted = optionsOf(definition, settings);
    const options = JSON.stringify(wanted);
    const current = inUse.get(id);
    if (current?.options === options || hasLiveCalls(id)) return;
    if (current) {
      inUse.delete(id);
      await manager.detach(id);
      current.cutOff();
    }
    if (!wanted) return;
    const { world, cutOff } = worldFor(id);
    inUse.set(id, { options, cutOff });
    const connector = create(definition, wanted, world);
    const { services } = definition;
    await manager.attach(id, { connector, services }, { evenIfRefused: hasStarted });
  }

  /** A connector in use keeps the calls it can still tell of; new settings wait for their end. */
  function hasLiveCalls(id: ConnectorId): boolean {
    const { calls, links } = manager.state();
    const isHeard = inUse.has(id) && isUp(links[id]?.state);
    return isHeard && calls.some((call) => call.connectorId === id);
  }

  return {
    /**
     * Attaches, detaches and renews so that exactly what the settings say is in use. A connector with live calls is
     * left as it is until their end: call it again then.
     */
    use(settings: Settings): Promise<void> {
      const all = () => Promise.all(CONNECTORS.map((definition) => use(definition, settings)));
      turn = turn.then(async () => {
        await all();
        hasStarted = true;
      });
      return turn;
    },
    tick(name: string): void {
      CONNECTORS.map(({ id }) => id)
        .filter((id) => id === name)
        .forEach((id) => {
          manager.connector(id)?.tick?.();
        });
    },
    /** Where the generic listener listens; undefined while it is not in use. */
    listenerUrl(settings: Settings): string | undefined {
      try {
        return optionsOf(genericListener, settings)?.url;
      } catch {
        // What is wrong with them is shown as the state of its line.
        return undefined;
      }
    },
    listener: () => manager.connector(genericListener.id) as GenericListener | undefined,
    simulator: () => manager.connector(simulator.id) as SimulatorConnector | undefined,
  };
}

/** The connector's settings, or undefined when it is not in use. */
function optionsOf<D extends Definition>(
  definition: D,
  settings: Settings,
): D['defaults'] | undefined {
  const chosen = settings.connectors[definition.id];
  if (!(chosen?.enabled ?? definition.enabledByDefault)) return undefined;
  return chosen ? definition.parseSettings(chosen.settings) : definition.defaults;
}

function create(
  definition: Definition,
  options: Definition['defaults'],
  world: ConnectorWorld,
): Connector {
  // Each definition is given the settings that it has itself parsed.
  const make = definition.create as (settings: typeof options, world: ConnectorWorld) => Connector;
  return make(options, world);
}
