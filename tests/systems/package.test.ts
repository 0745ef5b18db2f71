import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BuiltExtension,
  readBuiltExtension,
  STORE_BROWSERS,
} from '../../scripts/package/built-extension.mjs';
import { findProblems } from '../../scripts/package/find-problems.mjs';
import { toLintResult } from '../../scripts/package/lint-firefox.mjs';
import { makePackages, type PackagesResult } from '../../scripts/package/make-packages.mjs';
import { selectShipped } from '../../scripts/package/select-shipped.mjs';
import { readStated } from '../../scripts/package/stated.mjs';
import { toZip } from '../../scripts/package/to-zip.mjs';
import { describeInBrowsers } from '../support/browser/describe-in-browsers';

const stated = readStated();
const chrome = readBuiltExtension('dist/chrome', 'chrome');
const firefox = readBuiltExtension('dist/firefox', 'firefox');
const folder = mkdtempSync(join(tmpdir(), 'offhook-package-'));
let result: PackagesResult;

beforeAll(async () => {
  result = await makePackages({ dist: 'dist', into: folder });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the built extension', () => {
  it.each([chrome, firefox])('in $folder may go to its store', (extension) => {
    expect(findProblems(extension, stated)).toEqual([]);
  });

  it('passes Mozilla’s linter, which makes no new remarks', () => {
    expect(result.remarks).not.toEqual([]);
    expect(result.remarks.filter((remark) => !remark.includes('(expected: '))).toEqual([]);
  });
});

type Manifest = BuiltExtension['manifest'];
const withManifest = (extension: BuiltExtension, change: Partial<Manifest>): BuiltExtension => ({
  ...extension,
  manifest: { ...extension.manifest, ...change },
});
const withFile = (extension: BuiltExtension, path: string, text: string): BuiltExtension => ({
  ...extension,
  files: new Map(extension.files).set(path, Buffer.from(text)),
});
const withPolicy = (extension_pages: string) =>
  withManifest(chrome, { content_security_policy: { extension_pages } });
const withGecko = (change: object) =>
  withManifest(firefox, {
    browser_specific_settings: {
      gecko: { ...firefox.manifest.browser_specific_settings?.gecko, ...change },
    },
  });
const policy = chrome.manifest.content_security_policy?.extension_pages ?? '';

describe('a build', () => {
  it.each<[string, BuiltExtension, string]>([
    [
      'with a file for websites',
      withManifest(chrome, { web_accessible_resources: [{ resources: ['assets/*'] }] }),
      'dist/chrome/manifest.json: web_accessible_resources',
    ],
    [
      'with no policy of its own',
      withManifest(chrome, { content_security_policy: {} }),
      'extension_pages is missing',
    ],
    ['that upgrades ws:', withPolicy(`${policy}; upgrade-insecure-requests`), 'upgrade-insecure'],
    ['with inline styles', withPolicy(`${policy}; style-src 'unsafe-inline'`), "'unsafe-inline'"],
    [
      'with scripts from elsewhere',
      withPolicy(policy.replace("script-src 'self'", "script-src 'self' https://cdn.example")),
      'needs exactly "script-src \'self\'"',
    ],
    ['of another version', withManifest(chrome, { version: '9.9.9' }), 'in package.json'],
    ['of a version in letters', withManifest(chrome, { version: '1.0-beta' }), 'do not take'],
    [
      'for an older Chrome than README.md says',
      withManifest(chrome, { minimum_chrome_version: '100' }),
      'the oldest browser is 100, in README.md',
    ],
    [
      'for any Firefox',
      withGecko({ strict_min_version: undefined }),
      'the oldest browser is not named',
    ],
    [
      'with a permission that nobody explains',
      withManifest(chrome, { permissions: [...chrome.manifest.permissions, 'history'] }),
      '"history", which docs/permissions.md does not explain',
    ],
    [
      'without a permission that is explained',
      withManifest(firefox, { permissions: firefox.manifest.permissions.slice(1) }),
      '"storage", which docs/permissions.md names',
    ],
    [
      'that asks for sites at installation',
      withManifest(chrome, { host_permissions: ['<all_urls>'] }),
      'optional_host_permissions',
    ],
    [
      'that says it collects nothing',
      withGecko({ data_collection_permissions: { required: ['none'] } }),
      '"none", which the table in PRIVACY.md does not explain',
    ],
    [
      'that does not say what it collects',
      withGecko({ data_collection_permissions: undefined }),
      'data_collection_permissions is missing',
    ],
    [
      'with a source map',
      withFile(chrome, 'assets/a.js.map', '{}'),
      'dist/chrome/assets/a.js.map: source maps',
    ],
    [
      'that points to a source map',
      withFile(chrome, 'assets/a.js', '//# sourceMappingURL=a.js.map'),
      'dist/chrome/assets/a.js: source maps',
    ],
  ])('%s is refused', (_, extension, message) => {
    expect(findProblems(extension, stated).join('\n')).toContain(message);
  });

  it.each([
    ['a.js', 'const f=new Function("a","return a")'],
    ['a.js', 'Function(`return this`)()'],
    ['a.js', '(0,x),eval(text)'],
    ['a.js', 'setTimeout("run()",1)'],
    ['a.js', 'importScripts(`x.js`)'],
    ['a.js', 'import(address)'],
    ['a.js', 'import("https://cdn.example/a")'],
    ['a.js', 'import{a}from"//cdn.example/a"'],
    ['a.js', 'e.src=`https://cdn.example/a.js`'],
    ['a.html', '<script>run()</script>'],
    ['a.html', '<script src="https://cdn.example/a"></script>'],
    ['a.html', '<link rel="stylesheet" href="//cdn.example/a.css">'],
    ['a.css', '@import "https://cdn.example/a.css";'],
    ['a.css', 'a{background:url(http://cdn.example/a.png)}'],
  ])('with foreign code is refused: %s %s', (path, text) => {
    const [problem, ...others] = findProblems(withFile(chrome, path, text), stated);
    expect(problem).toContain(`dist/chrome/${path}`);
    expect(others.filter((other) => !other.includes(path))).toEqual([]);
  });

  it.each([
    ['a.js', 'isFunction(a);new Functional();retrieval(a);import("./b.js");setTimeout(run,1)'],
    ['a.js', 'const listener="http://localhost:5000/",svg="http://www.w3.org/2000/svg"'],
    ['a.html', '<script type="module" crossorigin src="/assets/a.js"></script>'],
  ])('with nothing foreign is not: %s %s', (path, text) => {
    expect(findProblems(withFile(chrome, path, text), stated)).toEqual([]);
  });

  it('with an error that the linter finds is refused, and a new remark is marked', () => {
    const message = (code: string) => ({ code, message: 'Says why', file: 'manifest.json' });
    const { problems, remarks } = toLintResult(
      { errors: [message('BAD')], warnings: [message('UNSAFE_VAR_ASSIGNMENT'), message('ODD')] },
      'dist/firefox',
    );
    expect(problems).toEqual([
      expect.stringContaining('dist/firefox/manifest.json: Says why [BAD]'),
    ]);
    expect(remarks).toEqual([
      expect.stringContaining('expected: '),
      expect.stringContaining('[ODD] (new: '),
    ]);
  });
});

