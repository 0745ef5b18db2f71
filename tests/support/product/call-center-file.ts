import type { NavigationRule } from '../../../src/screen-pop/rule';

/** What a call center that is made for one test's servers sets. */
export interface CallCenterOf {
  readonly internalName: string;
  readonly displayName: string;
  readonly crmOrigin: string;
  readonly listenerUrl: string;
  readonly rules: readonly NavigationRule[];
}

/** A definition file as an administrator writes it: it configures an agent completely. */
export function toCallCenterFile(facts: CallCenterOf): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- One file for every agent. -->
<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General information">
    <item sortOrder="0" name="reqInternalName" label="Internal name">${facts.internalName}</item>
    <item sortOrder="1" name="reqDisplayName" label="Display name">${facts.displayName}</item>
    <item sortOrder="2" name="reqAdapterUrl" label="Adapter"></item>
    <item sortOrder="3" name="reqUseApi" label="Open CTI">true</item>
    <item sortOrder="4" name="reqSoftphoneHeight" label="Height">600</item>
    <item sortOrder="5" name="reqSoftphoneWidth" label="Width">400</item>
  </section>
  <section sortOrder="1" name="OffhookAgent" label="Agent">
    <item sortOrder="0" name="region" label="Region">US</item>
  </section>
  <section sortOrder="2" name="OffhookGenericListener" label="Listener">
    <item sortOrder="0" name="enabled" label="In use">true</item>
    <item sortOrder="1" name="url" label="URL">${facts.listenerUrl}</item>
  </section>
  <section sortOrder="3" name="OffhookCrm" label="CRM">
    <item sortOrder="0" name="kind" label="Kind">demo</item>
    <item sortOrder="1" name="origin" label="Address">${facts.crmOrigin}</item>
  </section>
  <section sortOrder="4" name="OffhookScreenPop" label="Screen pop">
    <item sortOrder="0" name="rules" label="Rules"><![CDATA[${JSON.stringify(facts.rules, null, 2)}]]></item>
  </section>
</callCenter>
`;
}
