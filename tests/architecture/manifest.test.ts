import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UserConfig, UserConfigFnObject } from 'vite';
import { describe, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import type { BuiltManifest } from '../../scripts/package/built-extension.mjs';
import { readStated } from '../../scripts/package/stated.mjs';
import { TOAST_PAGE } from '../../src/messaging/sender';
import viteConfig from '../../vite.config';
import { EXTENSION_INTERFACES, FEATURES } from './browser-features';

const configOf = (mode: string): UserConfig =>
  (viteConfig as UserConfigFnObject)({ mode, command: 'build' });
const stated = readStated();
const minimums = [Number(stated.minimums.chrome), Number(stated.minimums.firefox)] as const;

/** The manifest that crxjs is given for the build. */
function manifestOf(mode: string): BuiltManifest & Record<string, unknown> {
  const plugins = (configOf(mode).plugins ?? []).flat(3) as { api?: CrxApi }[];
  const given = plugins.find((plugin) => plugin.api?.crx)?.api?.crx.options.manifest;
  if (!given) throw new Error(`the ${mode} build has no manifest`);
  return given;
}

interface CrxApi {
  readonly crx: { readonly options: { manifest: BuiltManifest & Record<string, unknown> } };
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const given = manifestOf(browser);

  test('asks for the permissions that docs/permissions.md explains, and no others', () => {
    expect([...given.permissions].sort()).toEqual([...stated.permissions[browser]].sort());
    expect(given.optional_permissions).toBeUndefined();
  });

  test('asks for no website at installation', () => {
    expect(given.host_permissions).toBeUndefined();
    expect(given.content_scripts).toBeUndefined();
    expect(given.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('opens nothing to websites but the toast, in Chrome at an address of the session', () => {
    expect(given.web_accessible_resources).toEqual([
      {
        resources: [TOAST_PAGE],
        matches: ['https://*/*', 'http://*/*'],
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ]);
  });

  test('has what lets an organisation’s policy in, where the browser needs it', () => {
    const { storage } = given as { readonly storage?: { readonly managed_schema: string } };
    if (browser === 'firefox') expect(storage).toBeUndefined();
    else expect(existsSync(`extension/static/${storage?.managed_schema}`)).toBe(true);
  });

  test('is built for the oldest browser that README.md names', () => {
    expect(configOf(browser).build?.target).toBe(`${browser}${stated.minimums[browser]}`);
  });
});

describe('the oldest browsers', () => {
  test('are the same in README.md and in the manifests', () => {
    const gecko = manifestOf('firefox').browser_specific_settings?.gecko;
    expect(manifest.minimum_chrome_version).toBe(stated.minimums.chrome);
    expect(gecko?.strict_min_version).toBe(`${stated.minimums.firefox}.0`);
  });

  test('know every extension interface that is used', () => {
    expect(interfacesUsed()).toEqual(Object.keys(EXTENSION_INTERFACES).sort());
    expect(newerThanMinimum(Object.entries(EXTENSION_INTERFACES))).toEqual([]);
  });

  test('know every feature that is used', () => {
    expect(newerThanMinimum(featuresUsed())).toEqual([]);
  });

  test('are no newer than they must be', () => {
    const all = [...Object.entries(EXTENSION_INTERFACES), ...featuresUsed()].map(
      ([, since]) => since,
    );
    expect(Math.max(...all.map(([chrome = 0]) => chrome))).toBe(minimums[0]);
    expect(Math.max(...all.map(([, firefox = 0]) => firefox))).toBe(minimums[1]);
  });
});

type Entry = readonly [name: string, since: readonly [number | undefined, number | undefined]];

function newerThanMinimum(entries: readonly Entry[]): string[] {
  return entries
    .filter(([, since]) => since.some((version = 0, index) => version > (minimums[index] ?? 0)))
    .map(([name, [chrome, firefox]]) => `${name} (Chrome ${chrome}, Firefox ${firefox})`);
}

function featuresUsed(): Entry[] {
  const sources = [...sourceTexts(), readFileSync('manifest.json', 'utf8')];
  sources.push(readFileSync('vite.config.ts', 'utf8'));
  return FEATURES.filter(({ pattern }) => sources.some((text) => pattern.test(text))).map(
    ({ name, since }) => [name, since],
  );
}

/**
 * `tabs.query` for `browser.tabs.query(…)`. What begins with a capital is a type; what is called with `?.` may
 * be missing.
 */
function interfacesUsed(): string[] {
  const found = sourceTexts().flatMap((text) =>
    [...text.matchAll(/\b(?:browser|chrome)\.(\w+\.[a-z]\w*)\b(?!\?\.\()/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set(found)].sort();
}

/** The browsers' part of the product; the native host runs in Node. */
function sourceTexts(): string[] {
  return ['src', 'extension']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.(tsx?|css|html)$/.test(path) && !path.includes('native-host'))
    .map((path) => readFileSync(path, 'utf8'));
}
