import type { ConnectorDefinition } from '../../cti/connector';
import { toConnectorId } from '../../cti/ids';
import { createGenericListener, type GenericListener } from './connector';
import { DEFAULT_LISTENER_URL } from './host-protocol';
import { type ListenerSettings, parseListenerSettings, toListenerHost } from './settings';

/** Calls that middleware announces by opening or fetching a URL: USD's generic listener adapter. */
export const genericListener = {
  id: toConnectorId('generic-listener'),
  labelKey: 'connectorGenericListener',
  services: ['clearConnection'],
  defaults: { url: DEFAULT_LISTENER_URL },
  fields: [
    {
      name: 'url',
      input: 'url',
      labelKey: 'optionsListenerUrl',
      hintKey: 'optionsListenerUrlHint',
      problemKey: 'optionsListenerUrlProblem',
    },
    {
      name: 'token',
      input: 'secret',
      labelKey: 'optionsListenerToken',
      hintKey: 'optionsListenerTokenHint',
      problemKey: 'optionsListenerTokenProblem',
    },
  ],
  enabledByDefault: true,
  parseSettings: parseListenerSettings,
  hosts: (settings) => [toListenerHost(settings)],
  create: createGenericListener,
} satisfies ConnectorDefinition<ListenerSettings> & {
  create: (...args: never[]) => GenericListener;
};
