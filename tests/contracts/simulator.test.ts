import { simulator } from '../../src/connectors/simulator';
import type { SimulatorConnector } from '../../src/connectors/simulator/connector';
import { runConnectorContract } from './connector-contract';

runConnectorContract('simulator', simulator.services, async () => {
  let current: SimulatorConnector | undefined;
  return {
    create: (world) => {
      current = simulator.create(simulator.defaults, world);
      return current;
    },
    ring: async (ani) => {
      await current?.offerCall([['ani', ani]]);
    },
    close: async () => {},
  };
});
