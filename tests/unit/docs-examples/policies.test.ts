import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONNECTORS, CRMS } from '../../../extension/catalogue';
import manifest from '../../../manifest.json' with { type: 'json' };
import { toExtensionId } from '../../../scripts/package/crx.mjs';
import { readHosts } from '../../../scripts/package/read-hosts.mjs';
import { readDefinition } from '../../../src/call-center/read-definition';
import { toItems } from '../../../src/settings/definition/to-items';
import { readPolicy } from '../../../src/settings/policy';
import { readPlist } from '../../support/policy/read-plist';
import { readRegistry } from '../../support/policy/read-registry';

const FOLDER = 'docs/examples/policies';
const catalogue = { connectors: CONNECTORS, crms: CRMS };
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const chromeId = toExtensionId(Buffer.from(manifest.key, 'base64'));
const [geckoId = ''] = /\{[0-9a-f-]{36}\}/.exec(readFileSync('vite.config.ts', 'utf8')) ?? [];

/** What the extension would get of each file, as the browser's documentation says. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'linux.json': (text) => JSON.parse(text)['3rdparty'].extensions[chromeId],
  'policies.json': (text) => JSON.parse(text).policies['3rdparty'].Extensions[geckoId],
  'console.json': (text) =>
    Object.fromEntries(
      Object.entries<{ Value: unknown }>(JSON.parse(text)).map(([key, { Value }]) => [key, Value]),
    ),
  'windows.reg': (text) => fromRegistry(readRegistry(text)),
  'macos.mobileconfig': (text) => fromProfile(readPlist(text) as Profile),
};

interface Profile {
  readonly PayloadContent: readonly Record<string, unknown>[];
}

function fromRegistry(keys: Record<string, Record<string, string>>): unknown {
  const path = Object.keys(keys).find((each) => /3rdparty\\.*(policy|\})$/.test(each)) ?? '';
  expect(path).toContain(path.includes('Firefox') ? geckoId : chromeId);
  return { ...keys[path], lock: Object.values(keys[`${path}\\lock`] ?? {}) };
}

function fromProfile({ PayloadContent }: Profile): unknown {
  const ours = PayloadContent.find(({ PayloadType }) => String(PayloadType).endsWith(chromeId));
  if (!ours) {
    const [firefox = {}] = PayloadContent;
    return (firefox['3rdparty'] as { Extensions: Record<string, unknown> }).Extensions[geckoId];
  }
  return Object.fromEntries(Object.entries(ours).filter(([key]) => !key.startsWith('Payload')));
}

const files = readdirSync(FOLDER).flatMap((name) => {
  const reader = Object.entries(READERS).find(([end]) => name.endsWith(end))?.[1];
  return reader ? [{ name, reader }] : [];
});

describe('the policy examples', () => {
  test('are there for every browser and system', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'chrome-linux.json',
      'chrome-macos.mobileconfig',
      'chrome-windows.reg',
      'chromeos-admin-console.json',
      'edge-linux.json',
      'edge-macos.mobileconfig',
      'edge-windows.reg',
      'firefox-macos.mobileconfig',
      'firefox-policies.json',
      'firefox-windows.reg',
    ]);
  });

  test.each(files)('$name sets up Offhook, and nothing of it is refused', ({ name, reader }) => {
    const { policy, problems } = readPolicy(reader(read(name)), catalogue);
    expect(problems).toEqual([]);
    expect(policy).toMatchObject({
      managedBy: 'Northwind IT, phone 4711',
      items: JSON.parse(read('settings.json')),
      locks: ['crms', 'connectors.generic-listener'],
      forcesCallCenter: true,
    });
    const { definition, findings } = readDefinition(policy?.callCenterText ?? '');
    expect(findings).toEqual([]);
    expect(definition && toItems(definition, catalogue)).toMatchObject({
      items: {
        region: 'US',
        crms: [{ settings: { origin: 'https://northwind.lightning.force.com' } }],
      },
      findings: [],
    });
  });

  test('name the hosts that the CRM of the example needs', () => {
    const { definition } = readDefinition(read('call-center.xml'));
    const items = definition && toItems(definition, catalogue).items;
    const [crm] = (items?.crms ?? []) as readonly { kind: string; settings: unknown }[];
    const needed = CRMS.find(({ kind }) => kind === crm?.kind)?.hosts(crm?.settings) ?? [];
    expect(readHosts(read('hosts.txt'), 'hosts.txt')).toEqual({
      hosts: [...needed, 'http://localhost/*'],
      problems: [],
    });
  });
});
