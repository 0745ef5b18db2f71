import type { ConnectorDefinition } from '../../../src/cti/connector';
import { toConnectorId } from '../../../src/cti/ids';
import { createNotificationConnector } from './connector';
import { type NotificationSettings, parseNotificationSettings, toHosts } from './settings';

/** The example of a phone system that tells what happens. */
export const notificationExample = {
  id: toConnectorId('notification-example'),
  labelKey: 'connectorNotificationExample',
  services: [
    'makeCall',
    'answerCall',
    'clearConnection',
    'clearCall',
    'holdCall',
    'retrieveCall',
    'alternateCall',
    'consultationCall',
    'reconnectCall',
    'conferenceCall',
    'singleStepConference',
    'transferCall',
    'singleStepTransfer',
    'deflectCall',
    'parkCall',
    'directedPickup',
    'joinCall',
    'generateDigits',
    'setMicrophoneMute',
    'startRecording',
    'stopRecording',
    'associateData',
    'setAgentState',
    'wrapUpCall',
    'snapshotDevice',
  ],
  defaults: { url: 'https://pbx.example/', agent: '', secret: '' },
  fields: [
    {
      name: 'url',
      input: 'url',
      labelKey: 'connectorNotificationExampleUrl',
      hintKey: 'connectorNotificationExampleUrlHint',
    },
    {
      name: 'agent',
      input: 'text',
      labelKey: 'connectorNotificationExampleAgent',
      hintKey: 'connectorNotificationExampleAgentHint',
    },
    {
      name: 'secret',
      input: 'secret',
      labelKey: 'connectorNotificationExampleSecret',
      hintKey: 'connectorNotificationExampleSecretHint',
    },
  ],
  enabledByDefault: false,
  parseSettings: parseNotificationSettings,
  hosts: toHosts,
  create: createNotificationConnector,
} satisfies ConnectorDefinition<NotificationSettings>;
