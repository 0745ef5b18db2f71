import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** What can be built; `npm run build` builds all of them. */
const TARGETS = ['chrome', 'firefox', 'native-host'] as const;
type Target = (typeof TARGETS)[number];

/** Firefox: below this the data collection statement is not understood; Debian's ESR is newer. */
const FIREFOX_MIN = '140.0';

/** Where Firefox does the same with other permissions: src/browser/listener-interception.ts. */
const FIREFOX_PERMISSIONS: Record<string, string[]> = {
  declarativeNetRequestWithHostAccess: ['webRequest', 'webRequestBlocking'],
};

export default defineConfig(({ mode }) => {
  const target = TARGETS.find((name) => name === mode) ?? 'chrome';
  return target === 'native-host' ? nativeHostBuild() : extensionBuild(target);
});

function extensionBuild(browser: Exclude<Target, 'native-host'>): UserConfig {
  return {
    publicDir: 'extension/static',
    plugins: [
      preact(),
      crx({
        manifest: manifestFor(browser),
        browser,
        contentScripts: {
          standaloneFiles: [
            'extension/content/click-to-dial.ts',
            'extension/content/crm-tab.ts',
            'extension/content/toast.ts',
          ],
        },
      }),
      onlyTheToastWebAccessible(browser),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      sourcemap: false,
      target: browser === 'chrome' ? `chrome${manifest.minimum_chrome_version}` : 'firefox140',
      rollupOptions: {
        input: {
          'call-tester': 'extension/call-tester/index.html',
          diagnostics: 'extension/diagnostics/index.html',
          toast: 'extension/toast/index.html',
          welcome: 'extension/welcome/index.html',
        },
        // Nothing is cached by name in an extension, and without hashes two builds of one source are the same.
        output: {
          entryFileNames: 'assets/[name].js',
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  };
}

/** One manifest, in Chrome's form; here is all in which Firefox differs. */
function manifestFor(browser: 'chrome' | 'firefox'): ManifestV3Export {
  if (browser === 'chrome') return manifest as ManifestV3Export;
  // Firefox hands every policy over, and knows no schema.
  const { key: _, minimum_chrome_version: __, storage: ___, background, ...common } = manifest;
  return {
    ...common,
    permissions: common.permissions.flatMap((name) => FIREFOX_PERMISSIONS[name] ?? [name]),
    background: { scripts: [background.service_worker], type: 'module' },
    web_accessible_resources: webAccessible(browser),
    browser_specific_settings: {
      gecko: {
        id: '{95b2bb78-5df7-49ac-8040-b6580409ecf4}',
        strict_min_version: FIREFOX_MIN,
        // What PRIVACY.md says in words: numbers and caller data go to the agent's own phone system and CRM.
        data_collection_permissions: {
          required: ['personallyIdentifyingInfo', 'personalCommunications'],
        },
      },
    },
  } as unknown as ManifestV3Export;
}

/**
 * The content scripts stand alone, so no page needs a file of ours but the toast's; crxjs lists them all the same,
 * which would let every site see that Offhook is there.
 */
function onlyTheToastWebAccessible(browser: 'chrome' | 'firefox'): Plugin & {
  renderCrxManifest(manifest: { web_accessible_resources?: unknown }): unknown;
} {
  return {
    name: 'only-the-toast-web-accessible',
    enforce: 'post',
    renderCrxManifest: (rendered) => ({
      ...rendered,
      web_accessible_resources: webAccessible(browser),
    }),
  };
}

/** In Chrome at another address in each session; Firefox, whose addresses are random in each profile, warns of the key. */
function webAccessible(browser: 'chrome' | 'firefox') {
  return manifest.web_accessible_resources.map(({ use_dynamic_url, ...resource }) =>
    browser === 'chrome' ? { ...resource, use_dynamic_url } : resource,
  );
}

/** The listener for middleware: one file that Node runs, with nothing to install beside it. */
function nativeHostBuild(): UserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: 'src/native-host/main.ts',
      target: 'node20',
      outDir: 'dist/native-host',
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'host.mjs' } },
    },
  };
}
