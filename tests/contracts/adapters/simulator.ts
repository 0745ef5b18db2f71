import { simulator } from '../../../src/connectors/simulator';
import type { SimulatorConnector } from '../../../src/connectors/simulator/connector';
import type { ConnectorAdapter, PhoneAct } from '../adapter';

/** The simulator can do all that the stories ask for. */
export const simulatorAdapter: ConnectorAdapter = {
  id: simulator.id,
  services: simulator.services,
  definition: simulator,
  settings: {},
  cannot: [],
  async open() {
    let connector: SimulatorConnector | undefined;
    return {
      create(world) {
        connector = simulator.create(simulator.defaults, world);
        return connector;
      },
      async act(act) {
        if (!connector) throw new Error('it has not been started');
        const result = await perform(connector, act);
        if (!result.ok) throw new Error(`${act.does}: ${result.reason} ${result.detail ?? ''}`);
      },
    };
  },
};

function perform(connector: SimulatorConnector, act: PhoneAct) {
  switch (act.does) {
    case 'ring': {
      const { does: _, callType: type, userData, ...own } = act;
      return connector.offerCall(Object.entries({ ...own, type, ...userData }));
    }
    case 'queue':
      return connector.runScript('queue');
    case 'handset':
      return connector.execute(act.command);
    default:
      return connector.stage(act);
  }
}
