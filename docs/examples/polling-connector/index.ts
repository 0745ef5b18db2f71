import type { ConnectorDefinition } from '../../../src/cti/connector';
import { toConnectorId } from '../../../src/cti/ids';
import { createPollingConnector } from './connector';
import { type PollingSettings, parsePollingSettings, toHosts } from './settings';

/** The example of a phone system that is asked again and again how things stand. */
export const pollingExample = {
  id: toConnectorId('polling-example'),
  labelKey: 'connectorPollingExample',
  services: [
    'makeCall',
    'answerCall',
    'clearConnection',
    'holdCall',
    'retrieveCall',
    'singleStepTransfer',
    'generateDigits',
    'setAgentState',
    'snapshotDevice',
  ],
  defaults: { url: 'https://pbx.example/', agent: '', secret: '' },
  fields: [
    {
      name: 'url',
      input: 'url',
      labelKey: 'connectorPollingExampleUrl',
      hintKey: 'connectorPollingExampleUrlHint',
    },
    {
      name: 'agent',
      input: 'text',
      labelKey: 'connectorPollingExampleAgent',
      hintKey: 'connectorPollingExampleAgentHint',
    },
    {
      name: 'secret',
      input: 'secret',
      labelKey: 'connectorPollingExampleSecret',
      hintKey: 'connectorPollingExampleSecretHint',
    },
  ],
  enabledByDefault: false,
  parseSettings: parsePollingSettings,
  hosts: toHosts,
  create: createPollingConnector,
} satisfies ConnectorDefinition<PollingSettings>;
