import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../tests/fixtures/definitions/', import.meta.url));

/** The shapes of real files, short: whatever the fixtures have, these are there. */
const SHAPES = [
  `<?xml version="1.0" encoding="UTF-8" ?>
<!-- comment -->
<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General Information">
    <item sortOrder="0" name="reqInternalName" label="InternalName">DemoAdapter</item>
    <item sortOrder="1" name="reqDisplayName" label="Display Name">Demo Adapter</item>
    <item sortOrder="2" name="reqAdapterUrl" label="Adapter URL">https://c.example:8443/softphone?a=1&amp;b=2/</item>
    <item sortOrder="3" name="reqUseApi" label="Use API">true</item>
    <item sortOrder="4" name="reqSoftphoneHeight" label="Height">300</item>
    <item sortOrder="5" name="reqSoftphoneWidth" label="Width">550</item>
    <item sortOrder="6" name="reqSalesforceCompatibilityMode" label=" Mode">Classic_and_Lightning</item>
    <item sortOrder="7" name="reqStandbyUrl" label="Standby">/apex/standby</item>
    <item sortOrder="8" name="reqTimeout" label="Timeout">5000</item>
  </section>
  <section sortOrder="1" name="reqDialingOptions" label="Dialing Options">
    <item sortOrder="0" name="reqOutsidePrefix" label="Outside">9</item>
    <item sortOrder="1" name="reqLongDistPrefix" label="Long distance">1</item>
    <item sortOrder="2" name="reqInternationalPrefix" label="International">011</item>
  </section>
</callCenter>
`,
  `<!-- before -->
<?xml version='1.0' encoding='ISO-8859-1'?>
<callCenter>
<section name="reqGeneralInfo" sortOrder="0" label="Ünïcode & more">
<item name="settings1" sortOrder="1"
      label="x">-----BEGIN-----
MIIB
-----END-----</item>
<item name="settings1" sortOrder="0" label="x">25/02/2026 09:04:49</item>
<item name="reqInternalName" label="y">Put your name here</item>
<item name="reqTransferTargetForOmniFlowTransferDisplayName"><value><![CDATA[<+1>]]></value></item>
</section><section name="FreedomCTISettings"><item name="WebSocketEndpoint">wss://x/&nbsp;</item></section>
</callCenter>`,
  `<?xml version="1.0" encoding="UTF-8"?>
<CallCenter xmlns="http://soap.sforce.com/2006/04/metadata">
  <adapterUrl>/apex/x</adapterUrl>
  <customSettings>{"/a/b": "c", "d": [1, null]}</customSettings>
  <displayName>Display</displayName>
  <displayNameLabel>Label</displayNameLabel>
  <internalNameLabel>Label</internalNameLabel>
  <version>4</version>
  <sections>
    <items><label>L</label><name>reqInternalName</name><value>Name</value></items>
    <items><label>L</label><name>reqUseApi</name><value>true</value></items>
    <label>L</label>
    <name>reqGeneralInfo</name>
  </sections>
</CallCenter>
`,
  '# Read me\n\n```xml\n<callCenter>\n  <section name="s"><item name="i">v</item></section>\n</callCenter>\n```\n',
  '<!DOCTYPE callCenter [<!ENTITY a "b"><!ENTITY % c SYSTEM "file:///d">]><callCenter>&a;</callCenter>',
  '{"sections": [{"name": "reqGeneralInfo"}]}',
  '<!DOCTYPE html><html><body><p>Sign in</body></html>',
];

/** @returns {readonly string[]} what inputs are made from; bytes that are no UTF-8 as U+FFFD */
export function readSeeds() {
  return [...SHAPES, ...filesIn(FIXTURES).map((path) => readFileSync(path, 'utf8'))];
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
