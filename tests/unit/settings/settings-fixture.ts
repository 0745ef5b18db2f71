import { CONNECTORS, CRMS } from '../../../extension/catalogue';
import { toConnectorId } from '../../../src/cti/ids';
import type { SettingsField } from '../../../src/cti/settings-field';
import type { Catalogue } from '../../../src/settings/catalogue';
import { defaultSettings } from '../../../src/settings/defaults';
import type { SettingsSources } from '../../../src/settings/in-force';
import { isObject } from '../../../src/settings/same-value';

const field = (name: string, input: SettingsField['input']): SettingsField => ({
  name,
  input,
  labelKey: `${name}Label`,
  hintKey: `${name}Hint`,
});

/** A phone system that cannot do without its secret. */
const branch: Catalogue['connectors'][number] = {
  id: toConnectorId('branch'),
  labelKey: 'branchName',
  fields: [
    field('origin', 'origin'),
    field('account', 'text'),
    field('secret', 'secret'),
    field('isFast', 'switch'),
  ],
  defaults: { origin: '', account: '', secret: '', isFast: false },
  enabledByDefault: false,
  parseSettings(value) {
    if (!isObject(value)) throw new Error('branch: must be an object');
    const { origin, account = '', secret, isFast = false } = value;
    if (typeof origin !== 'string' || !/^https:\/\/[a-z.]+$/.test(origin)) {
      throw new Error('branch: origin must be an origin');
    }
    if (typeof secret !== 'string' || secret === '') {
      throw new Error('branch: secret must not be empty');
    }
    return { origin, account: String(account), secret, isFast: isFast === true };
  },
  hosts: (settings) => [`${(settings as { readonly origin: string }).origin}/*`],
};

/** What Offhook really has, and one more. */
export const CATALOGUE: Catalogue = { connectors: [...CONNECTORS, branch], crms: CRMS };

export const DEFAULTS = defaultSettings((key) => key, 'en-US');

export const WORLD = { defaults: DEFAULTS, catalogue: CATALOGUE };

export function sources(given: Partial<SettingsSources> = {}): SettingsSources {
  return { ...WORLD, stored: undefined, policy: undefined, isPolicyLive: true, ...given };
}

/** A call center's file: `section/item` → value, besides what each must have. */
export function definitionText(
  internalName: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const all = Object.entries({
    'reqGeneralInfo/reqInternalName': internalName,
    'reqGeneralInfo/reqDisplayName': `The ${internalName}`,
    'reqGeneralInfo/reqAdapterUrl': '',
    'reqGeneralInfo/reqUseApi': 'true',
    'reqGeneralInfo/reqSoftphoneHeight': '',
    'reqGeneralInfo/reqSoftphoneWidth': '',
    'reqGeneralInfo/reqSalesforceCompatibilityMode': 'Lightning',
    ...values,
  }).map(([path, value]) => [...path.split('/'), value] as const);
  const names = [...new Set(all.map(([section]) => section))];
  const sections = names.map((name, order) => {
    const items = all
      .filter(([section]) => section === name)
      .map(([, item, value], at) => `    <item sortOrder="${at}" name="${item}">${value}</item>\n`);
    return `  <section sortOrder="${order}" name="${name}">\n${items.join('')}  </section>\n`;
  });
  return `<!-- by hand -->\n<callCenter>\n${sections.join('')}</callCenter>\n`;
}

/** The generic listener with its token, at an address of this machine. */
export const listener = (token?: string, port = 5000) => ({
  enabled: true,
  settings: { url: `http://localhost:${port}/`, ...(token !== undefined && { token }) },
});

/** A CRM with a token. */
export const crm = (id: string, token: string, origin = 'https://acme.my.salesforce.com') => ({
  id,
  kind: 'salesforce',
  settings: { origin, token, apiVersion: '62.0', interface: 'lightning' },
});
