import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPolicyOptions } from '../../../scripts/policy/options.mjs';
import { toRegistryFile } from '../../../scripts/policy/registry.mjs';
import { toPolicyFiles } from '../../../scripts/policy/to-files.mjs';
import { readPlist } from '../../support/policy/read-plist';
import { readRegistry } from '../../support/policy/read-registry';

const EXAMPLES = 'docs/examples/policies';
const folder = mkdtempSync(join(tmpdir(), 'offhook-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COMMAND = [
  '--into',
  folder,
  '--call-center',
  `${EXAMPLES}/call-center.xml`,
  '--settings',
  `${EXAMPLES}/settings.json`,
  '--lock',
  'callCenter, crms, connectors.generic-listener',
  '--managed-by',
  'Northwind IT, phone 4711',
];

describe('the policy command', () => {
  test('makes the examples of the documentation from their parts', () => {
    const { policy, installation } = readPolicyOptions(COMMAND);
    const files = toPolicyFiles(policy, installation);
    const parts = ['call-center.xml', 'hosts.txt', 'settings.json'];
    expect(readdirSync(EXAMPLES).sort()).toEqual([...files.keys(), ...parts].sort());
    for (const [name, text] of files) {
      expect(readFileSync(join(EXAMPLES, name), 'utf8')).toBe(text);
    }
  });

  test.each([
    ['', '--into FOLDER is missing'],
    ['--into x --locks all', 'Usage: npm run policy'],
    ['--into x --call-center nowhere.xml', 'nowhere.xml cannot be read'],
    [`--into x --settings ${EXAMPLES}/call-center.xml`, 'call-center.xml: '],
    ['--into x --settings package-list.json', 'package-list.json cannot be read'],
  ])('says what is wrong with its options: %s', (line, message) => {
    expect(() => readPolicyOptions(line === '' ? [] : line.split(' '))).toThrow(message);
  });

  test('takes settings by name only', () => {
    const file = join(folder, 'list.json');
    writeFileSync(file, '["region"]');
    expect(() => readPolicyOptions(['--into', 'x', '--settings', file])).toThrow(
      'must hold a JSON object',
    );
  });

  test('takes the ids and places of a build of one’s own', () => {
    const { installation } = readPolicyOptions(
      '--into x --chrome-id a --update-url b --gecko-id c@d --install-url e'.split(' '),
    );
    expect(installation).toEqual({
      chromeId: 'a',
      updateUrl: 'b',
      geckoId: 'c@d',
      installUrl: 'e',
    });
  });
});

describe('each file of a policy', () => {
  const callCenter = '<a x="1 &amp; 2">\r\n  <b>Zürich \\ "quoted"</b>\n <!-- kept -->\n</a>\n';
  const policy = {
    managedBy: 'IT <help@it.example> & "friends" \\ 日本',
    callCenter,
    settings: { region: 'GB', text: 'two\nlines' },
    lock: ['region', 'all'],
  };
  const values = { ...policy, settings: JSON.stringify(policy.settings) };
  const installation = {
    chromeId: 'abcdefghijklmnopabcdefghijklmnop',
    updateUrl: 'https://it.example/updates.xml?a=1&b=2',
    geckoId: '{0-1}',
    installUrl: 'https://it.example/offhook.xpi',
  };
  const files = toPolicyFiles(policy, installation);
  const text = (name: string) => files.get(name) ?? '';

  test.each(['chrome', 'edge'])('says the same for %s on every system', (browser) => {
    const { chromeId, updateUrl } = installation;
    const json = JSON.parse(text(`${browser}-linux.json`));
    expect(json['3rdparty'].extensions).toEqual({ [chromeId]: values });
    const settings = json.ExtensionSettings[chromeId];
    expect(settings).toMatchObject({ installation_mode: 'force_installed', update_url: updateUrl });

    const vendor = browser === 'chrome' ? 'Google\\Chrome' : 'Microsoft\\Edge';
    const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}`;
    const { lock, ...texts } = values;
    expect(readRegistry(text(`${browser}-windows.reg`))).toEqual({
      [`${root}\\ExtensionSettings\\${chromeId}`]: settings,
      [`${root}\\3rdparty\\extensions\\${chromeId}\\policy`]: texts,
      [`${root}\\3rdparty\\extensions\\${chromeId}\\policy\\lock`]: { 1: 'region', 2: 'all' },
    });

    const domain = browser === 'chrome' ? 'com.google.Chrome' : 'com.microsoft.Edge';
    expect(readPlist(text(`${browser}-macos.mobileconfig`))).toMatchObject({
      PayloadType: 'Configuration',
      PayloadContent: [
        { PayloadType: domain, ExtensionSettings: { [chromeId]: settings } },
        { PayloadType: `${domain}.extensions.${chromeId}`, ...values, lock },
      ],
    });
  });

  test('says the same for Firefox on every system', () => {
    const { geckoId } = installation;
    const { policies } = JSON.parse(text('firefox-policies.json'));
    expect(policies['3rdparty'].Extensions).toEqual({ [geckoId]: values });
    const root = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Mozilla\\Firefox';
    const { lock, ...texts } = values;
    expect(readRegistry(text('firefox-windows.reg'))).toEqual({
      [`${root}\\ExtensionSettings\\${geckoId}`]: policies.ExtensionSettings[geckoId],
      [`${root}\\3rdparty\\Extensions\\${geckoId}`]: texts,
      [`${root}\\3rdparty\\Extensions\\${geckoId}\\lock`]: { 1: lock[0], 2: lock[1] },
    });
    expect(readPlist(text('firefox-macos.mobileconfig'))).toMatchObject({
      PayloadContent: [
        { PayloadType: 'org.mozilla.firefox', EnterprisePoliciesEnabled: true, ...policies },
      ],
    });
  });

  test('says the same in Google’s Admin console', () => {
    expect(JSON.parse(text('chromeos-admin-console.json'))).toEqual({
      managedBy: { Value: values.managedBy },
      callCenter: { Value: callCenter },
      settings: { Value: values.settings },
      lock: { Value: values.lock },
    });
  });

  test('has what macOS needs to replace it by a later one: the same identifiers and UUIDs', () => {
    const later = toPolicyFiles({ ...policy, managedBy: 'others' }, installation);
    const uuids = (profile = '') => profile.match(/[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}/g);
    const name = 'edge-macos.mobileconfig';
    expect(uuids(later.get(name))).toEqual(uuids(files.get(name)));
    expect(new Set(uuids(files.get(name)))).toHaveProperty('size', 3);
  });

  test('for Windows is ASCII with the line ends of Windows, and short where it can be', () => {
    for (const name of ['chrome-windows.reg', 'firefox-windows.reg']) {
      expect(text(name)).toMatch(/^[\x20-\x7E\r\n]*$/);
      expect(text(name).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
    const plain = toPolicyFiles({ callCenter: '<a>\n  <b>1</b>\n</a>\n' }, installation);
    expect(plain.get('chrome-windows.reg')).toContain('"callCenter"="<a><b>1</b></a>"');
  });

  test('leaves out what the policy does not say', () => {
    const json = JSON.parse(toPolicyFiles({}, installation).get('chrome-linux.json') ?? '');
    expect(json['3rdparty'].extensions[installation.chromeId]).toEqual({});
  });
});

test('a registry file holds every text', () => {
  const values = { 'a"b': 'x'.repeat(300), empty: '', lines: 'a\r\nb\t"\\ü' };
  expect(readRegistry(toRegistryFile([{ path: 'HKLM\\x', values }]))).toEqual({
    'HKLM\\x': values,
  });
});
