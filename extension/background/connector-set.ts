import { hostPermissions } from '../../src/browser/host-permissions';
import { openNativePort } from '../../src/browser/native-port';
import { genericListener } from '../../src/connectors/generic-listener';
import type { GenericListener } from '../../src/connectors/generic-listener/connector';
import { NATIVE_HOST_NAME } from '../../src/connectors/generic-listener/host-protocol';
import { type SimulatorConnector, simulator } from '../../src/connectors/simulator';
import type { Clock, Connector, ConnectorWorld } from '../../src/cti/connector';
import type { ConnectorId } from '../../src/cti/ids';
import type { DesktopManager } from '../../src/desktop/manager';
import type { Settings } from '../../src/settings/schema';
import { stored } from './stored';

/** Every connector there is; a new phone system is one line here. */
export const CONNECTORS = [genericListener, simulator] as const;
type Definition = (typeof CONNECTORS)[number];

export interface ConnectorSetPorts {
  readonly manager: DesktopManager;
  readonly clock: Clock;
  readonly timers: { wakeAt(name: string, at: number | undefined): void };
}

/** The connectors in use: those that the settings enable. */
export type ConnectorSet = ReturnType<typeof createConnectorSet>;

export function createConnectorSet({ manager, clock, timers }: ConnectorSetPorts) {
  /** What each attached connector was made from, to see whether the settings have changed for it. */
  const inUse = new Map<ConnectorId, string>();

  function worldFor(id: ConnectorId): ConnectorWorld {
    return {
      clock,
      memory: stored.connectorMemory(id),
      newId: () => crypto.randomUUID(),
      emit: (event) => manager.onEvent(id, event),
      wakeAt: (at) => timers.wakeAt(id, at),
      openNativePort: () => openNativePort(NATIVE_HOST_NAME),
      isAllowed: (hosts) => hostPermissions.has([...hosts]),
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
    const wanted = optionsOf(definition, settings);
    const key = JSON.stringify(wanted);
    if (inUse.get(definition.id) === key) return;
    if (inUse.delete(definition.id)) await manager.detach(definition.id);
    if (!wanted) return;
    inUse.set(definition.id, key);
    await manager.attach(definition.id, {
      connector: create(definition, wanted, worldFor(definition.id)),
      services: definition.services,
    });
  }

  return {
    /** Attaches, detaches and renews so that exactly what the settings say is in use. */
    async use(settings: Settings): Promise<void> {
      await Promise.all(CONNECTORS.map((definition) => use(definition, settings)));
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
