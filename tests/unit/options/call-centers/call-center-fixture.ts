import { CONNECTORS, CRMS } from '../../../../extension/catalogue';
import type { Catalogue } from '../../../../src/settings/catalogue';
import { defaultSettings } from '../../../../src/settings/defaults';
import type { CallCenter, SettingsPicture } from '../../../../src/settings/picture';

export const CATALOGUE: Catalogue = { connectors: CONNECTORS, crms: CRMS };

/** A definition file with a section of Offhook's own, which holds a secret. */
export const fileOf = (internalName: string, displayName: string, url = '') => `<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General Information">
    <item sortOrder="0" name="reqInternalName" label="Internal Name">${internalName}</item>
    <item sortOrder="1" name="reqDisplayName" label="Display Name">${displayName}</item>
    <item sortOrder="2" name="reqAdapterUrl" label="CTI Adapter URL">${url}</item>
    <item sortOrder="3" name="reqUseApi" label="Use CTI API">true</item>
    <item sortOrder="4" name="reqSoftphoneHeight" label="Softphone Height">400</item>
    <item sortOrder="5" name="reqSoftphoneWidth" label="Softphone Width">300</item>
    <item sortOrder="6" name="reqSalesforceCompatibilityMode" label="Mode">Lightning</item>
  </section>
  <section sortOrder="1" name="OffhookGenericListener" label="Phone system">
    <item sortOrder="0" name="enabled" label="In use">true</item>
    <item sortOrder="1" name="url" label="Address">http://localhost:5000/</item>
    <item sortOrder="2" name="token" label="Token">s3cret-s3cret-s3cret</item>
  </section>
</callCenter>
`;

export const callCenterOf = (internalName: string, displayName: string): CallCenter => ({
  internalName,
  displayName,
  text: fileOf(internalName, displayName),
  fromPolicy: false,
});

export const BERLIN = callCenterOf('Berlin', 'Support Berlin');
export const HAMBURG = callCenterOf('Hamburg', 'Sales Hamburg');

export const pictureOf = (part: Partial<SettingsPicture> = {}): SettingsPicture => ({
  settings: defaultSettings((key) => key, 'en-US'),
  layers: {},
  callCenters: [],
  problems: [],
  ...part,
});
