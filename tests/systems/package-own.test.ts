import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserFamily, findBrowser } from '../../scripts/browsers/find.mjs';
import { readBuiltExtension } from '../../scripts/package/built-extension.mjs';
import { readPackageKey } from '../../scripts/package/crx.mjs';
import { makePackages, type PackagesResult } from '../../scripts/package/make-packages.mjs';
import { readStated } from '../../scripts/package/stated.mjs';
import { writeOwnPackage } from '../../scripts/package/write-own-package.mjs';
import { chosenFamilies } from '../support/browser/describe-in-browsers';
import { type ForcedBrowser, startForcedBrowser } from '../support/policy/forced-browser';
import { openPolicyFile, type PolicyFile, whyNoPolicies } from '../support/policy/policy-file';
import { listenOnLoopback } from '../support/product/listen-on-loopback';

const { version } = readStated();
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = readPackageKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const geckoId = 'offhook@northwind.example';
const hosts = ['https://crm.northwind.example/*', 'http://localhost/*'];

const folder = mkdtempSync(join(tmpdir(), 'offhook-own-'));
/** What Northwind's intranet would serve. */
const server = createServer((request, response) => {
  try {
    response.end(readFileSync(join(folder, new URL(request.url ?? '', 'http://x').pathname)));
  } catch {
    response.writeHead(404).end();
  }
});
let site: Awaited<ReturnType<typeof listenOnLoopback>>;
let result: PackagesResult;

beforeAll(async () => {
  site = await listenOnLoopback(server);
  const baseUrl = site.url.replace(/\/$/, '');
  result = await makePackages({
    dist: 'dist',
    into: folder,
    own: { hosts, key, geckoId, baseUrl },
  });
});

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

describe('packages of one’s own', () => {
  test('are a signed one for Chrome, one for Firefox, and the way to the newest', () => {
    expect(result.problems).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([
      `offhook-own-chrome-${version}.crx`,
      `offhook-own-firefox-${version}.xpi`,
      'offhook-own-updates.xml',
    ]);
  });

  test('differ from the stores’ in their manifests alone', async () => {
    for (const browser of ['chrome', 'firefox'] as const) {
      const built = readBuiltExtension(`dist/${browser}`, browser);
      const { path = '' } = result.packages.find((each) => each.path.includes(browser)) ?? {};
      // A zip is read from its end; what stands before it is skipped.
      const { files } = await JSZip.loadAsync(readFileSync(path));
      expect(Object.keys(files)).toContain('service-worker-loader.js');
      for (const [name, file] of Object.entries(files)) {
        const bytes = await file.async('nodebuffer');
        if (name !== 'manifest.json')
          expect(bytes.equals(built.files.get(name) ?? Buffer.of())).toBe(true);
        else expect(JSON.parse(String(bytes)).host_permissions).toEqual(hosts);
      }
    }
  });

  test('without a key leave the signing to the browser', async () => {
    const into = join(folder, 'unsigned');
    mkdirSync(into);
    for (const browser of ['chrome', 'firefox'] as const) {
      await writeOwnPackage(readBuiltExtension(`dist/${browser}`, browser), { hosts }, into);
    }
    expect(readdirSync(into).sort()).toEqual([
      `offhook-own-chrome-${version}.zip`,
      `offhook-own-firefox-${version}.xpi`,
    ]);
    rmSync(into, { recursive: true });
  });
});

describe.each(chosenFamilies())('installed by a policy (%s)', { timeout: 120_000 }, (family) => {
  const reason = whyNoPolicies(family) ?? whyNotUnsigned(family);
  if (reason !== undefined) {
    test.skip(`cannot be tried: ${reason}`, () => {});
    return;
  }
  let file: PolicyFile;
  let browser: ForcedBrowser;

  beforeAll(async () => {
    file = openPolicyFile(family);
    file.write(family === 'firefox' ? firefoxPolicies() : chromiumPolicies());
    browser = await startForcedBrowser(family, family === 'firefox' ? geckoId : key.extensionId);
  }, 180_000);

  afterAll(async () => {
    file?.restore();
    await browser?.close();
  });

  test('it has its hosts without a question, and no others, whatever runtime_allowed_hosts says', async () => {
    const page = await browser.openExtensionPage('_locales/en/messages.json');
    const granted = (origin: string) =>
      page.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), origin);
    for (const host of hosts) expect(await granted(host)).toBe(true);
    expect(await granted('https://allowed.example/*')).toBe(false);
    expect(await granted('https://*/*')).toBe(false);
  });
});

/** Release builds of Firefox take nothing that Mozilla has not signed. */
function whyNotUnsigned(family: BrowserFamily): string | undefined {
  if (family === 'chromium') return undefined;
  const { version = '' } = findBrowser('firefox') ?? {};
  return version.endsWith('esr') ? undefined : `Firefox ${version} takes no unsigned extension`;
}

const runtime = { runtime_allowed_hosts: ['https://allowed.example'] };

function chromiumPolicies() {
  return {
    // DevTools, and with it this test, is kept out of what a policy has installed, otherwise.
    DeveloperToolsAvailability: 1,
    ExtensionSettings: {
      [key.extensionId]: {
        ...runtime,
        installation_mode: 'force_installed',
        update_url: new URL('offhook-own-updates.xml', site.url).href,
      },
    },
  };
}

function firefoxPolicies() {
  const install_url = new URL(`offhook-own-firefox-${version}.xpi`, site.url).href;
  return {
    policies: {
      Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
      ExtensionSettings: {
        [geckoId]: { ...runtime, installation_mode: 'force_installed', install_url },
      },
    },
  };
}