describe('packaging', () => {
  it('writes one zip for each store', () => {
    expect(result.problems).toEqual([]);
    const names = STORE_BROWSERS.map((browser) => `offhook-${browser}-${stated.version}.zip`);
    expect(readdirSync(folder).filter((name) => name.endsWith('.zip'))).toEqual(names);
  });

  it.each([chrome, firefox])(
    'takes everything of $folder but what nothing names',
    async (built) => {
      const zipped = await unzip(built.browser);
      const same = [...built.files].filter(([path, bytes]) => zipped.get(path)?.equals(bytes));
      const missing = [...built.files.keys()].filter((path) => !zipped.has(path));

      expect(zipped.has('manifest.json')).toBe(true);
      expect([...zipped.keys()].filter((path) => !built.files.has(path))).toEqual([]);
      expect(
        missing.filter(
          (path) => !/^(icons\/.*\.svg|assets\/(click-to-dial|crm-tab|toast)\.ts\.js)$/.test(path),
        ),
      ).toEqual([]);
      expect(same.length).toBeGreaterThanOrEqual(zipped.size - 1);
      expect(result.packages.find(({ path }) => path.includes(built.browser))).toMatchObject({
        shipped: [...zipped.keys()].sort(),
        leftOut: missing.sort(),
      });
    },
  );

  it('leaves the key, and nothing else, out of the manifest for Chrome’s store', async () => {
    const { key, ...rest } = { key: undefined, ...chrome.manifest };
    expect(key).toBeDefined();
    expect(JSON.parse(String((await unzip('chrome')).get('manifest.json')))).toEqual(rest);
  });

  it('makes the same bytes of the same files, in whatever order they come', async () => {
    const { files } = selectShipped(firefox);
    const again = await toZip(new Map([...files].reverse()));
    const path = result.packages.find(({ path }) => path.includes('firefox'))?.path ?? '';
    expect(again.equals(readFileSync(path))).toBe(true);
  });

  it('writes nothing when something is wrong', async () => {
    const into = join(folder, 'refused');
    const refused = await makePackages({ dist: 'dist', into }, { ...stated, version: '9.9.9' });
    expect(refused.problems).toHaveLength(2);
    expect(refused.packages).toEqual([]);
    expect(() => readdirSync(into)).toThrow('ENOENT');
  });
});

describeInBrowsers(
  'the package',
  (getBrowser) => {
    it('works as it is: its popup shows the softphone, and nothing fails', async () => {
      const browser = getBrowser();
      const popup = await browser.openPopup();
      await popup.waitForSelector('main');
      await popup.close();
      expect(await browser.consoleErrors()).toEqual([]);
    });
  },
  {
    extensionDir: async (family) => {
      const browser = family === 'chromium' ? 'chrome' : 'firefox';
      const extensionDir = join(folder, browser);
      for (const [path, bytes] of await unzip(browser)) {
        mkdirSync(dirname(join(extensionDir, path)), { recursive: true });
        writeFileSync(join(extensionDir, path), bytes);
      }
      return extensionDir;
    },
  },
);

async function unzip(browser: BuiltExtension['browser']): Promise<Map<string, Buffer>> {
  const path = join(folder, `offhook-${browser}-${stated.version}.zip`);
  const { files } = await JSZip.loadAsync(readFileSync(path));
  const entries = Object.entries(files).map(
    async ([name, file]) => [name, await file.async('nodebuffer')] as const,
  );
  return new Map(await Promise.all(entries));
}
