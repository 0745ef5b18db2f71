import { hostPermissions } from '../../src/browser/host-permissions';
import { openNativePort } from '../../src/browser/native-port';
import { NATIVE_HOST_NAME } from '../../src/connectors/generic-listener/host-protocol';
import type { ConnectorDefinition } from '../../src/cti/connector';
import { type ConnectionReport, testConnection } from '../../src/desktop/test-connection';
import type { Handlers } from '../../src/messaging/server';
import { CONNECTORS } from '../catalogue';
import { deadline } from './deadline';
import type { Desk } from './desk';
import { withOwnListener } from './own-listener-test';
import { tryNumberWith } from './try-number-with';

/** What can be tried out before it is saved. */
export function createTrialHandlers(desk: Desk): Pick<Handlers, 'testConnection' | 'tryNumber'> {
  const ports = {
    clock: { now: () => Date.now() },
    deadline,
    newId: () => crypto.randomUUID(),
    openNativePort: () => openNativePort(NATIVE_HOST_NAME),
    isAllowed: (hosts: readonly string[]) => hostPermissions.has([...hosts]),
  };

  return {
    testConnection: async ({ connectorId, settings }): Promise<ConnectionReport> => {
      await desk.attached;
      const definition: ConnectorDefinition<unknown> | undefined = CONNECTORS.find(
        ({ id }) => id === connectorId,
      );
      if (!definition) return unknownConnector(connectorId);
      const tested = withOwnListener(definition, settings, {
        url: desk.listenerUrl(),
        link: () => desk.state().links[connectorId],
        pause: () => new Promise((resolve) => setTimeout(resolve, 100)),
      });
      return testConnection(tested, settings, ports);
    },
    tryNumber: async (wish) => {
      await desk.ready;
      return tryNumberWith(wish);
    },
  };
}

const unknownConnector = (id: string): ConnectionReport => ({
  ok: false,
  steps: [
    {
      step: 'settings',
      outcome: 'failed',
      detail: { key: 'trialUnknownConnector', values: [id] },
      tookMs: 0,
    },
  ],
});
