import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the native host as `npm run build` does, but into a folder of its own; returns the file. */
export async function buildNativeHost(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'offhook-native-host-'));
  await build({
    root: projectRoot,
    mode: 'native-host',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: false },
  });
  return join(outDir, 'host.mjs');
}
