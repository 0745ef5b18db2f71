import { SERVICES } from '../../cti/call-services';
import type { ConnectorDefinition } from '../../cti/connector';
import { toConnectorId } from '../../cti/ids';
import { createSimulator } from './connector';

export type { SimulatorConnector } from './connector';

/** There is nothing to set. */
export type SimulatorSettings = Readonly<Record<string, never>>;

/** The call tester's phone system: it lives in the browser and needs nothing outside it. */
export const simulator = {
  id: toConnectorId('simulator'),
  labelKey: 'connectorSimulator',
  services: SERVICES,
  defaults: {},
  fields: [],
  enabledByDefault: true,
  parseSettings(value) {
    if (typeof value !== 'object' || value === null) throw new Error('must be an object');
    const [unknown] = Object.keys(value);
    if (unknown !== undefined) throw new Error(`${unknown} is not a setting of the simulator`);
    return {};
  },
  hosts: () => [],
  create: (_settings, world) => createSimulator(world),
} satisfies ConnectorDefinition<SimulatorSettings>;
