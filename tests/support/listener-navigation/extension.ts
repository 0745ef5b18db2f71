import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BrowserFamily } from '../../../scripts/browsers/find.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface WatchingExtension {
  readonly dir: string;
  remove(): Promise<void>;
}

/** Builds the extension of background.ts for one browser; its page `page.html` is empty. */
export async function buildWatchingExtension(
  family: BrowserFamily,
  urls: { reportUrl: string; listenerUrl: string },
): Promise<WatchingExtension> {
  const dir = await mkdtemp(join(tmpdir(), 'offhook-watching-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      REPORT_URL: JSON.stringify(urls.reportUrl),
      LISTENER_URL: JSON.stringify(urls.listenerUrl),
    },
    build: {
      outDir: dir,
      emptyOutDir: true,
      lib: { entry: here('background.ts'), formats: ['iife'], name: 'background' },
      rollupOptions: { output: { entryFileNames: 'background.js' } },
    },
  });
  await writeFile(join(dir, 'page.html'), '<!doctype html><title>Watching</title>');
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(await toManifest(family)));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** As Offhook's own manifest, but with the listener's host permission granted from the start. */
async function toManifest(family: BrowserFamily) {
  const { content_security_policy } = JSON.parse(
    await readFile(here('../../../manifest.json'), 'utf8'),
  );
  const common = {
    manifest_version: 3,
    name: 'Watching',
    version: '1.0',
    action: { default_popup: 'page.html' },
    host_permissions: ['http://localhost/*', 'http://127.0.0.1/*', 'http://[::1]/*'],
    content_security_policy,
  };
  return family === 'chromium'
    ? {
        ...common,
        permissions: [
          'storage',
          'webNavigation',
          'webRequest',
          'declarativeNetRequestWithHostAccess',
        ],
        background: { service_worker: 'background.js' },
      }
    : {
        ...common,
        permissions: ['storage', 'webNavigation', 'webRequest', 'webRequestBlocking'],
        background: { scripts: ['background.js'] },
        browser_specific_settings: {
          gecko: { id: 'watching@offhook.invalid', strict_min_version: '140.0' },
        },
      };
}
