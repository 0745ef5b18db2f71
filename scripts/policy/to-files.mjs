import { toMobileConfig } from './mobile-config.mjs';
import { toRegistryFile } from './registry.mjs';

/**
 * One policy in the files of each browser and system. Everything is text, since that is all that every one of them can
 * hand over; docs/administration.md says where each file belongs.
 *
 * @typedef {object} OffhookPolicy
 * @property {string} [managedBy]
 * @property {string} [callCenter]  text of a definition file
 * @property {Readonly<Record<string, unknown>>} [settings]  by item
 * @property {readonly string[]} [lock]
 *
 * @typedef {object} Installation  what is installed, and from where
 * @property {string} chromeId
 * @property {string} updateUrl   for Chrome, Chromium and Edge
 * @property {string} geckoId
 * @property {string} installUrl  for Firefox
 */

const WINDOWS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies';
const CHROMIUMS = /** @type {const} */ ([
  {
    name: 'chrome',
    key: 'Google\\Chrome',
    domain: 'com.google.Chrome',
    pin: { toolbar_pin: 'force_pinned' },
  },
  {
    name: 'edge',
    key: 'Microsoft\\Edge',
    domain: 'com.microsoft.Edge',
    pin: { toolbar_state: 'force_shown' },
  },
]);

/**
 * @param {OffhookPolicy} policy
 * @param {Installation} installation
 * @returns {ReadonlyMap<string, string>} by name of the file
 */
export function toPolicyFiles(policy, installation) {
  const values = toValues(policy);
  return new Map([
    ...CHROMIUMS.flatMap((browser) => toChromiumFiles(browser, values, installation)),
    ...toFirefoxFiles(values, installation),
    ['chromeos-admin-console.json', toJson(toAdminConsole(values))],
  ]);
}

/** @typedef {Readonly<Record<string, string | readonly string[]>>} PolicyValues */

/** @param {OffhookPolicy} policy @returns {PolicyValues} */
function toValues({ managedBy, callCenter, settings, lock }) {
  return {
    ...(managedBy !== undefined && { managedBy }),
    ...(callCenter !== undefined && { callCenter }),
    ...(settings !== undefined && { settings: JSON.stringify(settings) }),
    ...(lock !== undefined && { lock }),
  };
}

/**
 * @param {(typeof CHROMIUMS)[number]} browser
 * @param {PolicyValues} values
 * @param {Installation} installation
 * @returns {[name: string, text: string][]}
 */
function toChromiumFiles({ name, key, domain, pin }, values, { chromeId, updateUrl }) {
  const settings = { installation_mode: 'force_installed', update_url: updateUrl, ...pin };
  return [
    [
      `${name}-linux.json`,
      toJson({
        ExtensionSettings: { [chromeId]: settings },
        '3rdparty': { extensions: { [chromeId]: values } },
      }),
    ],
    [
      `${name}-windows.reg`,
      toRegistryFile([
        { path: `${WINDOWS}\\${key}\\ExtensionSettings\\${chromeId}`, values: settings },
        ...toRegistryKeys(`${WINDOWS}\\${key}\\3rdparty\\extensions\\${chromeId}\\policy`, values),
      ]),
    ],
    [
      `${name}-macos.mobileconfig`,
      toMobileConfig(`Offhook (${name})`, `com.offhook.policy.${name}`, [
        { domain, values: { ExtensionSettings: { [chromeId]: settings } } },
        { domain: `${domain}.extensions.${chromeId}`, values },
      ]),
    ],
  ];
}

/**
 * @param {PolicyValues} values
 * @param {Installation} installation
 * @returns {[name: string, text: string][]}
 */
function toFirefoxFiles(values, { geckoId, installUrl }) {
  const settings = {
    installation_mode: 'force_installed',
    install_url: installUrl,
    default_area: 'navbar',
  };
  const policies = {
    ExtensionSettings: { [geckoId]: settings },
    '3rdparty': { Extensions: { [geckoId]: values } },
  };
  const key = `${WINDOWS}\\Mozilla\\Firefox`;
  return [
    ['firefox-policies.json', toJson({ policies })],
    [
      'firefox-windows.reg',
      toRegistryFile([
        { path: `${key}\\ExtensionSettings\\${geckoId}`, values: settings },
        ...toRegistryKeys(`${key}\\3rdparty\\Extensions\\${geckoId}`, values),
      ]),
    ],
    [
      'firefox-macos.mobileconfig',
      toMobileConfig('Offhook (firefox)', 'com.offhook.policy.firefox', [
        { domain: 'org.mozilla.firefox', values: { EnterprisePoliciesEnabled: true, ...policies } },
      ]),
    ],
  ];
}

/**
 * A list is a key of its own, whose values are counted from 1.
 * @param {string} path
 * @param {PolicyValues} values
 * @returns {import('./registry.mjs').RegistryKey[]}
 */
function toRegistryKeys(path, values) {
  /** @type {Record<string, string>} */
  const texts = {};
  const lists = [];
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') texts[name] = name === 'callCenter' ? onOneLine(value) : value;
    else {
      const counted = value.map((item, index) => [String(index + 1), item]);
      lists.push({ path: `${path}\\${name}`, values: Object.fromEntries(counted) });
    }
  }
  return [{ path, values: texts }, ...lists];
}

/** Of a definition, so that the registry can show it. Where line ends may have a meaning it stays as it is. @param {string} xml */
function onOneLine(xml) {
  return /<!--|<!\[CDATA\[/.test(xml) ? xml : xml.trim().replace(/>\s*[\r\n]\s*</g, '><');
}

/** Google's Admin console wants each value in an object of its own. @param {PolicyValues} values */
function toAdminConsole(values) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { Value: value }]),
  );
}

/** Lists of names on one line each. @param {unknown} value */
function toJson(value) {
  const text = JSON.stringify(value, null, 2);
  const short = text.replace(
    /\[\n\s+([^{}[\]]*?)\n\s+\]/g,
    (_, items) => `[${items.replace(/,\n\s+/g, ', ')}]`,
  );
  return `${short}\n`;
}
